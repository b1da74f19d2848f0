import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { RequestContext } from './context';
import { excessOf, limits } from './limits';
import { Problem } from './problems';

/**
 * The subscription that somebody asks for over a WebSocket, ready to be carried out.
 * @throws GraphQLError when it is no subscription, beyond the limits, or not of this schema
 */
export function subscriptionOf(
  { query, operationName, variables }: SubscribePayload,
  schema: GraphQLSchema,
  contextValue: RequestContext,
): ExecutionArgs {
  const { language } = contextValue;
  const document = parsed(query);
  const [flaw] = validate(schema, document);
  if (flaw) throw coded(flaw, 'GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    throw new Problem('SUBSCRIPTIONS_ONLY', language);
  const variableValues = variables ?? {};
  const excess = excessOf(operation, { schema, document, variables: variableValues });
  if (excess) throw new Problem(excess.code, language, { limit: excess.limit });
  return { schema, document, operationName, variableValues, contextValue };
}

/** As over HTTP, where Apollo says which it is. */
const coded = ({ message, nodes, source, positions }: GraphQLError, code: string) =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}
