import { VaultRefused } from './vault-refused';

/** The UTF-8 of a text; refuses lone surrogates (TEXT_INVALID), because UTF-8 would silently replace them. */
export function utf8(text: string, what: string): Buffer {
  if (/\p{Surrogate}/u.test(text)) {
    throw new VaultRefused('TEXT_INVALID', `${what} holds half a surrogate pair, which UTF-8 cannot keep`);
  }
  return Buffer.from(text, 'utf8');
}
