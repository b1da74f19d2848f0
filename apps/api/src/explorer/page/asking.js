import { keptOf } from './fill-in.js';
import { askingHeaders, keep } from './session.js';

const url = new URL('/graphql', location.href).href;
const socketUrl = url.replace(/^http/, 'ws');

/** The schema is public: it is asked for without a token, so that one that has ended does not hide it. */
const isIntrospection = ({ body }) => body.includes('__schema');

const fetchAsChosen = (address, request) =>
  fetch(address, {
    ...request,
    headers: { ...request.headers, ...(isIntrospection(request) ? {} : askingHeaders()) },
  });

async function* keepingEach(answers, keepOf) {
  for await (const answer of answers) {
    keepOf(answer);
    yield answer;
  }
}

/** A connection for each subscription: it belongs to whoever was chosen when it began. */
const following = {
  subscribe: (...asked) =>
    graphqlWs.createClient({ url: socketUrl, connectionParams: askingHeaders }).subscribe(...asked),
};

/** Asks the API over HTTP, or over a WebSocket for subscriptions, and keeps what later examples need. */
export function askingFor(examples) {
  const keepsOf = new Map(examples.map(({ operation, keeps }) => [operation, keeps]));
  const ask = GraphiQL.createFetcher({
    url,
    fetch: fetchAsChosen,
    enableIncrementalDelivery: false,
    wsClient: following,
  });
  return async (parameters, options) => {
    const keeps = keepsOf.get(parameters.operationName);
    const keepOf = ({ data }) => keeps && data && keep(keptOf(keeps, data));
    const answer = await ask(parameters, options);
    if (Symbol.asyncIterator in answer) return keepingEach(answer, keepOf);
    keepOf(answer);
    return answer;
  };
}
