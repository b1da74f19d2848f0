import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writeWhole } from './whole-file';

/**
 * The keys of a local Casegrid, made once and kept where only their owner reads them: the master key over the keys
 * of persons and the key of links to files (32 bytes each, base64), and the file with the issuer's private key (an Ed25519
 * JWK with its kid).
 */
export function keys(folder: string): { masterKey: string; linkKey: string; issuerKeyFile: string } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const issuerKeyFile = join(folder, 'issuer.json');
  once(issuerKeyFile, issuerKey);
  const key = (name: string) => once(join(folder, name), () => randomBytes(32).toString('base64'));
  return { masterKey: key('master-key'), linkKey: key('link-key'), issuerKeyFile };
}

function once(file: string, make: () => string): string {
  const kept = readIfThere(file);
  if (kept !== undefined) return kept.trim();
  const made = make();
  writeWhole(file, `${made}\n`);
  return made;
}

function issuerKey(): string {
  const { crv, kty, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  // RFC 7638: the thumbprint is over the required members in alphabetical order.
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
  return JSON.stringify({ kty, crv, x, d, kid, alg: 'EdDSA', use: 'sig' });
}
