import { createCipheriv, createDecipheriv } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const tagBytes = 16;

/** 96 bits: drawn at random, NIST SP 800-38D allows 2^32 texts under one key. */
export const nonceBytes = 12;

/** Ciphertext followed by its tag; it opens only with the same context. */
export function encrypt(key: Buffer, nonce: Buffer, context: Buffer, clear: Buffer): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(context);
  return Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** The clear bytes, or undefined when key, nonce, context, ciphertext or tag are not the ones it was made with. */
export function decrypt(key: Buffer, nonce: Buffer, context: Buffer, locked: Buffer): Buffer | undefined {
  if (nonce.length !== nonceBytes || locked.length < tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(context)
    .setAuthTag(locked.subarray(-tagBytes));
  const clear = decipher.update(locked.subarray(0, -tagBytes));
  try {
    return Buffer.concat([clear, decipher.final()]);
  } catch {
    // final() throws for one reason only: the tag does not fit.
    return undefined;
  }
}
