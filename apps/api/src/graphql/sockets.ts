import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GraphQLError,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { CloseCode, type Context, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { CannotAct, type Asker } from '../auth/asker';
import type { Observe } from './apollo-plugins';
import type { Contexts, RequestContext } from './context';
import { inLanguage } from './in-callers-language';
import { limits } from './limits';
import { languageOf, Problem, type Language } from './problems';
import { subscriptionOf } from './subscription-of';

type Connection = Context<Record<string, unknown>, Extra & { timer?: NodeJS.Timeout }>;

/** What the sockets need of a copy of the API. */
export interface SocketParts {
  readonly schema: GraphQLSchema;
  readonly contexts: Contexts;
  readonly nowSeconds: () => number;
  readonly format: (error: unknown) => GraphQLFormattedError;
  readonly observe: Observe;
}

/** The server is not to be relied on just now: come back soon, with the last position. */
const tryAgainLater = 1013;
/** Longest time that a timer can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1;

const textsOf = (parameters: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );

/** The headers of the request that opened a connection, with the connection's parameters on top. */
const headersOf = ({ extra, connectionParams }: Connection): IncomingHttpHeaders => ({
  ...extra.request.headers,
  ...textsOf(connectionParams),
});

const languageIn = (connection: Connection): Language => languageOf(headersOf(connection)['accept-language']);

/** Not read as a URL, which a request's target need not be. */
const pathOf = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0];

/** Subscriptions over graphql-ws, and nothing but subscriptions. */
export class Sockets {
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes });
  readonly #graphql: { dispose(): void | Promise<void> };

  constructor(
    private readonly server: Server,
    private readonly path: string,
    private readonly parts: SocketParts,
  ) {
    this.#graphql = useServer<Record<string, unknown>, { timer?: NodeJS.Timeout }>(
      {
        onConnect: (connection) => this.#connect(connection),
        onDisconnect: ({ extra }) => clearTimeout(extra.timer),
        onSubscribe: (connection, _, payload) => this.#subscribe(connection, payload),
        onNext: (...[connection, , { operationName }, { contextValue }, result]) =>
          this.#next(connection, operationName, contextValue as RequestContext, result),
        onError: (connection, _, { operationName }, errors) =>
          this.#refuse(languageIn(connection), operationName, errors),
      },
      this.#sockets,
    );
    server.on('upgrade', this.#upgrade);
  }

  async stop(): Promise<void> {
    this.server.off('upgrade', this.#upgrade);
    await this.#graphql.dispose();
  }

  readonly #upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Node has let go of the socket by now: nobody else hears when it breaks.
    socket.on('error', () => socket.destroy());
    if (pathOf(request) !== this.path) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (connected) =>
      this.#sockets.emit('connection', connected, request),
    );
  };

  /** Nobody is let in without a token, and the token ends the connection with it. */
  async #connect(connection: Connection): Promise<boolean> {
    const { extra } = connection;
    try {
      const { asker } = await this.parts.contexts.of(headersOf(connection));
      if (!asker || asker.actor instanceof CannotAct) return false;
      extra.timer = setTimeout(
        () => extra.socket.close(CloseCode.Forbidden, 'the token has ended'),
        this.#restOf(asker),
      ).unref();
      return true;
    } catch (error) {
      const { extensions } = this.parts.format(error);
      const code = passing.find((one) => one === extensions?.['code']) ?? 'UNAUTHENTICATED';
      this.parts.observe({ ...none, outcome: code });
      if (code === 'UNAUTHENTICATED') return false;
      extra.socket.close(tryAgainLater, code);
      return true;
    }
  }

  #restOf({ expires }: Asker): number {
    return Math.min(longestWait, Math.max(0, (expires - this.parts.nowSeconds()) * 1000));
  }

  async #subscribe(
    connection: Connection,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      return await this.#argumentsOf(connection, payload);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  /** @throws GraphQLError when the operation is not to be carried out, or not by this asker any more */
  async #argumentsOf(connection: Connection, payload: SubscribePayload): Promise<ExecutionArgs> {
    const { schema, contexts } = this.parts;
    const context = await contexts.of(headersOf(connection));
    if (Object.keys(connection.subscriptions).length > limits.subscriptions)
      throw new Problem('TOO_MANY_SUBSCRIPTIONS', context.language, { limit: limits.subscriptions });
    return subscriptionOf(payload, schema, context);
  }

  /** An officer who was relieved since he subscribed gets nothing more. */
  async #next(
    { extra }: Connection,
    operation: string | null | undefined,
    context: RequestContext,
    { data, errors }: { data?: ExecutionResult['data']; errors?: readonly GraphQLError[] | undefined },
  ) {
    const standing = await this.parts.contexts.standingOf(context);
    if (standing !== 'HELD') {
      extra.socket.close(
        standing === 'UNSURE' ? tryAgainLater : CloseCode.Forbidden,
        'not your post any more',
      );
      return;
    }
    if (!errors) return;
    return { data: data ?? null, errors: this.#refuse(context.language, operation, errors) };
  }

  #refuse(
    language: Language,
    operation: string | null | undefined,
    errors: readonly GraphQLError[],
  ): GraphQLFormattedError[] {
    const told = errors.map((error) => inLanguage(this.parts.format(error), language));
    const code = told[0]?.extensions?.['code'];
    const outcome = typeof code === 'string' ? code : 'UNKNOWN';
    this.parts.observe({ ...none, kind: 'subscription', operation: operation ?? null, outcome });
    return told;
  }
}

const none = { kind: 'none', operation: null, seconds: 0, correlationId: null } as const;

/** What is over soon: a client that is told so comes back by itself. */
const passing: readonly string[] = [
  'AUTHORITY_NOT_CURRENT',
  'ISSUER_UNAVAILABLE',
  'STORE_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'READ_MODEL_BEHIND',
];
