import type { ApolloServerPlugin } from '@apollo/server';
import type { Label } from '@casegrid/domain';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './context';
import { problems, type Language, type ProblemCode } from './problems';

/** What is found wrong before anybody's language is known; the finder's own words are English. */
const foundEarly: readonly ProblemCode[] = [
  'BAD_INPUT',
  'STORE_UNAVAILABLE',
  'RECORD_DAMAGED',
  'DATABASE_UNAVAILABLE',
  'FILES_UNAVAILABLE',
  'FILE_DAMAGED',
  'POSITION_NOT_VALID',
  'READ_MODEL_BEHIND',
  'INTERNAL',
];

interface Found {
  readonly field?: string;
  /** Why an input is not as required. */
  readonly reason?: Label;
}

/** An error in the caller's language, as far as it was found before anybody knew that. */
export function inLanguage(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const code = foundEarly.find((one) => one === error.extensions?.['code']);
  if (!code) return error;
  const { reason, ...extensions } = error.extensions as Found;
  if (language === 'en') return { ...error, extensions };
  const { message } = error;
  const why = reason ? `：${[extensions.field, reason[language]].filter(Boolean).join(' ')}` : '';
  return {
    ...error,
    message: `${problems[code][language]}${why}`,
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
