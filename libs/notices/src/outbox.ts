import type { Notice } from '@casegrid/domain';
import { uuidV5, type Position } from '@casegrid/event-store';

/** Where statements run, one after the other: a pool, or the connection of whoever leads. */
export interface Queries {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** The same, for work that holds together. */
export interface Transactions extends Queries {
  transaction<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** The case or mediation that a notice is of, and its number once it has one. */
export type NoticeSubject =
  | { readonly caseId: string; readonly caseNumber?: string }
  | { readonly mediationId: string; readonly mediationNumber?: string };

/** A notice with the event that it tells of. */
export type NoticeOfEvent = NoticeSubject & {
  readonly notice: Notice;
  readonly eventId: string;
  readonly event: string;
  /** Of a case its category, of a mediation the kind of dispute. */
  readonly category: string;
  readonly path: readonly string[];
  /** ISO 8601 UTC. */
  readonly occurredAt: string;
};

/** A place in a log. */
export interface Reached {
  readonly position: Position;
  /** The log's identity; null while nothing is in it. */
  readonly log: string | null;
}

/** How far notices were made; nothing before the first time. */
export async function reachedBy(on: Queries): Promise<Reached | undefined> {
  const { rows } = await on.query('select position::text, log from notices.progress');
  return rows[0] as unknown as Reached | undefined;
}

/** Goes on from another place, telling nothing of what lies before it. */
export async function beginAt({ position, log }: Reached, on: Queries): Promise<void> {
  const sql = `insert into notices.progress (position, log) values ($1, $2)
    on conflict (is_only_row) do update set position = $1, log = $2`;
  await on.query(sql, [position, log]);
}

/** Goes on from a place unless there is one already. */
export async function beginFirstAt({ position, log }: Reached, on: Queries): Promise<void> {
  const sql = 'insert into notices.progress (position, log) values ($1, $2) on conflict do nothing';
  await on.query(sql, [position, log]);
}

/** The same event makes the same ids, so that nothing is told twice. */
export const noticeId = (eventId: string, { key }: Notice): string => uuidV5(eventId, key);

const moveSql = `update notices.progress set position = $2, log = $3 where position = $1 returning 1 as moved`;

/** An inbox has what lies in it. What has no address is not mailed. */
const insertSql = `insert into notices.notice (id, event_id, event, case_id, case_number, mediation_id,
    mediation_number, category, path, audience, channel, receiver_kind, receiver, roles, zh, en, due_at, occurred_at, state, next_attempt)
  select id, event_id, event, case_id, case_number, mediation_id, mediation_number, category, path, audience, channel,
    receiver_kind, receiver, roles, zh, en, due_at, occurred_at, case channel when 'INBOX' then 'SENT' else 'PENDING' end,
    case channel when 'INBOX' then null else $2::timestamptz end
  from json_to_recordset($1) as made (number integer, id uuid, event_id uuid, event text, case_id uuid,
    case_number text, mediation_id uuid, mediation_number text, category text, path text[], audience text, channel text, receiver_kind text, receiver text,
    roles text[], zh text, en text, due_at timestamptz, occurred_at timestamptz)
  where channel <> 'EMAIL' or exists (select from notices.address where unit = receiver)
  order by number
  on conflict (id) do nothing`;

const rowOf = ({ notice, ...of }: NoticeOfEvent, number: number) => ({
  number,
  id: noticeId(of.eventId, notice),
  event_id: of.eventId,
  event: of.event,
  ...('caseId' in of
    ? { case_id: of.caseId, case_number: of.caseNumber }
    : { mediation_id: of.mediationId, mediation_number: of.mediationNumber }),
  category: of.category,
  path: of.path,
  audience: notice.audience,
  channel: notice.channel,
  receiver_kind: notice.receiver.kind,
  receiver: notice.receiver.id,
  roles: notice.receiver.kind === 'UNIT' ? notice.receiver.roles : [],
  ...notice.text,
  due_at: notice.dueAt,
  occurred_at: of.occurredAt,
});

/**
 * Puts notices into the outbox and moves on, both or neither. False when somebody else moved on meanwhile: then it is
 * for him to go on.
 */
export const putNotices = (
  notices: readonly NoticeOfEvent[],
  { from, to }: { readonly from: Position; readonly to: Reached },
  now: string,
  session: Transactions,
): Promise<boolean> =>
  session.transaction(async () => {
    const { rows } = await session.query(moveSql, [from, to.position, to.log]);
    if (rows.length === 0) return false;
    if (notices.length > 0) await session.query(insertSql, [JSON.stringify(notices.map(rowOf)), now]);
    return true;
  });
