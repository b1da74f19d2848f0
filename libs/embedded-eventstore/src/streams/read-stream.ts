import type { LogReader, Row } from '../log/log-reader';
import { contentOf } from '../log/record';
import { firstVisible } from '../log/retention';
import type { StreamState } from '../log/stream-state';
import { targetOf } from './links';
import type { Outlet } from './outlet';
import { eventMessage, firstStreamPosition, lastStreamPosition, streamNotFound } from './read-messages';
import { countOf, type AllPlan, type StreamPlan } from './read-plan';
import { streamDeleted, unreadable } from './refusal';

/** How many events of one stream are read in one go. */
export const STREAM_PAGE = 128;

/** Answers a read of one stream, as far as its metadata lets it be seen. */
export async function readStream(outlet: Outlet, reader: LogReader, plan: StreamPlan): Promise<void> {
  const count = countOf(plan);
  const state = reader.stateOf(plan.stream);
  if (reader.isTombstoned(plan.stream, state)) throw streamDeleted(plan.stream);
  if (plan.from === 'end' && !plan.back) throw unreadable('ReadStreamResult');
  if (!isThere(state)) return outlet.send([streamNotFound(plan.stream)]);
  let sent = 0;
  for (const page of visiblePages(reader, plan, state, count)) {
    if (outlet.closed) return;
    await outlet.send(page.map((row) => messageOf(reader, plan, row)));
    sent += page.length;
  }
  if (plan.tellsEnds) await outlet.send(ends(state, sent));
}

/** A row as the reader asked for it: links resolved or not, ids in the form asked for. */
export function messageOf(reader: LogReader, plan: StreamPlan | AllPlan, row: Row): Buffer {
  return eventMessage(row, plan.ids, plan.resolve ? targetOf(reader, row, plan.sees) : undefined);
}

/** The rows that are young enough for the stream's `$maxAge`. */
export function youngEnough(rows: Row[], state: StreamState): Row[] {
  const { maxAge } = state.retention;
  if (maxAge === undefined) return rows;
  const oldest = Date.now() - maxAge * 1000;
  return rows.filter((row) => contentOf(row.record).created >= oldest);
}

type ThereState = StreamState & { key: number };

function isThere(state: StreamState): state is ThereState {
  return state.key !== undefined && state.last >= 0 && !state.retention.deleted;
}

function* visiblePages(
  ...[reader, plan, state, count]: [LogReader, StreamPlan, ThereState, number]
): Generator<Row[]> {
  const first = firstVisible(state.retention, state.last);
  let from = begin(plan, first, state.last);
  for (let left = count; left > 0 && from >= first;) {
    const page = reader.ofStream(state.key, { from, back: plan.back, limit: Math.min(left, STREAM_PAGE) });
    const end = page.at(-1)?.revision;
    if (end === undefined) return;
    const rows = youngEnough(page, state).filter((row) => row.revision >= first);
    yield rows;
    left -= rows.length;
    from = plan.back ? end - 1 : end + 1;
  }
}

/** Who is shown nothing is told where there may be something: after the last event, and before that where `$tb` says. */
function ends(state: StreamState, sent: number): Buffer[] {
  const last = lastStreamPosition(state.last);
  if (sent) return [last];
  const next = state.last + 1;
  const first = firstVisible(state.retention, state.last);
  return [...(first > next ? [firstStreamPosition(first)] : []), firstStreamPosition(next), last];
}

function begin(plan: StreamPlan, first: number, last: number): number {
  if (plan.from === 'end') return last;
  const from = plan.from === 'start' ? 0 : Number(plan.from);
  return plan.back ? Math.min(from, last) : Math.max(from, first);
}
