import type { Bearer, Issuer } from '../token/issuer';

const hours = 12;

/** Tokens of everybody in a story, each signed when it is first needed. */
export class Bearers {
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(private readonly issuer: Issuer) {}

  token(bearer: Bearer): Promise<string> {
    const known = this.#tokens.get(bearer.id);
    if (known) return known;
    const signed = this.issuer.sign(bearer, hours);
    this.#tokens.set(bearer.id, signed);
    return signed;
  }
}
