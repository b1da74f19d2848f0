import { StoreUnavailable } from '@casegrid/event-store';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { problems } from './problems';

/** Where unexpected failures are written down for us. */
export type Report = (error: unknown) => void;

const codesOfGraphQL: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
};

/** The innermost error: resolvers' errors arrive wrapped, more than once. */
function innermost(error: unknown): unknown {
  let inner = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  return inner;
}

const ownExtensions = ({ http: _http, stacktrace: _stack, ...own }: Record<string, unknown>) => own;

/**
 * What a caller gets to see of an error: expected ones with their code, never a stack; of the unexpected only that
 * there was one, while we get all of it.
 */
export function formatError(error: unknown, report: Report): GraphQLFormattedError {
  const inner = innermost(error);
  const outer = error instanceof GraphQLError ? error : undefined;
  const where = {
    ...(outer?.path && { path: outer.path }),
    ...(outer?.locations && { locations: outer.locations }),
  };
  if (inner instanceof StoreUnavailable) {
    return { message: problems.STORE_UNAVAILABLE.en, ...where, extensions: { code: 'STORE_UNAVAILABLE' } };
  }
  if (inner instanceof GraphQLError) {
    const code = String(inner.extensions['code'] ?? 'GRAPHQL_VALIDATION_FAILED');
    const known = codesOfGraphQL[code] ?? code;
    if (known !== 'INTERNAL_SERVER_ERROR') {
      return {
        message: inner.message,
        ...where,
        extensions: { ...ownExtensions(inner.extensions), code: known },
      };
    }
  }
  report(inner);
  return { message: problems.INTERNAL.en, ...where, extensions: { code: 'INTERNAL' } };
}
