import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { FileRefused, fileTypes, type FileCode, type LinkCode } from '@casegrid/files';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Parts } from '../assemble';
import { languageOf } from '../graphql/problems';
import { etagOf, guardingHeaders, headersOf, lengthHeaders } from './file-headers';
import { filesPath } from './file-links';
import { failureOf } from './file-refusal';
import { partIn } from './range';
import { isCutOff, linger, receive, usualPatience, type Patience } from './upload';

type FileParts = Pick<
  Parts,
  'config' | 'clock' | 'contexts' | 'files' | 'links' | 'format' | 'observe' | 'log'
>;
type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Throws what went wrong with a stream so far. */
function failureIn(stream: Readable): () => void {
  let failure: Error | undefined;
  stream.once('error', (error) => (failure = error));
  return () => {
    if (failure) throw failure;
  };
}

/** Requests about files over plain HTTP. Each is answered, counted and told of as GraphQL operations are. */
class FileRequests {
  constructor(
    private readonly parts: FileParts,
    private readonly patience: Patience,
  ) {}

  async upload(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { contexts, files, config } = this.parts;
    const context = await contexts.of(request.headers);
    void reply.header('x-correlation-id', context.correlationId);
    // Whoever cannot act has no act to name a file in.
    void context.actor;
    const { maxBytes } = config.files;
    const kept = await receive(request.raw, { files, maxBytes, patience: this.patience });
    await reply.status(201).send(kept);
  }

  async download(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { files, links } = this.parts;
    const file = await files.find(links.hashIn((request.params as { token: string }).token));
    if (!file) throw new FileRefused('FILE_UNKNOWN', 'what the link opens is not kept');
    if (request.method === 'HEAD') {
      await reply.headers({ ...headersOf(file), ...lengthHeaders(file.bytes) }).send();
      return;
    }
    const { range, 'if-range': ifRange = etagOf(file) } = request.headers;
    const asked = ifRange === etagOf(file) ? partIn(range, file.bytes) : undefined;
    if (asked) void reply.header('content-range', `bytes */${file.bytes}`);
    const { stream, part } = await files.open(file.hash, asked);
    const ensureSound = failureIn(stream);
    // Nothing is said before something comes: a file that fails at once is refused, not broken off.
    await once(stream, 'readable');
    ensureSound();
    void reply.headers({ ...headersOf(file), ...lengthHeaders(file.bytes, part) });
    await reply.status(part ? 206 : 200).send(stream);
    ensureSound();
  }

  /** Nothing escapes: whatever goes wrong is an answer. */
  answering(kind: 'upload' | 'download', handle: Handle): Handle {
    return async (request, reply) => {
      const started = this.parts.clock.steady();
      void reply.headers(guardingHeaders);
      const outcome = await handle(request, reply).then(
        () => (reply.raw.writableFinished ? 'ok' : 'CUT_OFF'),
        (error: unknown) => this.#fail(error, request, reply),
      );
      this.parts.observe({
        kind,
        operation: null,
        outcome,
        seconds: (this.parts.clock.steady() - started) / 1000,
        correlationId: reply.getHeader('x-correlation-id')?.toString() ?? null,
      });
    };
  }

  /** Answers in the caller's language, where there is still somebody and nothing was said. The code of what went wrong. */
  async #fail(error: unknown, { raw, headers }: FastifyRequest, reply: FastifyReply): Promise<string> {
    if (isCutOff(raw)) {
      reply.hijack();
      return 'CUT_OFF';
    }
    const language = languageOf(headers['accept-language']);
    const { format, log } = this.parts;
    const { status, code, body } = failureOf(error, { language, format, limitsOf: this.#limitsOf });
    if (status >= 500) log.warn({ err: error }, 'files');
    if (!reply.raw.headersSent) {
      linger(raw, this.patience);
      await reply.status(status).send(body);
    }
    return code;
  }

  /** What a client needs to do better. */
  readonly #limitsOf = (code: FileCode | LinkCode): object => {
    if (code === 'FILE_TOO_LARGE') return { limit: this.parts.config.files.maxBytes };
    return code === 'FILE_TYPE_NOT_ALLOWED' ? { types: fileTypes } : {};
  };
}

/** Serves files at `/files`, up and down. To be called before the server listens. */
export function registerFiles(app: FastifyInstance, parts: FileParts, patience = usualPatience): void {
  const requests = new FileRequests(parts, patience);
  void app.register((scope, _, registered) => {
    // Bytes are taken as they come: what the client calls them is not even read.
    scope.removeAllContentTypeParsers();
    scope.addHook('onRequest', ({ raw: { headers } }, _reply, heard) => {
      delete headers['content-type'];
      heard();
    });
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.post(
      filesPath,
      requests.answering('upload', (request, reply) => requests.upload(request, reply)),
    );
    scope.route({
      method: ['GET', 'HEAD'],
      url: `${filesPath}/:token`,
      exposeHeadRoute: false,
      handler: requests.answering('download', (request, reply) => requests.download(request, reply)),
    });
    registered();
  });
}
