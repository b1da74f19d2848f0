import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

describe('preparing a checkout', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'casegrid-prepare-'));
    cpSync(resolve(__dirname, '../../../scripts'), join(root, 'scripts'), { recursive: true });
    write(
      'package-lock.json',
      JSON.stringify({ packages: { 'node_modules/typescript': { version: '6.0.3' } } }),
    );
    write('tsconfig.json', JSON.stringify({ references: [{ path: 'room' }] }));
    write('room/src/main.ts', '');
    // Stand for npm and the compiler: they write down that they were called, and take long enough to meet another.
    write(
      'compiler.js',
      `${called('tsc')} fs.mkdirSync('room/dist', { recursive: true }); fs.writeFileSync('room/dist/.tsbuildinfo', '');`,
    );
    write(
      'npm.js',
      `${called('npm')} setTimeout(() => fs.cpSync('compiler.js', 'node_modules/typescript/bin/tsc'), 300);
      process.exitCode = Number(process.env.FAKE_NPM_EXIT ?? 0); console.log('added 1 package');`,
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const called = (name: string) => `const fs = require('node:fs'); fs.appendFileSync('calls', '${name}\\n');`;
  const calls = () =>
    existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : [];

  function write(file: string, content: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }

  function prepare(env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; out: string; err: string }> {
    const child = spawn(process.execPath, [join(root, 'scripts', 'prepare.mjs')], {
      cwd: tmpdir(),
      env: { ...process.env, npm_execpath: join(root, 'npm.js'), ...env },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    return new Promise((done) => child.once('close', (code) => done({ code, ...said })));
  }

  it('installs and builds what is missing, and nothing the next time', async () => {
    expect(await prepare()).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('added 1 package') as string,
    });
    expect(calls()).toEqual(['npm', 'tsc']);
    expect(await prepare()).toEqual({ code: 0, out: '', err: '' });
    expect(calls()).toEqual(['npm', 'tsc']);
  });

  it('builds again when a source changed, and installs again when the lockfile did', async () => {
    await prepare();
    write('room/src/main.ts', 'export {};');
    await prepare();
    expect(calls()).toEqual(['npm', 'tsc', 'tsc']);
    write(
      'package-lock.json',
      JSON.stringify({ packages: { 'node_modules/typescript': { version: '6.0.4' } } }),
    );
    await prepare();
    expect(calls()).toEqual(['npm', 'tsc', 'tsc', 'npm', 'tsc']);
  });

  it('takes what npm installed by hand for installed, when it is what the lockfile asks for', async () => {
    write('node_modules/typescript/bin/tsc', readFileSync(join(root, 'compiler.js'), 'utf8'));
    write('node_modules/.package-lock.json', readFileSync(join(root, 'package-lock.json'), 'utf8'));
    await prepare();
    expect(calls()).toEqual(['tsc']);
  });

  it('does the work once when two begin at once', async () => {
    const both = await Promise.all([prepare(), prepare()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(calls()).toEqual(['npm', 'tsc']);
    expect(both.map(({ err }) => err).join('')).toMatch(/Waiting for another preparation \(process \d+\)/);
  });

  it('is not kept waiting by one that was killed', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => gone.once('close', done));
    write('.nx/casegrid-prepare.lock', String(gone.pid));
    expect(await prepare()).toMatchObject({ code: 0 });
    expect(existsSync(join(root, '.nx', 'casegrid-prepare.lock'))).toBe(false);
  });

  it('says that npm failed, and tries again the next time', async () => {
    expect(await prepare({ FAKE_NPM_EXIT: '7' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('npm ci failed with exit code 7') as string,
    });
    expect(await prepare()).toMatchObject({ code: 0 });
    expect(calls()).toEqual(['npm', 'npm', 'tsc']);
  });
});
