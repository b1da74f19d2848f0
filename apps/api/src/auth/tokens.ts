import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from 'jose';
import type { Config, Oidc } from '../config';

/** Who a token says its bearer is. */
export interface Claims {
  readonly kind: 'OFFICER' | 'RESIDENT';
  /** An officer's id, or a resident's person id. */
  readonly subject: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

interface Issuer {
  readonly key: JWTVerifyGetKey;
  readonly options: JWTVerifyOptions;
}

export const localIssuer = 'casegrid-local';
export const localAudience = 'casegrid';

/** Longest token that is looked at, and most verified ones remembered. */
const longestToken = 8_192;
const mostRemembered = 10_000;
const leewaySeconds = 5;

/** A resident is known by a person id of his provider's making, which says nothing about him. */
const personForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const subjectForm = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,127}$/;

function localKey(file: string): JWTVerifyGetKey {
  const { d: _private, ...jwk } = JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey & { kid?: string };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return () => Promise.resolve(key);
}

const ofProvider = ({ issuer, audience, jwksUrl, algorithms }: Oidc): Issuer => ({
  key: createRemoteJWKSet(new URL(jwksUrl)),
  options: { issuer, audience, algorithms: [...algorithms], clockTolerance: leewaySeconds },
});

const ofLocalIssuer = (file: string): Issuer => ({
  key: localKey(file),
  options: {
    issuer: localIssuer,
    audience: localAudience,
    algorithms: ['EdDSA', 'ES256'],
    clockTolerance: leewaySeconds,
  },
});

function claimsOf({ sub, kind, exp }: JWTPayload): Claims | undefined {
  if (!sub || !subjectForm.test(sub) || exp === undefined) return undefined;
  if (kind !== 'OFFICER' && kind !== 'RESIDENT') return undefined;
  if (kind === 'RESIDENT' && !personForm.test(sub)) return undefined;
  return { kind, subject: sub, expires: exp };
}

/** The issuer's keys cannot be fetched: nothing can be said about the token. */
export class IssuerUnavailable extends Error {}

/** jose's code for an answer of the issuer's that holds no keys. */
const noKeysInAnswer = 'ERR_JOSE_GENERIC';

/** A bad token is nobody's; that the issuer does not answer is not the token's fault. */
function noneIfBad(error: unknown): undefined {
  const isIssuers =
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error.code === noKeysInAnswer;
  if (isIssuers)
    throw new IssuerUnavailable('the keys of the token issuer cannot be fetched', { cause: error });
}

/** Verifies bearer tokens; one that was found good is remembered until it expires, for a check costs 0.1 ms. */
export class Tokens {
  readonly #issuer: Issuer;
  readonly #verified = new Map<string, Claims>();

  constructor(
    config: Config,
    private readonly nowSeconds: () => number,
  ) {
    const { oidc, localIssuerKeyFile } = config;
    if (oidc) this.#issuer = ofProvider(oidc);
    else this.#issuer = ofLocalIssuer(localIssuerKeyFile ?? '');
  }

  /** The claims of a good token; nothing for any other, whatever is wrong with it. */
  async verify(token: string): Promise<Claims | undefined> {
    const known = this.#verified.get(token);
    if (known) return this.#unexpired(token, known);
    if (token.length > longestToken) return undefined;
    const { key, options } = this.#issuer;
    const currentDate = new Date(this.nowSeconds() * 1000);
    const payload = await jwtVerify(token, key, {
      ...options,
      currentDate,
      requiredClaims: ['sub', 'exp'],
    }).then(({ payload: verified }) => verified, noneIfBad);
    const claims = payload && claimsOf(payload);
    if (claims) this.#remember(token, claims);
    return claims;
  }

  #unexpired(token: string, claims: Claims): Claims | undefined {
    if (claims.expires + leewaySeconds > this.nowSeconds()) return claims;
    this.#verified.delete(token);
    return undefined;
  }

  #remember(token: string, claims: Claims): void {
    this.#verified.set(token, claims);
    if (this.#verified.size <= mostRemembered) return;
    const [oldest] = this.#verified.keys();
    if (oldest !== undefined) this.#verified.delete(oldest);
  }
}
