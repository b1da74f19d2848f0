import { FileRefused } from './refused';

/** What a scan says of a file. */
export type Verdict = 'CLEAN' | { readonly infected: string };

/** Looks for malicious code. Whatever it throws means that it could not look. */
export interface Scanner {
  /** @param path of a whole file that is not visible yet */
  scan(path: string): Promise<Verdict>;
}

/** Lets everything through: for installations whose files are scanned elsewhere, and for trying things out. */
export const noScan: Scanner = { scan: () => Promise.resolve('CLEAN') };

/** @throws FileRefused FILE_INFECTED; FILE_SCAN_UNAVAILABLE when the scanner could not tell, so nothing passes unseen */
export async function refuseInfected(scanner: Scanner, path: string): Promise<void> {
  const verdict = await verdictOn(scanner, path);
  if (verdict !== 'CLEAN') throw new FileRefused('FILE_INFECTED', `the scan found ${verdict.infected}`);
}

async function verdictOn(scanner: Scanner, path: string): Promise<Verdict> {
  try {
    return await scanner.scan(path);
  } catch (cause) {
    throw new FileRefused('FILE_SCAN_UNAVAILABLE', 'the file could not be scanned', { cause });
  }
}
