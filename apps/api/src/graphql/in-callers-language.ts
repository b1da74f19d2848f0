import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './context';
import { problems, type Language, type ProblemCode } from './problems';

/** What is found wrong before anybody's language is known; the finder's own words are English. */
const foundEarly: readonly ProblemCode[] = [
  'BAD_INPUT',
  'STORE_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'POSITION_NOT_VALID',
  'INTERNAL',
];

/** An error in the caller's language, as far as it was found before anybody knew that. */
export function inLanguage(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const code = foundEarly.find((one) => one === error.extensions?.['code']);
  if (!code || language === 'en') return error;
  const { message, extensions } = error;
  const field = typeof extensions?.['field'] === 'string' ? `：${extensions['field']}` : '';
  return {
    ...error,
    message: `${problems[code][language]}${field}`,
    extensions: { ...extensions, ...(code === 'BAD_INPUT' && { detail: message }) },
  };
}

/** Says in the caller's language what checks and libraries say in English; their words stay as `detail`. */
export const inCallersLanguage: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body }, contextValue }) => {
        if (body.kind === 'single' && body.singleResult.errors) {
          const { language } = contextValue;
          body.singleResult.errors = body.singleResult.errors.map((error) => inLanguage(error, language));
        }
        return Promise.resolve();
      },
    }),
};
