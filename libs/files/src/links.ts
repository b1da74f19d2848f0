import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isHash } from './files';

const words = {
  LINK_EXPIRED: { zh: '链接已过期', en: 'The link has expired' },
  LINK_NOT_VALID: { zh: '链接无效', en: 'The link is not valid' },
} as const;

export type LinkCode = keyof typeof words;

/** Why a link opens nothing, in both languages. */
export const linkRefusals: Readonly<Record<LinkCode, { readonly zh: string; readonly en: string }>> = words;

export class LinkRefused extends Error {
  constructor(
    readonly code: LinkCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'LinkRefused';
  }
}

/** What a link says, and nobody else can have said. */
export interface LinkTerms {
  /** Whom it was given to. It can be read in the link: an id, not a name. */
  readonly subject: string;
  /** The first moment at which it opens nothing more; whole seconds count. */
  readonly expiresAt: Date;
}

/** Links that open one file, for one purpose and a short time, without a session. */
export interface Links {
  /** A token of letters, digits, `.`, `-` and `_`, as an address may have it. */
  sign(hash: string, terms: LinkTerms): string;
  /** @throws LinkRefused LINK_NOT_VALID, also for tokens of another purpose or key; LINK_EXPIRED for our own that are over */
  verify(token: string, now: Date): LinkTerms & { readonly hash: string };
}

export interface LinkOptions {
  /** 32 bytes each, the newest first: it signs, and all of them verify. */
  readonly keys: readonly Buffer[];
  /** What the links are for, such as `download`. */
  readonly purpose: string;
}

const version = 'v1';
const keyBytes = 32;
const longestToken = 2048;

const notValid = (): LinkRefused => new LinkRefused('LINK_NOT_VALID', 'this is no link of ours');

/** Hash, subject and end in seconds since 1970, as JSON: one spelling only. */
type Said = readonly [hash: string, subject: string, end: number];

function isSaid(value: unknown): value is Said {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [hash, subject, end] = value as readonly unknown[];
  return typeof hash === 'string' && isHash(hash) && typeof subject === 'string' && Number.isSafeInteger(end);
}

function read(body: string): Said {
  const said: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  if (!isSaid(said)) throw notValid();
  return said;
}

/** What is said and by which signature. @throws LinkRefused for what is not written as a token is */
function partsOf(token: string): { readonly body: string; readonly signature: Buffer } {
  const [claimed, body, written, ...more] = token.length > longestToken ? [] : token.split('.');
  if (claimed !== version || !body || !written || more.length > 0) throw notValid();
  const signature = Buffer.from(written, 'base64url');
  // Base64 has several spellings of the same bytes; only the one that was written counts.
  if (signature.length !== keyBytes || signature.toString('base64url') !== written) throw notValid();
  return { body, signature };
}

/** @throws Error where a key is not 32 bytes, or there is none */
export function linksWith({ keys, purpose }: LinkOptions): Links {
  const own = keys.map((key) => {
    if (key.length !== keyBytes)
      throw new Error(`a key for links has ${key.length} bytes instead of ${keyBytes}`);
    return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `casegrid files link ${version}`, keyBytes));
  });
  const [newest] = own;
  if (!newest) throw new Error('there is no key for links');

  /** Over version, purpose and what is said: none of the three can be taken for another. */
  const mark = (key: Buffer, body: string): Buffer =>
    createHmac('sha256', key)
      .update(JSON.stringify([version, purpose, body]))
      .digest();

  /** All keys are tried, in the same time whichever fits. */
  const isOurs = (body: string, signature: Buffer): boolean =>
    own.filter((key) => timingSafeEqual(mark(key, body), signature)).length > 0;

  return {
    sign: (hash, { subject, expiresAt }) => {
      if (!isHash(hash)) throw new Error('a link is to the hash of a file');
      if (Number.isNaN(expiresAt.getTime())) throw new Error('the link ends at no moment');
      const said: Said = [hash, subject, Math.floor(expiresAt.getTime() / 1000)];
      const body = Buffer.from(JSON.stringify(said)).toString('base64url');
      return [version, body, mark(newest, body).toString('base64url')].join('.');
    },
    verify: (token, now) => {
      const { body, signature } = partsOf(token);
      if (!isOurs(body, signature)) throw notValid();
      const [hash, subject, end] = read(body);
      if (now.getTime() >= end * 1000) throw new LinkRefused('LINK_EXPIRED', 'the time of this link is over');
      return { hash, subject, expiresAt: new Date(end * 1000) };
    },
  };
}
