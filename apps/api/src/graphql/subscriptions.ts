import type { IncomingMessage } from 'node:http';
import type { Context } from 'graphql-ws';
import type { Contexts, RequestContext } from './context';

/** What a connection keeps: its socket, and who asks over it. */
interface Extra {
  readonly socket: { close(code: number, reason: string): void };
  readonly request: IncomingMessage;
  asker?: RequestContext;
  timer?: NodeJS.Timeout;
}

type Connection = Context<Record<string, unknown> | undefined, Extra>;

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

/** Subscriptions over graphql-ws: the token comes in the connection's parameters, and ends the connection with it. */
export const subscriptionsFor = (contexts: Contexts, nowSeconds: () => number) => ({
  'graphql-ws': {
    onConnect: async (connection: Connection) => {
      const { extra, connectionParams } = connection;
      const context = await contexts
        .of({ ...extra.request.headers, ...textsOf(connectionParams) })
        .catch(() => undefined);
      if (!context) return false;
      extra.asker = context;
      const { asker } = context;
      if (asker) {
        const wait = Math.min(longestWait, Math.max(0, (asker.expires - nowSeconds()) * 1000));
        extra.timer = setTimeout(() => extra.socket.close(tokenEnded, 'the token has ended'), wait).unref();
      }
      return true;
    },
    onDisconnect: ({ extra }: Connection) => clearTimeout(extra.timer),
    context: ({ extra, connectionParams }: Connection) =>
      contexts.of({ ...extra.request.headers, ...textsOf(connectionParams) }),
  },
});
