import { GraphQLError } from 'graphql';

/** Arguments of which each is well formed, and that do not go together. */
export const flawed = (message: string, field: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_INPUT', field } });
