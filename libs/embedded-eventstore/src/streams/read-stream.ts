import type { LogReader, Row } from '../log/log-reader';
import { contentOf } from '../log/record';
import { firstVisible } from '../log/retention';
import type { StreamState } from '../log/stream-state';
import { targetOf } from './links';
import type { Outlet } from './outlet';
import { eventMessage, firstStreamPosition, lastStreamPosition, streamNotFound } from './read-messages';
import type { AllPlan, StreamPlan } from './read-plan';
import { invalid, streamDeleted, unreadable } from './refusal';

/** How many events of one stream are read in one go. */
export const STREAM_PAGE = 128;

/** Answers a read of one stream, as far as its metadata lets it be seen. */
export async function readStream(outlet: Outlet, reader: LogReader, plan: StreamPlan): Promise<void> {
  if (plan.count === 0) throw invalid('read: count must be greater than 0');
  const state = reader.stateOf(plan.stream);
  if (reader.isTombstoned(plan.stream, state)) throw streamDeleted(plan.stream);
  if (plan.from === 'end' && !plan.back) throw unreadable('ReadStreamResult');
  const { key } = state;
  if (key === undefined || state.last < 0 || state.retention.deleted)
    return outlet.send([streamNotFound(plan.stream)]);
  const sent = await sendVisible({ outlet, reader, plan, state: { ...state, key } });
  if (!plan.tellsEnds) return;
  const first = sent ? [] : [firstStreamPosition(state.last + 1)];
  await outlet.send([...first, lastStreamPosition(state.last)]);
}

/** A row as the reader asked for it: links resolved or not, ids in the form asked for. */
export function messageOf(reader: LogReader, plan: StreamPlan | AllPlan, row: Row): Buffer {
  return eventMessage(row, plan.ids, plan.resolve ? targetOf(reader, row) : undefined);
}

/** The rows that are young enough for the stream's `$maxAge`. */
export function youngEnough(rows: Row[], state: StreamState): Row[] {
  const { maxAge } = state.retention;
  if (maxAge === undefined) return rows;
  const oldest = Date.now() - maxAge * 1000;
  return rows.filter((row) => contentOf(row.record).created >= oldest);
}

async function sendVisible(read: {
  outlet: Outlet;
  reader: LogReader;
  plan: StreamPlan;
  state: StreamState & { key: number };
}): Promise<number> {
  const { outlet, reader, plan, state } = read;
  const first = firstVisible(state.retention, state.last);
  let from = begin(plan, first, state.last);
  let left = plan.count ?? 0;
  let sent = 0;
  while (left > 0 && !outlet.closed) {
    const page = reader.ofStream(state.key, { from, back: plan.back, limit: Math.min(left, STREAM_PAGE) });
    const end = page.at(-1)?.revision;
    if (end === undefined) break;
    const rows = youngEnough(page, state).filter((row) => row.revision >= first);
    await outlet.send(rows.map((row) => messageOf(reader, plan, row)));
    left -= rows.length;
    sent += rows.length;
    from = plan.back ? end - 1 : end + 1;
    if (plan.back && end <= first) break;
  }
  return sent;
}

function begin(plan: StreamPlan, first: number, last: number): number {
  if (plan.from === 'end') return last;
  const from = plan.from === 'start' ? 0 : Number(plan.from);
  return plan.back ? Math.min(from, last) : Math.max(from, first);
}
