import { Client } from 'undici';

/** A request as it goes over the wire. */
export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer that is not the one that must come. */
export class WrongAnswer extends Error {}

/**
 * The body of the answer, without decoding it: whoever asks in a loop must cost as little as can be.
 * @throws WrongAnswer when the status is not 200
 */
export function ask(client: Client, { method, path, headers, body }: Ask): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    client.dispatch(
      { method, path, headers, body: body ?? null },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          const answer = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
          if (status === 200) resolve(answer);
          else
            reject(new WrongAnswer(`${method} ${path} was answered ${status}: ${answer.toString('utf8')}`));
        },
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}
