import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
} from '@apollo/server';
import {
  getVariableValues,
  Kind,
  OperationTypeNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext } from './context';
import { excessOf } from './limits';
import { Problem } from './problems';

type Format = (error: unknown) => GraphQLFormattedError;

/** Refuses what cannot be carried out here, and operations beyond the published limits, before anything is. */
export const limiting: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, operation, document, contextValue, request }) => {
        const { language } = contextValue;
        if (!operation) throw new Problem('OPERATION_NOT_FOUND', language);
        if (operation.operation === OperationTypeNode.SUBSCRIPTION)
          throw new Problem('SUBSCRIPTIONS_BY_WEBSOCKET', language);
        const excess = excessOf(operation, { schema, document, variables: request.variables ?? {} });
        if (excess) throw new Problem(excess.code, language, { limit: excess.limit });
        return Promise.resolve();
      },
    }),
};

const mostCompiled = 500;

type Resolved = GraphQLRequestContextResponseForOperation<RequestContext>;

/**
 * The compiler misreads defaults: those of variables that may not be null, and those of an input's fields, which only
 * mutations have. Beside an append the walk costs nothing. Introspection is asked once and takes long to compile.
 */
const isCompilable = ({ operation, variableDefinitions = [], selectionSet }: OperationDefinitionNode) =>
  operation === OperationTypeNode.QUERY &&
  variableDefinitions.every(({ defaultValue }) => !defaultValue) &&
  !selectionSet.selections.some((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));

/** What is wrong with the variables: the compiler does not say where. */
function flawsOf({ schema, operation, request }: Resolved): readonly GraphQLError[] | undefined {
  const { variableDefinitions = [] } = operation;
  return getVariableValues(schema, variableDefinitions, request.variables ?? {}).errors;
}

/**
 * Carries out queries by compiled code instead of walking them each time. Compilations are kept by query and
 * operation, at most 500; what cannot be compiled is left to graphql-js.
 */
export function compiling(format: Format): ApolloServerPlugin<RequestContext> {
  const compiled = new Map<string, CompiledQuery | undefined>();
  const compiledOf = ({ schema, document, operationName, queryHash }: Resolved) => {
    const key = `${queryHash} ${operationName ?? ''}`;
    if (compiled.has(key)) return compiled.get(key);
    const result = compileQuery(schema, document, operationName ?? undefined);
    const query = isCompiledQuery(result) ? result : undefined;
    compiled.set(key, query);
    const [oldest] = compiled.keys();
    if (compiled.size > mostCompiled && oldest !== undefined) compiled.delete(oldest);
    return query;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async (resolved) => {
          const query = isCompilable(resolved.operation) && compiledOf(resolved);
          if (!query) return null;
          const { contextValue, request } = resolved;
          const { data, errors } = await query.query(undefined, contextValue, request.variables ?? {});
          const told = data ? errors : (flawsOf(resolved) ?? errors);
          const singleResult = { data: data ?? null, ...(told && { errors: told.map(format) }) };
          return {
            body: { kind: 'single', singleResult },
            http: { headers: new HeaderMap() },
          };
        },
      }),
  };
}

/** An operation once it is answered. */
export interface Observed {
  readonly kind: string;
  /** The name that the caller gave it. */
  readonly operation: string | null;
  /** `ok`, or the code of the first error. */
  readonly outcome: string;
  readonly seconds: number;
  /** Null for whoever was refused before he had one. */
  readonly correlationId: string | null;
}

export type Observe = (observed: Observed) => void;

function outcomeOf({ body }: GraphQLResponse): string {
  const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  if (!error) return 'ok';
  const code = error.extensions?.['code'];
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/** Every answer carries the correlation id that goes on record with what was done. */
export const observing = (observe: Observe): ApolloServerPlugin<RequestContext> => ({
  /** Whoever is refused at the door is counted too: a token gone bad, posts not known to be current. */
  contextCreationDidFail: ({ error }) => {
    const { code } = (error as { extensions?: { code?: string } }).extensions ?? {};
    observe({ kind: 'none', operation: null, outcome: code ?? 'INTERNAL', seconds: 0, correlationId: null });
    return Promise.resolve();
  },
  requestDidStart: () => {
    const started = performance.now();
    return Promise.resolve({
      willSendResponse: ({ operation, operationName, response, contextValue }) => {
        const { correlationId } = contextValue;
        response.http.headers.set('x-correlation-id', correlationId);
        observe({
          kind: operation?.operation ?? 'none',
          operation: operationName ?? null,
          outcome: outcomeOf(response),
          seconds: (performance.now() - started) / 1000,
          correlationId,
        });
        return Promise.resolve();
      },
    });
  },
});
