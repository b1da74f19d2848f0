import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AssetSet } from './asset-set';
import { loadExamples } from './examples';
import { eachTime, forEver, guardingHeaders } from './page-headers';

/** What the explorer shows beside the API itself. */
export interface ExplorerOptions {
  /** Folder of the examples; `examplesDirectory` is the repository's own. */
  readonly examplesDirectory: string;
  /** Local mode: the page tells how tokens of the story's officers are had. */
  readonly isLocal: boolean;
}

type AssetRequest = FastifyRequest<{ Params: { version: string; file: string } }>;

const takesGzip = ({ headers }: FastifyRequest) => /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));

/**
 * Serves the explorer at `/explorer`, from files on this machine alone. To be called before the server listens.
 * @throws ExampleFlaw when an example cannot be offered
 */
export function registerExplorer(app: FastifyInstance, options: ExplorerOptions): void {
  const { examplesDirectory, isLocal } = options;
  const assets = new AssetSet({ isLocal, steps: loadExamples(examplesDirectory) });

  const sendPage = (_: FastifyRequest, reply: FastifyReply) =>
    reply
      .headers({ ...guardingHeaders, 'cache-control': eachTime })
      .type('text/html; charset=utf-8')
      .send(assets.html);

  const sendAsset = async (request: AssetRequest, reply: FastifyReply) => {
    const { version, file } = request.params;
    const asset = version === assets.version ? assets.find(file) : undefined;
    void reply.headers(guardingHeaders);
    if (!asset) return reply.status(404).type('text/plain; charset=utf-8').send('There is no such file.');
    void reply.headers({ 'cache-control': forEver, vary: 'accept-encoding' }).type(asset.type);
    if (!takesGzip(request)) return reply.send(asset.bytes);
    return reply.header('content-encoding', 'gzip').send(await asset.gzipped());
  };

  app.get('/', (_, reply) => reply.redirect('/explorer', 302));
  app.get('/explorer', sendPage);
  app.get('/explorer/assets/:version/:file', sendAsset);
}
