import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, graphql } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { registerExplorer } from '../register-explorer';

const schema = buildSchema(`
  type Query { echo(text: String!): Echo! }
  type Echo { text: String! }
  type Subscription { count(from: String!): Count! }
  type Count { number: Int! }
`);

/** What a request or a connection brought: its headers or parameters. */
export type Heard = Readonly<Record<string, unknown>>;

interface Asked {
  readonly query: string;
  readonly variables: Heard;
  readonly operationName: string;
}

/** A small API, with the explorer, that notes who asks. */
export async function startEchoApi(examplesDirectory: string, heard: Heard[]): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true });
  registerExplorer(app, { examplesDirectory, isLocal: true });
  app.post('/graphql', ({ headers, body }) => {
    const { query, variables, operationName } = body as Asked;
    heard.push({ ...headers, operationName });
    const rootValue = { echo: ({ text }: { text: string }) => ({ text }) };
    return graphql({ schema, rootValue, source: query, variableValues: variables, operationName });
  });
  const server = new WebSocketServer({ server: app.server, path: '/graphql' });
  const count = async function* () {
    for (const number of [1, 2, 3]) yield await Promise.resolve({ count: { number } });
  };
  useServer(
    {
      schema,
      roots: { subscription: { count } },
      onConnect: ({ connectionParams }) => void heard.push({ ...connectionParams }),
    },
    server,
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app;
}
