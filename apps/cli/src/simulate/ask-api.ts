import { setTimeout as delay } from 'node:timers/promises';
import { CannotDo } from '../command-line/cannot-do';

/** What the API answered: data, or the code of its first error. */
export type Answered =
  { readonly data: Readonly<Record<string, unknown>> } | { readonly code: string; readonly message: string };

export interface Question {
  readonly token: string;
  /** Goes on record with what is done. */
  readonly correlationId: string;
  readonly query: string;
  readonly variables?: object;
}

/** Codes after which the same question may be asked again. */
const passing = ['AUTHORITY_NOT_CURRENT', 'STORE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'READ_MODEL_BEHIND'];
/** How long a restarting API is waited for, and how long one answer. Milliseconds. */
const patience = 60_000;
const longestAnswer = 20_000;
const longestPause = 2_000;

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Why there is no answer to rely on, though there may be one to the same question later. */
type Doubt = { readonly doubt: string };

const post = (api: string, { token, correlationId, ...body }: Question): Promise<Response> =>
  fetch(`${api}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      'x-correlation-id': correlationId,
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(longestAnswer),
  });

function read({ data, errors = [] }: Body, status: number): Answered | Doubt {
  const [error] = errors;
  if (!error) return data ? { data } : { doubt: `HTTP ${status}` };
  const code = error.extensions?.code ?? 'UNKNOWN';
  return passing.includes(code) ? { doubt: code } : { code, message: error.message };
}

/** Node says only in the cause why a connection was lost. */
function doubtOf(error: unknown): Doubt {
  if (!(error instanceof Error)) throw error;
  return { doubt: error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message };
}

async function askOnce(api: string, question: Question): Promise<Answered | Doubt> {
  try {
    const response = await post(api, question);
    return read((await response.json()) as Body, response.status);
  } catch (error) {
    return doubtOf(error);
  }
}

/**
 * Asks the API until it answers. Only for questions that may be asked twice: commands are, by their ids.
 * @throws CannotDo when it does not answer for a minute
 */
export async function askApi(api: string, question: Question): Promise<Answered> {
  const started = performance.now();
  for (let pause = 50; ; pause = Math.min(longestPause, pause * 2)) {
    const answered = await askOnce(api, question);
    if (!('doubt' in answered)) return answered;
    if (performance.now() - started > patience) {
      throw new CannotDo(
        `The API at ${api} does not answer: ${answered.doubt}. What was done so far is kept.`,
      );
    }
    await delay(pause);
  }
}
