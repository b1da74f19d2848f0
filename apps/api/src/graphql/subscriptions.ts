import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Context } from 'graphql-ws';
import type { Contexts } from './context';

/** What a connection keeps: its socket, and the timer that ends it. */
interface Extra {
  readonly socket: { close(code: number, reason: string): void };
  readonly request: IncomingMessage;
  timer?: NodeJS.Timeout;
}

type Connection = Context<Record<string, unknown> | undefined, unknown>;

/** What graphql-ws keeps beside a connection; its own types leave that open. */
const extraOf = ({ extra }: Connection) => extra as Extra;

const headersOf = (connection: Connection): IncomingHttpHeaders => ({
  ...extraOf(connection).request.headers,
  ...textsOf(connection.connectionParams),
});

/** Close code of a connection whose token has ended; the client comes back with a new one and its last position. */
const tokenEnded = 4403;
/** Longest time that a timer can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1;

const textsOf = (parameters: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );

/** The headers of an HTTP request, or of a connection with its parameters on top. */
export const headersOfEither = (given: { headers: IncomingHttpHeaders } | Connection): IncomingHttpHeaders =>
  'headers' in given ? given.headers : headersOf(given);

/** Subscriptions over graphql-ws: the token comes in the connection's parameters, and ends the connection with it. */
export const subscriptionsFor = (contexts: Contexts, nowSeconds: () => number) => ({
  'graphql-ws': {
    onConnect: async (connection: Connection) => {
      const context = await contexts.of(headersOf(connection)).catch(() => undefined);
      if (!context?.asker) return context !== undefined;
      const extra = extraOf(connection);
      const wait = Math.min(longestWait, Math.max(0, (context.asker.expires - nowSeconds()) * 1000));
      extra.timer = setTimeout(() => extra.socket.close(tokenEnded, 'the token has ended'), wait).unref();
      return true;
    },
    onDisconnect: (connection: Connection) => clearTimeout(extraOf(connection).timer),
  },
});
