import type { LogReader, Row } from '../log/log-reader';
import { contentOf, streamAndType } from '../log/record';
import { firstVisible } from '../log/retention';
import { textOf } from '../wire/message-reader';

const LINK_TYPE = Buffer.from('$>');
/** `<revision>@<stream>`; the stream's name may hold any further `@`. */
const LINK = /^\s*(-?\d{1,19})(?:@([^]*))?$/;
/** What the real server takes a revision to be when it stands beyond 64 bits or below zero. */
const LAST = -1;

/** Decides by its name whether a stream may be read. */
export type Sees = (stream: string) => boolean;

/**
 * Where a link leads: `undefined` when the event is no link, `{ row: undefined }` when its target is gone, or not for
 * the reader's eyes: whoever may write somewhere could link to what he may not read.
 */
export function targetOf(
  reader: LogReader,
  row: Row,
  sees: Sees = () => true,
): { row: Row | undefined } | undefined {
  if (LINK_TYPE.compare(streamAndType(row.record).type) !== 0) return undefined;
  const link = LINK.exec(textOf(contentOf(row.record).data));
  if (!link) return undefined;
  const [, revision = '', stream = ''] = link;
  return { row: sees(stream) ? visibleEvent(reader, stream, Number(revision)) : undefined };
}

function visibleEvent(reader: LogReader, stream: string, revision: number): Row | undefined {
  const state = reader.stateOf(stream);
  if (state.key === undefined || reader.isTombstoned(stream, state)) return undefined;
  const wanted = revision === LAST ? state.last : revision;
  if (wanted < firstVisible(state.retention, state.last)) return undefined;
  return reader.event(state.key, wanted);
}
