import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, SignJWT, type JWK } from 'jose';
import { CannotDo } from '../command-line/cannot-do';
import type { EveryOption } from '../command-line/command';
import type { Terminal } from '../terminal/terminal';

/** Who the bearer of a token is: an officer by his id, or a resident by his person id. */
export interface Bearer {
  readonly kind: 'OFFICER' | 'RESIDENT';
  readonly id: string;
}

const issuer = 'casegrid-local';
const audience = 'casegrid';
const algorithms: Readonly<Record<string, string>> = { Ed25519: 'EdDSA', 'P-256': 'ES256' };

/** Signs tokens as the built-in issuer does, which an API in local mode trusts. */
export interface Issuer {
  /** A token that holds from now for so many hours. */
  sign(bearer: Bearer, hours: number): Promise<string>;
}

/** @throws CannotDo when the key cannot be used */
export async function issuerOf(jwk: JWK): Promise<Issuer> {
  const { kid, crv = '' } = jwk;
  const alg = algorithms[crv];
  if (!alg || !kid || !jwk.d)
    throw new CannotDo('The issuer key is no private Ed25519 or P-256 JWK with a kid.');
  const key = await importJWK(jwk, alg);
  return {
    sign: ({ kind, id }, hours) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ kind })
        .setProtectedHeader({ alg, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(id)
        .setIssuedAt(now)
        .setExpirationTime(now + Math.round(hours * 3600))
        .sign(key);
    },
  };
}

/**
 * The built-in issuer of the Casegrid that keeps its data in the folder, or of LOCAL_ISSUER_KEY_FILE.
 * @throws CannotDo when there is no such key
 */
export async function localIssuer({ data }: EveryOption, env: Terminal['env']): Promise<Issuer> {
  const file = env['LOCAL_ISSUER_KEY_FILE'] || join(data, 'keys', 'issuer.json');
  if (!existsSync(file)) {
    throw new CannotDo(`There is no issuer key at ${file}. "npm start" makes one; --data names its folder.`);
  }
  return issuerOf(keyIn(file));
}

function keyIn(file: string): JWK {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch (error) {
    throw new CannotDo(`The issuer key at ${file} cannot be read: ${String(error)}`);
  }
}
