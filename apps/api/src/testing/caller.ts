import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { SignJWT, type JWTPayload } from 'jose';
import { createClient, type Client, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A token of somebody; claims given beside replace the usual ones. */
export type Sign = (subject: string, claims?: JWTPayload) => Promise<string>;

/** Makes an issuer's key, writes it where the API reads it, and signs tokens with it. */
export function issuerAt(file: string): Sign {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'spec' }));
  return (sub, claims = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const usual = { kind: 'OFFICER', iss: 'casegrid-local', aud: 'casegrid', sub, iat: now, exp: now + 3600 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'spec' })
      .sign(privateKey);
  };
}

export type Answer = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** An operation as it goes over the wire. */
export interface Operation {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Residents are known by UUIDs, officers by names. */
const kindOf = (who: string) => (/^[0-9a-f-]{36}$/.test(who) ? 'RESIDENT' : 'OFFICER');

/** Asks an API as a client does. */
export class Caller {
  constructor(
    private readonly url: string,
    readonly sign: Sign,
  ) {}

  /** The same caller at another copy. */
  at(url: string): Caller {
    return new Caller(url, this.sign);
  }

  /** The answer to a query or mutation of an officer or, by his person id, a resident; `headers` come on top. */
  async ask(who: string, operation: Operation, headers: Record<string, string> = {}): Promise<Answer> {
    const authorization = `Bearer ${await this.sign(who, { kind: kindOf(who) })}`;
    return (await (await this.post(operation, { authorization, ...headers })).json()) as Answer;
  }

  /** The bare HTTP response. */
  post(operation: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(operation),
    });
  }

  /** Sends a file, as a client does. */
  async upload(who: string, content: Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
    const authorization = `Bearer ${await this.sign(who, { kind: kindOf(who) })}`;
    return fetch(`${this.url}/files`, {
      method: 'POST',
      headers: { authorization, ...headers },
      body: content,
    });
  }

  /** What a subscription of an officer brings, one by one, until the reader leaves. */
  async *follow(officer: string, operation: Operation, token?: string): AsyncGenerator<Answer> {
    const client: Client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token ?? (await this.sign(officer))}` },
      retryAttempts: 0,
    });
    try {
      yield* client.iterate<Record<string, unknown>, Record<string, unknown>>({
        query: operation.query,
        variables: { ...operation.variables },
        ...(operation.operationName !== undefined && { operationName: operation.operationName }),
      });
    } finally {
      await client.dispose();
    }
  }
}

/** The first so many items; the source is left after that. */
export async function take<Item>(source: AsyncIterable<Item>, count: number): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of source) {
    taken.push(item);
    if (taken.length === count) break;
  }
  return taken;
}

/** The codes of an answer's errors; none when all is well. */
export const codesIn = ({ errors = [] }: Answer): unknown[] =>
  errors.map(({ extensions, message }) => extensions?.['code'] ?? message);
