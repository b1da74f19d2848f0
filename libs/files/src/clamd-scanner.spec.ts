import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clamdScanner, ScanFailed } from './clamd-scanner';
import { malicious, startClamd, type ClamdServer } from './testing/clamd-server';
import { photo } from './testing/samples';

let clamd: ClamdServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casegrid-clamd-'));
  clamd = await startClamd();
});
beforeEach(() => {
  clamd.behaviour = 'SCANS';
});
afterAll(async () => {
  await clamd.stop();
  await rm(folder, { recursive: true });
});

const fileOf = async (content: Uint8Array): Promise<string> => {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return path;
};
const scan = async (content: Uint8Array, patience = 5_000): Promise<unknown> =>
  clamdScanner({ host: '127.0.0.1', port: clamd.port }, { patience }).scan(await fileOf(content));

describe('a scan by clamd', () => {
  it('finds a clean file clean, and has sent every byte of it', async () => {
    const file = photo(1_000_000);
    expect(await scan(file)).toBe('CLEAN');
    expect(clamd.scanned.at(-1)?.equals(file)).toBe(true);
  });

  it('names what it found', async () => {
    const file = Buffer.concat([photo(70_000), Buffer.from(malicious)]);
    expect(await scan(file)).toEqual({ infected: 'Casegrid.Test.Signature' });
  });

  it('goes over a Unix socket too', async () => {
    const socket = join(folder, 'clamd.ctl');
    const other = await startClamd(socket);
    try {
      expect(await clamdScanner({ socket }).scan(await fileOf(photo(5_000)))).toBe('CLEAN');
      expect(other.scanned).toEqual([photo(5_000)]);
    } finally {
      await other.stop();
    }
  });

  it('fails when clamd says nothing for as long as one waits', async () => {
    clamd.behaviour = 'SILENT';
    await expect(scan(photo(5_000), 50)).rejects.toThrow(new ScanFailed('clamd was silent for 50 ms'));
  });

  it.each([5_000, 20_000_000])(
    'fails when clamd hangs up without a word, before %i bytes are through',
    async (bytes) => {
      clamd.behaviour = 'GONE';
      await expect(scan(Buffer.alloc(bytes), 20_000)).rejects.toThrow(/without a verdict|ECONNRESET|EPIPE/);
    },
  );

  it('fails with what clamd says when that is no verdict', async () => {
    clamd.behaviour = 'BABBLES';
    await expect(scan(photo(5_000))).rejects.toThrow(new ScanFailed('clamd said "PONG"'));
  });

  it('fails when the file is longer than clamd takes', async () => {
    clamd.behaviour = 'TOO_LONG';
    await expect(scan(Buffer.alloc(20_000_000))).rejects.toThrow(/size limit exceeded|ECONNRESET|EPIPE/);
  });

  it('fails when nobody listens', async () => {
    const gone = await startClamd();
    await gone.stop();
    const scanner = clamdScanner({ host: '127.0.0.1', port: gone.port });
    await expect(scanner.scan(await fileOf(photo(5_000)))).rejects.toThrow('ECONNREFUSED');
  });

  it('fails when the file cannot be read', async () => {
    const scanner = clamdScanner({ host: '127.0.0.1', port: clamd.port });
    await expect(scanner.scan(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });
});
