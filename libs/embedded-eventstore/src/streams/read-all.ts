import type { LogReader, Row } from '../log/log-reader';
import type { Outlet } from './outlet';
import { countOf, type AllPlan } from './read-plan';
import { messageOf } from './read-stream';
import { unreadable, type Refusal } from './refusal';

/** How many events of the whole log are read in one go, if they are small. */
export const ALL_PAGE = 500;

/** Answers a read of the whole log: forwards from a position on, backwards before it. */
export async function readAll(outlet: Outlet, reader: LogReader, plan: AllPlan): Promise<void> {
  const count = countOf(plan);
  let from = begin(reader, plan);
  for (let left = count; left > 0 && !outlet.closed;) {
    const page = reader.all({
      from,
      back: plan.back,
      limit: Math.min(plan.filter ? ALL_PAGE : left, ALL_PAGE),
    });
    const end = page.at(-1)?.position;
    if (end === undefined) break;
    const rows = letThrough(page, plan).slice(0, left);
    await outlet.send(rows.map((row) => messageOf(reader, plan, row)));
    left -= rows.length;
    from = plan.back ? end : end + 1;
  }
}

function letThrough(page: Row[], { filter }: AllPlan): Row[] {
  return filter ? filter.among(page) : page;
}

/** The position to read from; one inside of the log must be where something stands. */
export function standing(reader: LogReader, position: bigint, otherwise: () => Refusal): number {
  if (position > BigInt(reader.lastPosition()))
    return position > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : Number(position);
  if (!reader.isBoundary(Number(position))) throw otherwise();
  return Number(position);
}

function begin(reader: LogReader, { from, back }: AllPlan): number {
  if (from === 'start') return 0;
  if (from === 'end') return back ? Number.MAX_SAFE_INTEGER : reader.lastPosition() + 1;
  const position = standing(reader, from, () => unreadable('ReadAllResult'));
  if (back && position > reader.lastPosition() && !reader.isBoundary(position))
    throw unreadable('ReadAllResult');
  return position;
}
