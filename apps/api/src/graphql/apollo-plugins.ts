import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type FragmentDefinitionNode, type GraphQLFormattedError } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext } from './context';
import { excessOf } from './limits';
import { Problem } from './problems';

type Format = (error: unknown) => GraphQLFormattedError;

/** Refuses operations beyond the published limits before they are carried out. */
export const limiting: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, document, contextValue }) => {
        if (!operation) return Promise.resolve();
        const fragments = Object.fromEntries(
          document.definitions
            .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
            .map((node) => [node.name.value, node]),
        );
        const isIntrospection = operation.selectionSet.selections.every(
          (node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'),
        );
        const excess = isIntrospection ? undefined : excessOf(operation, fragments);
        if (excess) throw new Problem(excess.code, contextValue.language, { limit: excess.limit });
        return Promise.resolve();
      },
    }),
};

const mostCompiled = 500;

/**
 * Carries out queries by compiled code instead of walking them each time. Compilations are kept by query and
 * operation, at most 500; what cannot be compiled is left to graphql-js.
 */
export function compiling(format: Format): ApolloServerPlugin<RequestContext> {
  const compiled = new Map<string, CompiledQuery | undefined>();
  const keep = (key: string, query: CompiledQuery | undefined) => {
    compiled.set(key, query);
    const [oldest] = compiled.keys();
    if (compiled.size > mostCompiled && oldest !== undefined) compiled.delete(oldest);
    return query;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({
          schema,
          document,
          operationName,
          queryHash,
          request,
          contextValue,
        }) => {
          const key = `${queryHash} ${operationName ?? ''}`;
          let query = compiled.get(key);
          if (!compiled.has(key)) {
            const result = compileQuery(schema, document, operationName ?? undefined);
            query = keep(key, isCompiledQuery(result) ? result : undefined);
          }
          if (!query) return null;
          const { data, errors } = await query.query(undefined, contextValue, request.variables ?? {});
          const singleResult = { data: data ?? null, ...(errors && { errors: errors.map(format) }) };
          return {
            body: { kind: 'single', singleResult },
            http: { headers: new Map(), ...statusOf(errors) },
          } as never;
        },
      }),
  };
}

/** The first HTTP status that an error asks for. */
function statusOf(errors: readonly { extensions?: object }[] | undefined): { status?: number } {
  const asked = errors?.map(
    ({ extensions }) => (extensions as { http?: { status?: number } } | undefined)?.http?.status,
  );
  const status = asked?.find((one) => one !== undefined);
  return status === undefined ? {} : { status };
}

/** Told of every operation once it is answered. */
export type Observe = (kind: string, outcome: string, seconds: number) => void;

export const observing = (observe: Observe): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () => {
    const started = performance.now();
    return Promise.resolve({
      willSendResponse: ({ operation, response }) => {
        const [error] = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
        const outcome = error ? String(error.extensions?.['code'] ?? 'UNKNOWN') : 'ok';
        observe(operation?.operation ?? 'none', outcome, (performance.now() - started) / 1000);
        return Promise.resolve();
      },
    });
  },
});
