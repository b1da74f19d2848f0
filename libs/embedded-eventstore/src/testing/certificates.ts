import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TlsPair } from '../server/tls';

const FOLDER = join(__dirname, '../../fixtures/tls');

/** Files of the pair for specs: `server`, or `other` for a stranger's. */
export const certificateFile = (name: 'server' | 'other'): string => join(FOLDER, `${name}.crt`);
export const keyFile = (name: 'server' | 'other'): string => join(FOLDER, `${name}.key`);

export const pairNamed = (name: 'server' | 'other'): TlsPair => ({
  cert: readFileSync(certificateFile(name)),
  key: readFileSync(keyFile(name)),
});

/** The connection string of a client that trusts this certificate, and who it says it is. */
export function trusting(url: string, name: 'server' | 'other', credentials?: string): string {
  const whole = `${url}&tlsCaFile=${certificateFile(name)}`;
  return credentials === undefined ? whole : whole.replace('esdb://', `esdb://${credentials}@`);
}
