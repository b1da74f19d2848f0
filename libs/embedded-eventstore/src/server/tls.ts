import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A certificate, with those that vouch for it after it, and its private key; both PEM. */
export interface TlsPair {
  cert: string | Buffer;
  key: string | Buffer;
}

/** Reads the pair from its files. */
export function readTls(files: { cert: string; key: string }): TlsPair {
  return { cert: contentOf('certificate', files.cert), key: contentOf('key', files.key) };
}

/** @throws Error when nobody could be served with the pair; its message tells nothing of the key. */
export function refuseUnusable({ cert, key }: TlsPair): void {
  const certificate = understood('certificate', () => new X509Certificate(cert));
  const privateKey = understood('key', () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(privateKey))
    throw new Error('TLS: the key is not the key of the certificate');
}

function contentOf(what: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`TLS: the ${what} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function understood<Part>(what: string, understand: () => Part): Part {
  try {
    return understand();
  } catch (error) {
    throw new Error(`TLS: the ${what} is none in PEM form: ${messageOf(error)}`, { cause: error });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
