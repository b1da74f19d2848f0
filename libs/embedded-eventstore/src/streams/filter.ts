import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { streamAndType } from '../log/record';
import { textOf } from '../wire/message-reader';
import { invalid } from './refusal';

/** Decides by stream name or event type which events of the whole log a reader sees. */
export interface Filter {
  matches(record: Uint8Array): boolean;
  /** How many events are looked at in one go; checkpoints fall between such windows. */
  window: number;
  /** A checkpoint is due after this many events were looked at. */
  checkpointEvery: number;
}

/** The real server's window when the caller leaves it open. */
const DEFAULT_WINDOW = 32;
const INLINE_OPTIONS = /^\(\?([ims]+)\)/;

export function filterOf(options: ReadReq.Options.FilterOptions): Filter {
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  if (window === 0) throw invalid('filter: max must be greater than 0');
  const byStream = options.getStreamIdentifier();
  const expression = byStream ?? options.getEventType();
  if (!expression) throw invalid('filter: neither stream identifier nor event type is given');
  const accepts = acceptedBy(expression);
  return {
    matches: (record) => {
      const { stream, type } = streamAndType(record);
      return accepts(byStream ? stream : type);
    },
    window,
    checkpointEvery: window * options.getCheckpointintervalmultiplier(),
  };
}

/** A regular expression wins over prefixes; neither of them matches nothing. */
function acceptedBy(expression: ReadReq.Options.FilterOptions.Expression): (name: Uint8Array) => boolean {
  const regex = expression.getRegex();
  if (regex) {
    const compiled = compile(regex);
    return (name) => compiled.test(textOf(name));
  }
  const prefixes = expression.getPrefixList().map((prefix) => Buffer.from(prefix, 'utf8'));
  return (name) =>
    prefixes.some((prefix) => prefix.length <= name.length && prefix.compare(name, 0, prefix.length) === 0);
}

function compile(regex: string): RegExp {
  const options = INLINE_OPTIONS.exec(regex);
  try {
    return new RegExp(regex.slice(options?.[0].length ?? 0), options?.[1] ?? '');
  } catch (error) {
    throw invalid(`filter: the regular expression does not compile: ${(error as Error).message}`);
  }
}
