import { decrypt, encrypt, nonceBytes } from './aes-gcm';
import type { KeyRing } from './key-ring';
import { keyBytes } from './master-key';
import { VaultRefused } from './vault-refused';

/** Bytes that nobody can foretell, as many as asked for. */
export type Random = (bytes: number) => Buffer;

/** The key of one living person, in clear: never stored, never kept longer than one call. */
export interface PersonKey {
  readonly personId: string;
  readonly keyId: string;
  readonly key: Buffer;
}

/** The same key as it is stored. */
export interface WrappedKey {
  readonly personId: string;
  readonly keyId: string;
  readonly masterKeyId: string;
  /** nonce, ciphertext and tag, 60 bytes */
  readonly wrapped: Buffer;
}

/** A fresh key for a person, wrapped under the newest master key. */
export function newWrappedKey(ring: KeyRing, personId: string, random: Random): WrappedKey {
  const named = { personId, keyId: random(8).toString('hex'), masterKeyId: ring.newest };
  const nonce = random(nonceBytes);
  const locked = encrypt(wrappingKey(ring, named.masterKeyId), nonce, rowOf(named), random(keyBytes));
  return { ...named, wrapped: Buffer.concat([nonce, locked]) };
}

/** Refuses with MASTER_KEY_MISSING or MASTER_KEY_WRONG; a wrapped key put into another person's row counts as wrong too. */
export function unwrap(ring: KeyRing, stored: WrappedKey): PersonKey {
  const nonce = stored.wrapped.subarray(0, nonceBytes);
  const locked = stored.wrapped.subarray(nonceBytes);
  const key = decrypt(wrappingKey(ring, stored.masterKeyId), nonce, rowOf(stored), locked);
  if (!key) {
    throw new VaultRefused(
      'MASTER_KEY_WRONG',
      `master key ${stored.masterKeyId} does not open the key of person ${stored.personId}`,
    );
  }
  return { personId: stored.personId, keyId: stored.keyId, key };
}

function wrappingKey(ring: KeyRing, masterKeyId: string): Buffer {
  const key = ring.wrapping.get(masterKeyId);
  if (!key) {
    throw new VaultRefused(
      'MASTER_KEY_MISSING',
      `keys are wrapped under master key ${masterKeyId}, not given`,
    );
  }
  return key;
}

/** Binds a wrapped key to its row. */
function rowOf({ personId, keyId, masterKeyId }: Omit<WrappedKey, 'wrapped'>): Buffer {
  return Buffer.from(JSON.stringify([personId, keyId, masterKeyId]));
}
