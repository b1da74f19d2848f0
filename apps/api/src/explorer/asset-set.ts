import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** A file of the page as it is sent. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  /** Compressed the first time that somebody takes it so. */
  gzipped(): Promise<Buffer>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Files that npm brought: nothing is fetched from anywhere else. */
const shipped: readonly (readonly [name: string, file: string])[] = [
  ['react', 'umd/react.production.min.js'],
  ['react-dom', 'umd/react-dom.production.min.js'],
  ['graphql-ws', 'umd/graphql-ws.min.js'],
  ['graphiql', 'graphiql.min.js'],
  ['graphiql', 'graphiql.min.css'],
];

/** What we wrote for the browser is not compiled: it lies among the sources, also for what is built. */
const pageDirectory = resolve(__dirname, '../../src/explorer/page');

const shippedFile = (name: string, file: string) =>
  join(dirname(require.resolve(`${name}/package.json`)), file);

function assetOf(name: string, bytes: Buffer): Asset {
  let gzipped: Promise<Buffer> | undefined;
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    bytes,
    gzipped: () => (gzipped ??= compress(bytes)),
  };
}

const isServed = (file: string) => extname(file) in types;
const readPage = (file: string) => readFileSync(join(pageDirectory, file));

/** Everything the page consists of, under one version: another version of any file is another version of all. */
export class AssetSet {
  readonly version: string;
  /** The page itself; it names its files by their version. */
  readonly html: string;
  readonly #assets: ReadonlyMap<string, Asset>;

  constructor(setup: object) {
    const files: [string, Buffer][] = [
      ...shipped.map(([name, file]): [string, Buffer] => [
        file.split('/').at(-1) ?? file,
        readFileSync(shippedFile(name, file)),
      ]),
      ...readdirSync(pageDirectory)
        .filter(isServed)
        .map((file): [string, Buffer] => [file, readPage(file)]),
      ['setup.json', Buffer.from(JSON.stringify(setup))],
    ];
    const hash = createHash('sha256');
    for (const [name, bytes] of files) hash.update(`${name} ${bytes.length} `).update(bytes);
    this.version = hash.digest('hex').slice(0, 16);
    this.html = readPage('explorer.html').toString().replaceAll('{version}', this.version);
    this.#assets = new Map(files.map(([name, bytes]) => [name, assetOf(name, bytes)]));
  }

  get names(): readonly string[] {
    return [...this.#assets.keys()];
  }

  find(name: string): Asset | undefined {
    return this.#assets.get(name);
  }
}
