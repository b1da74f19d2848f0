import { hkdfSync } from 'node:crypto';
import { VaultRefused } from './vault-refused';

/** A key from outside, under which the keys of persons are wrapped; its id is stored beside each of them. */
export interface MasterKey {
  readonly id: string;
  /** 32 bytes */
  readonly key: Buffer;
}

export const keyBytes = 32;

/** A key for one purpose out of a master key, so that no key ever serves two purposes. */
export function derive(master: Buffer, purpose: 'wrap' | 'lookup' | 'id', bytes = keyBytes): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `casegrid vault ${purpose} v1`, bytes));
}

/** The 32 bytes that a base64 text stands for (as `openssl rand -base64 32` writes it); otherwise MASTER_KEY_INVALID. */
export function masterKeyFrom(text: string): Buffer {
  const written = text.trim();
  const key = Buffer.from(written, 'base64');
  if (key.length !== keyBytes || key.toString('base64') !== written) {
    throw new VaultRefused(
      'MASTER_KEY_INVALID',
      `a master key is ${keyBytes} bytes in base64, 44 characters; this text has ${written.length} characters and is not`,
    );
  }
  return key;
}

/** The id that a master key has when none is given: a fingerprint, so the same bytes always have the same id. */
export function masterKeyOf(key: Buffer): MasterKey {
  return { id: derive(key, 'id', 8).toString('hex'), key };
}

/** Master keys separated by commas, the newest first; their ids are their fingerprints. */
export function masterKeysFrom(text: string): MasterKey[] {
  return text.split(',').map((one) => masterKeyOf(masterKeyFrom(one)));
}
