import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { validate } from 'dockerfile-utils';

const root = resolve(__dirname, '../../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const compose = text('docker-compose.yml');

describe('docker-compose.yml', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-compose-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const linter = join(dirname(require.resolve('dclint/package.json')), 'bin', 'dclint.cjs');

  /** The rules that are broken; the linter's own types do not resolve, so it is run as the program that it is. */
  function faults(content: string): string[] {
    const file = join(folder, 'docker-compose.yml');
    writeFileSync(file, content);
    const { stdout } = spawnSync(process.execPath, [linter, '--formatter', 'json', file], {
      encoding: 'utf8',
    });
    const files = JSON.parse(stdout || '[]') as { messages: { rule: string }[] }[];
    return files.flatMap(({ messages }) => messages.map(({ rule }) => rule));
  }

  it('has nothing that its linter would change', () => {
    expect(faults(compose)).toEqual([]);
  });

  it.each([
    [
      'an image without a version',
      (good: string) => good.replace(/postgres:18\S*/, 'postgres'),
      'service-image-require-explicit-tag',
    ],
    [
      'a port open to everybody',
      (good: string) => good.replace('127.0.0.1:${PORT', '${PORT'),
      'no-unbound-port-interfaces',
    ],
    [
      'a word that compose does not know',
      (good: string) => good.replace('healthcheck:', 'heathcheck:'),
      'invalid-schema',
    ],
  ])('is refused with %s', (_, broken, rule) => {
    expect(broken(compose)).not.toBe(compose);
    expect(faults(broken(compose))).toContain(rule);
  });

  it('gives no secret a default, and pins every image', () => {
    const secrets = [...compose.matchAll(/\$\{(\w*(?:PASSWORD|KEY))\b([^}]*)\}/g)];
    expect(secrets.map(([, name]) => name)).toEqual([
      'POSTGRES_PASSWORD',
      'MASTER_KEY',
      'FILES_LINK_KEY',
      'POSTGRES_PASSWORD',
    ]);
    for (const [, , rest] of secrets) expect(rest).toMatch(/^:\?Set /);
    for (const [, image] of compose.matchAll(/image: (\S+)/g))
      expect(image).toMatch(/:\d+\.\d+\.?\d*-[a-z-]+$/);
  });
});

describe('the Dockerfile', () => {
  const dockerfile = text('Dockerfile');
  const faults = (content: string) => validate(content).map(({ message }) => message);

  it('has no fault that its linter knows', () => {
    expect(faults(dockerfile)).toEqual([]);
  });

  it.each([
    [
      'an unknown instruction',
      (good: string) => good.replace('WORKDIR', 'WORKDIRECTORY'),
      'Unknown instruction: WORKDIRECTORY',
    ],
    [
      'a stage that copies from nowhere',
      (good: string) => good.replaceAll(/^FROM .*$/gm, ''),
      'No source image provided with `FROM`',
    ],
    [
      'two commands',
      (good: string) => `${good}CMD ["other.js"]\n`,
      'There can only be one CMD instruction in a Dockerfile or build stage. Only the last one will have an effect.',
    ],
  ])('is refused with %s', (_, broken, message) => {
    expect(faults(broken(dockerfile))).toContain(message);
  });

  it('runs as an ordinary user, on the oldest Node that is supported', () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM '))).toMatch(/^USER node$/m);
    expect(new Set([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image))).toEqual(
      new Set([expect.stringMatching(/^node:20\.19\.\d+-bookworm-slim$/)]),
    );
  });
});

describe('.env.example', () => {
  const named = new Set([...text('.env.example').matchAll(/^([A-Z][A-Z\d_]+)=/gm)].map(([, name]) => name));

  it('names every variable that docker-compose.yml asks for', () => {
    const asked = [...compose.matchAll(/\$\{([A-Z][A-Z\d_]+)/g)].map(([, name]) => name);
    expect(asked.filter((name) => !named.has(name))).toEqual([]);
    expect(asked).toContain('MASTER_KEY');
  });

  it('names every variable that a program reads', () => {
    const rooms = ['apps', 'libs'].flatMap((kind) =>
      readdirSync(join(root, kind)).map((room) => join(kind, room)),
    );
    const read = rooms.flatMap((room) => sources(join(room, 'src'))).flatMap(variables);
    expect(read.filter(({ name }) => !named.has(name))).toEqual([]);
    expect(read.map(({ name }) => name)).toContain('DATABASE_URL');
  });

  function sources(folder: string): string[] {
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|testing\//.test(file));
  }

  function variables(file: string): { file: string; name: string }[] {
    const reading = /\benv(?:ironment)?(?:\.|\[')([A-Z][A-Z\d_]+)|required\(\w+, '([A-Z][A-Z\d_]+)'/g;
    return [...text(file).matchAll(reading)].map(([, own, needed]) => ({ file, name: own ?? needed ?? '' }));
  }
});
