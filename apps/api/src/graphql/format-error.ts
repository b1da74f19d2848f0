import { FileDamaged, FilesUnavailable } from '@casegrid/files';
import { PositionUnknown, RecordDamaged, StoreUnavailable } from '@casegrid/event-store';
import type { Label } from '@casegrid/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { flawIn } from './bad-input';
import { areTablesOlder, isDatabaseAway } from './database-away';
import { fieldIn, reasonIn } from './input-flaws';
import { problems, type ProblemCode } from './problems';

/** Where unexpected failures are written down for us. */
export type Report = (error: unknown) => void;

/** What GraphQL itself finds wrong with a request, in our words where they differ. */
const ownWords: Readonly<Record<string, string>> = { BAD_USER_INPUT: 'BAD_INPUT' };

/** The innermost error that says what it is: resolvers' errors arrive wrapped, more than once. */
function innermost(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || !error.originalError) return error;
  const { originalError } = error;
  const isBare = originalError instanceof GraphQLError && extensionsOf(originalError)['code'] === undefined;
  return isBare ? error : innermost(originalError);
}

/** Compiled queries make errors of a class of their own, in which extensions may be missing whatever the types say. */
const extensionsOf = (error: GraphQLError): Readonly<Record<string, unknown>> =>
  (error as { extensions?: Record<string, unknown> }).extensions ?? {};

/** What went wrong before a resolver was reached has no code when it comes from a compiled query: a variable's value. */
const codeOf = (error: GraphQLError): string => {
  const { code = 'BAD_USER_INPUT' } = extensionsOf(error);
  return ownWords[String(code)] ?? String(code);
};

/** What a part behind us found, in our words: that it does not answer, or that there is no such place. */
function foundBehind(error: unknown): ProblemCode | undefined {
  if (error instanceof StoreUnavailable) return 'STORE_UNAVAILABLE';
  if (error instanceof RecordDamaged) return 'RECORD_DAMAGED';
  if (error instanceof PositionUnknown) return 'POSITION_NOT_VALID';
  if (error instanceof FileDamaged) return 'FILE_DAMAGED';
  if (error instanceof FilesUnavailable) return 'FILES_UNAVAILABLE';
  if (areTablesOlder(error)) return 'READ_MODEL_BEHIND';
  return isDatabaseAway(error) ? 'DATABASE_UNAVAILABLE' : undefined;
}

interface Told {
  readonly message: string;
  readonly extensions: { readonly field?: string; readonly reason?: Label; readonly code: string };
}

/** What is told of an expected error; nothing for one that nobody expected. */
function expected(
  error: unknown,
  outer: unknown,
): Pick<GraphQLFormattedError, 'message' | 'extensions'> | undefined {
  const found = foundBehind(error);
  if (found) return { message: problems[found].en, extensions: { code: found } };
  if (!(error instanceof GraphQLError) || codeOf(error) === 'INTERNAL_SERVER_ERROR') return undefined;
  const { http: _http, stacktrace: _stack, ...own } = extensionsOf(error);
  const told = { message: error.message, extensions: { ...own, code: codeOf(error) } };
  return told.extensions.code === 'BAD_INPUT' ? located(told, outer) : told;
}

/** Bad input with the field at fault and the reason, as far as GraphQL itself found them. */
function located({ message, extensions }: Told, outer: unknown): Told {
  const words = outer instanceof Error ? outer.message : message;
  const { field = fieldIn(words), reason } = extensions;
  const found = { ...extensions, ...(field !== undefined && { field }), reason: reason ?? reasonIn(message) };
  return { message: reason ? flawIn(field, reason) : message, extensions: found };
}

function placeOf(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (!(error instanceof GraphQLError)) return {};
  const { path, locations } = error;
  return { ...(path && { path }), ...(locations && { locations }) };
}

/**
 * What a caller gets to see of an error: expected ones with their code, never a stack; of the unexpected only that
 * there was one, while we get all of it. Where a record is damaged is for us too, and what older tables do not have.
 */
export function formatError(error: unknown, report: Report): GraphQLFormattedError {
  const inner = innermost(error);
  const told = expected(inner, error);
  if (!told || inner instanceof RecordDamaged || areTablesOlder(inner)) report(inner);
  if (told) return { ...told, ...placeOf(error) };
  return { message: problems.INTERNAL.en, ...placeOf(error), extensions: { code: 'INTERNAL' } };
}
