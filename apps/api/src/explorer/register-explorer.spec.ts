import { gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { examplesDirectory } from './examples';
import { registerExplorer } from './register-explorer';

const external = /(?:https?:)?\/\/[a-z0-9.-]+/gi;

describe('the explorer', () => {
  let app: FastifyInstance;
  let html: string;
  let files: string[];

  beforeAll(async () => {
    app = fastify();
    registerExplorer(app, { examplesDirectory, isLocal: true });
    html = (await app.inject('/explorer')).body;
    files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].flatMap(([, file]) => file ?? []);
  });
  afterAll(() => app.close());

  it('is where one arrives', async () => {
    const { statusCode, headers } = await app.inject('/');
    expect([statusCode, headers.location]).toEqual([302, '/explorer']);
  });

  it('guards its page: nothing inline, nothing evaluated, no other host, in no frame', async () => {
    const { headers } = await app.inject('/explorer');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('has no script of its own in the page and names no other host', () => {
    expect(html.match(external)).toBeNull();
    expect(html).not.toMatch(/<script(?![^>]+src=)/);
    expect(html).not.toMatch(/\son\w+=/);
  });

  it('serves every file that its page names, for ever and never as something else', async () => {
    expect(files.length).toBeGreaterThanOrEqual(7);
    for (const file of files) {
      const { statusCode, headers, rawPayload } = await app.inject(file);
      expect([file, statusCode]).toEqual([file, 200]);
      expect(rawPayload.length).toBeGreaterThan(100);
      expect(headers['content-type']).toMatch(/^text\/(javascript|css); charset=utf-8$/);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('has every module that its modules name', async () => {
    const folder = files.find((file) => file.endsWith('/explorer.js'))?.replace('explorer.js', '') ?? '';
    const unread = ['explorer.js'];
    const read = new Set<string>();
    for (let name = unread.pop(); name !== undefined; name = unread.pop()) {
      const { statusCode, body } = await app.inject(folder + name);
      expect([name, statusCode]).toEqual([name, 200]);
      read.add(name);
      const named = [...body.matchAll(/from '\.\/([\w-]+\.js)'/g)].flatMap(([, module]) => module ?? []);
      unread.push(...named.filter((module) => !read.has(module)));
    }
    expect(read.size).toBeGreaterThan(5);
  });

  it('compresses for those who take it so', async () => {
    const url = files.find((file) => file.endsWith('graphiql.min.js')) ?? '';
    const plain = await app.inject(url);
    const packed = await app.inject({ url, headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
  });

  it.each([
    '../package.json',
    '..%2f..%2fregister-explorer.ts',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%5c..%5cpackage.json',
    'explorer.html',
    'fill-in.d.ts',
    '__proto__',
    'constructor',
    '%00',
  ])('serves nothing but its own files: %s', async (file) => {
    const folder = files[0]?.replace(/[^/]+$/, '') ?? '';
    const { statusCode, body } = await app.inject(folder + file);
    expect(statusCode).toBe(404);
    expect(body).not.toContain('registerExplorer');
  });

  it('does not serve an old version under its old name', async () => {
    const { statusCode, headers } = await app.inject('/explorer/assets/0123456789abcdef/explorer.js');
    expect(statusCode).toBe(404);
    expect(headers['cache-control']).toBeUndefined();
  });
});
