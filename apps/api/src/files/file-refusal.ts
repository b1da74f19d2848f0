import {
  FileRefused,
  fileRefusals,
  LinkRefused,
  linkRefusals,
  type FileCode,
  type LinkCode,
} from '@casegrid/files';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { inLanguage } from '../graphql/in-callers-language';
import type { Language } from '../graphql/problems';

const words = { ...fileRefusals, ...linkRefusals };

const statuses: Readonly<Record<FileCode | LinkCode, number>> = {
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_ALLOWED: 415,
  FILE_HASH_MISMATCH: 422,
  FILE_EMPTY: 422,
  FILE_INFECTED: 422,
  FILE_UNKNOWN: 404,
  FILE_SCAN_UNAVAILABLE: 503,
  FILE_RANGE_NOT_SATISFIABLE: 416,
  LINK_EXPIRED: 410,
  LINK_NOT_VALID: 404,
};

/** What is found wrong by parts behind us, or with the request, and has no status of its own. */
const statusesBehind: Readonly<Record<string, number>> = {
  BAD_INPUT: 400,
  STORE_UNAVAILABLE: 503,
  DATABASE_UNAVAILABLE: 503,
  FILES_UNAVAILABLE: 503,
};

/** What a store of files or a link refuses, in the caller's language. */
export class FileRefusal extends GraphQLError {
  constructor({ code }: FileRefused | LinkRefused, language: Language, limits: object = {}) {
    super(words[code][language], { extensions: { ...limits, code, http: { status: statuses[code] } } });
  }
}

/** How a request about a file failed, for the answer. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  /** As GraphQL has errors, so that clients read both alike. */
  readonly body: { readonly errors: readonly [GraphQLFormattedError] };
}

/** How errors are told apart and put into words. */
export interface Telling {
  readonly language: Language;
  readonly format: (error: unknown) => GraphQLFormattedError;
  /** What a refusal names along: the largest file, the types that are taken. */
  readonly limitsOf?: (code: FileCode | LinkCode) => object;
}

const isRefused = (error: unknown): error is FileRefused | LinkRefused =>
  error instanceof FileRefused || error instanceof LinkRefused;

const statusIn = (error: unknown): number | undefined =>
  error instanceof GraphQLError
    ? (error.extensions['http'] as { readonly status?: number } | undefined)?.status
    : undefined;

export function failureOf(error: unknown, { language, format, limitsOf }: Telling): Failure {
  const known = isRefused(error) ? new FileRefusal(error, language, limitsOf?.(error.code)) : error;
  const told = inLanguage(format(known), language);
  const code = String(told.extensions?.['code']);
  return { status: statusIn(known) ?? statusesBehind[code] ?? 500, code, body: { errors: [told] } };
}
