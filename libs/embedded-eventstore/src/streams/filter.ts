import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { streamAndType } from '../log/record';
import { textOf } from '../wire/message-reader';
import { invalid } from './refusal';
import { TookTooLong, within } from './time-limit';

/** Decides by stream name or event type which events of the whole log a reader sees. */
export interface Filter {
  /** Those that pass. @throws Refusal INVALID_ARGUMENT when that cannot be told in time */
  among<R extends { record: Uint8Array }>(rows: readonly R[]): R[];
  /** How many events are looked at in one go; checkpoints fall between such windows. */
  window: number;
  /** A checkpoint is due after this many events were looked at. */
  checkpointEvery: number;
}

/** A filter as it was asked for, in a form that can be kept. A regular expression wins over prefixes. */
export interface FilterSettings {
  by: 'stream' | 'type';
  regex: string;
  prefixes: string[];
  window: number;
  checkpointEvery: number;
}

type Options = Pick<
  ReadReq.Options.FilterOptions,
  'hasMax' | 'getMax' | 'getStreamIdentifier' | 'getEventType' | 'getCheckpointintervalmultiplier'
>;

/** The real server's window when the caller leaves it open. */
const DEFAULT_WINDOW = 32;
/** Milliseconds that a regular expression may take over one page of events: all others wait meanwhile. */
const PATIENCE = 500;
const INLINE_OPTIONS = /^\(\?([ims]+)\)/;

export const filterOf = (options: Options): Filter => filterFrom(filterSettingsOf(options));

/** @throws Refusal INVALID_ARGUMENT when a part is missing */
export function filterSettingsOf(options: Options): FilterSettings {
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  if (window === 0) throw invalid('filter: max must be greater than 0');
  const byStream = options.getStreamIdentifier();
  const expression = byStream ?? options.getEventType();
  if (!expression) throw invalid('filter: neither stream identifier nor event type is given');
  return {
    by: byStream ? 'stream' : 'type',
    regex: expression.getRegex(),
    prefixes: expression.getPrefixList(),
    window,
    checkpointEvery: window * options.getCheckpointintervalmultiplier(),
  };
}

/** @throws Refusal INVALID_ARGUMENT when the regular expression does not compile */
export function filterFrom(settings: FilterSettings): Filter {
  const { by, window, checkpointEvery } = settings;
  const accepts = acceptedBy(settings);
  const among: Filter['among'] = (rows) => rows.filter(({ record }) => accepts(streamAndType(record)[by]));
  const bounded: Filter['among'] = (rows) => (rows.length ? inTime(settings.regex, () => among(rows)) : []);
  return { among: settings.regex ? bounded : among, window, checkpointEvery };
}

/** Neither a regular expression nor prefixes match nothing. */
function acceptedBy({ regex, prefixes }: FilterSettings): (name: Uint8Array) => boolean {
  if (regex) {
    const compiled = compile(regex);
    return (name) => compiled.test(textOf(name));
  }
  const beginnings = prefixes.map((prefix) => Buffer.from(prefix, 'utf8'));
  return (name) =>
    beginnings.some((prefix) => prefix.length <= name.length && prefix.compare(name, 0, prefix.length) === 0);
}

function inTime<T>(regex: string, work: () => T): T {
  try {
    return within(PATIENCE, work);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    throw invalid(`filter: the regular expression ${regex} takes longer than ${PATIENCE} ms`);
  }
}

function compile(regex: string): RegExp {
  const options = INLINE_OPTIONS.exec(regex);
  try {
    return new RegExp(regex.slice(options?.[0].length ?? 0), options?.[1] ?? '');
  } catch (error) {
    throw invalid(`filter: the regular expression does not compile: ${(error as Error).message}`);
  }
}
