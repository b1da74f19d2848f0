import { decrypt, encrypt, nonceBytes } from './aes-gcm';
import type { PersonKey, Random } from './person-key';
import { VaultRefused } from './vault-refused';
import { utf8 } from './well-formed-text';

/** `v1.<id of the person's key>.<nonce>.<ciphertext and tag>`, base64url: plain ASCII, so JSON keeps it byte for byte. */
export type SealedText = string;

const version = 'v1';

/** Seals under a fresh nonce: the same text sealed twice differs. Refuses an empty place or half surrogate pairs (TEXT_INVALID). */
export function sealText(person: PersonKey, place: string, clear: string, random: Random): SealedText {
  const nonce = random(nonceBytes);
  const locked = encrypt(person.key, nonce, contextOf(person, place), utf8(clear, `the text for ${place}`));
  return [version, person.keyId, nonce.toString('base64url'), locked.toString('base64url')].join('.');
}

/** The text again; SEAL_BROKEN when one character was altered, or the text was moved to another place or person. */
export function openText(person: PersonKey, place: string, sealed: SealedText): string {
  const parts = sealed.split('.');
  const [, , nonce, locked] = parts;
  const claimed = parts.length === 4 && parts[0] === version && parts[1] === person.keyId;
  const nonceRead = claimed ? bytesOf(nonce) : undefined;
  const lockedRead = claimed ? bytesOf(locked) : undefined;
  if (!nonceRead || !lockedRead) throw broken(person, place);
  const clear = decrypt(person.key, nonceRead, contextOf(person, place), lockedRead);
  if (!clear) throw broken(person, place);
  return clear.toString('utf8');
}

/** Base64 has several spellings of the same bytes; only the one that was written counts. */
function bytesOf(part = ''): Buffer | undefined {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : undefined;
}

function contextOf(person: PersonKey, place: string): Buffer {
  if (place === '') throw new VaultRefused('TEXT_INVALID', 'the place of a sealed text is empty');
  return utf8(JSON.stringify([version, person.keyId]) + place, 'the place of a sealed text');
}

function broken(person: PersonKey, place: string): VaultRefused {
  return new VaultRefused(
    'SEAL_BROKEN',
    `what lies at ${place} is not what was sealed there for person ${person.personId}`,
  );
}
