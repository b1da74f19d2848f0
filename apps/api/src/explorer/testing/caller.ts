import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import { createClient, type Client, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Example } from '../examples';

/** Makes an issuer's key, writes it where the API reads it, and signs officers' tokens. */
export function issuerAt(file: string) {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'spec' }));
  return (officer: string): Promise<string> =>
    new SignJWT({ kind: 'OFFICER' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'spec' })
      .setIssuer('casegrid-local')
      .setAudience('casegrid')
      .setSubject(officer)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
}

type Variables = Record<string, unknown>;
type Answer = FormattedExecutionResult<Record<string, unknown>, unknown>;

/** Asks an API as the explorer does. */
export class Caller {
  constructor(
    private readonly url: string,
    private readonly tokenOf: (officer: string) => Promise<string>,
  ) {}

  /** Its answer, or the first one of a subscription. */
  async ask(example: Example, variables: Variables): Promise<Answer> {
    const authorization = `Bearer ${await this.tokenOf(example.as)}`;
    return example.kind === 'subscription'
      ? this.#first(example, variables, authorization)
      : this.#post(example, variables, authorization);
  }

  async #post({ text, operation }: Example, variables: Variables, authorization: string) {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: text, operationName: operation, variables }),
    });
    return (await response.json()) as Answer;
  }

  async #first({ text, operation }: Example, variables: Variables, authorization: string) {
    const client: Client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      retryAttempts: 0,
    });
    try {
      for await (const answer of client.iterate({ query: text, operationName: operation, variables })) {
        return answer;
      }
      throw new Error(`${operation} ended without an answer`);
    } finally {
      await client.dispose();
    }
  }
}
