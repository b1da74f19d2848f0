import { createHmac } from 'node:crypto';
import { VaultRefused } from './vault-refused';
import { utf8 } from './well-formed-text';

/** What a person can be looked for by. */
export type LookupKind = 'phone' | 'identity';

/** HMAC-SHA-256 of the text in its plain spelling, 32 bytes; phones and identity numbers never share a mark. */
export function lookupMark(key: Buffer, kind: LookupKind, clear: string): Buffer {
  return createHmac('sha256', key)
    .update(utf8(`${kind}:${plainSpelling(kind, clear)}`, `a ${kind} to look for`))
    .digest();
}

/**
 * The one spelling under which a number is remembered and looked for: full-width forms become ASCII, spaces and dashes go;
 * a phone loses the code of China (+86, 0086), an identity number's letters become capitals (its check digit may be x).
 * Marks cannot be made again without the clear text: a change here loses every lookup made before.
 */
export function plainSpelling(kind: LookupKind, clear: string): string {
  const bare = clear.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '');
  if (bare === '') throw new VaultRefused('TEXT_INVALID', `the ${kind} to look for is empty`);
  return kind === 'phone' ? withoutCountry(bare) : bare.toUpperCase();
}

/** Abroad a landline is written without the 0 of its area code; mobiles (1 and ten digits) and 400/800 numbers have none. */
function withoutCountry(phone: string): string {
  const [, national] = /^(?:\+|00)86(\d+)$/.exec(phone) ?? [];
  if (national === undefined) return phone;
  return /^(?:1\d{10}|[48]00\d{7}|0\d+)$/.test(national) ? national : `0${national}`;
}
