import type { Ask } from './ask';

/** A GraphQL operation as a client sends it, with the token of whoever asks. */
export const graphql = (token: string, query: string, variables: object): Ask => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({ query, variables }),
});

/**
 * What a GraphQL answer holds.
 * @throws when it has errors
 */
export function dataOf<Data>(answer: Buffer): Data {
  const { data, errors } = JSON.parse(answer.toString('utf8')) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`the API answered with errors: ${JSON.stringify(errors)}`);
  return data;
}
