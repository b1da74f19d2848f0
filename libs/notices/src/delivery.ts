import type { NoticeChannel } from '@casegrid/domain';
import type { Queries } from './outbox';

/** Channels over which something is carried to somewhere else. */
export type SentChannel = Exclude<NoticeChannel, 'INBOX'>;

/** A notice on its way. */
export interface Outgoing {
  readonly id: string;
  readonly channel: SentChannel;
  readonly event: string;
  /** Null for a notice of a mediation. */
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  /** Null for a notice of a case. */
  readonly mediationId: string | null;
  readonly mediationNumber: string | null;
  readonly category: string;
  readonly audience: string;
  readonly receiverKind: string;
  readonly receiver: string;
  readonly roles: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly dueAt: Date | null;
  readonly occurredAt: Date;
  readonly attempts: number;
  /** Where mail for it goes now; null when that is not known. */
  readonly email: string | null;
}

const dueSql = `select notice.id, channel, event, case_id as "caseId", case_number as "caseNumber",
    mediation_id as "mediationId", mediation_number as "mediationNumber", category, audience,
    receiver_kind as "receiverKind", receiver, roles, zh, en, due_at as "dueAt", occurred_at as "occurredAt", attempts,
    address.email
  from unnest($1::text[]) as open (name)
  cross join lateral (
    select * from notices.notice where channel = open.name and state = 'PENDING' and next_attempt <= $2
    order by next_attempt limit $3
  ) as notice
  left join notices.address on channel = 'EMAIL' and unit = receiver`;

/** What is to be sent now: so many of each of these channels. */
export async function dueNotices(
  channels: readonly SentChannel[],
  now: string,
  most: number,
  on: Queries,
): Promise<readonly Outgoing[]> {
  return (await on.query(dueSql, [channels, now, most])).rows as unknown as Outgoing[];
}

/** It arrived. */
export async function noteSent({ id }: Outgoing, on: Queries): Promise<void> {
  const sql = `update notices.notice set state = 'SENT', next_attempt = null, last_error = null,
    attempts = attempts + 1 where id = $1 and state = 'PENDING'`;
  await on.query(sql, [id]);
}

/** It did not arrive: to be tried again at that moment, ISO 8601 UTC; parked when there is none. */
export async function noteFailed(
  { id }: Outgoing,
  error: string,
  next: string | null,
  on: Queries,
): Promise<void> {
  const sql = `update notices.notice set attempts = attempts + 1, last_error = $2, next_attempt = $3,
    state = case when $3::timestamptz is null then 'PARKED' else 'PENDING' end where id = $1 and state = 'PENDING'`;
  await on.query(sql, [id, error, next]);
}

/** How many notices wait to be sent, and how many are no longer tried. */
export interface OutboxStanding {
  readonly pending: number;
  readonly parked: number;
}

/** Nothing of either where no program has made the outbox yet. */
export async function outboxStanding(on: Queries): Promise<OutboxStanding> {
  const { rows: made } = await on.query(`select to_regclass('notices.notice') is not null as "isThere"`);
  if (made[0]?.['isThere'] !== true) return { pending: 0, parked: 0 };
  const { rows } = await on.query(`select
    (select count(*)::integer from notices.notice where state = 'PENDING') as pending,
    (select count(*)::integer from notices.notice where state = 'PARKED') as parked`);
  return rows[0] as unknown as OutboxStanding;
}

/** A notice that failed so often that it is no longer tried. */
export interface ParkedNotice {
  readonly id: string;
  readonly number: string;
  readonly event: string;
  readonly audience: string;
  readonly channel: string;
  readonly receiverKind: string;
  readonly receiver: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly occurredAt: Date;
}

/** Those of cases and mediations that lie in this unit or below, the newest first. */
export async function parkedNotices(
  within: string,
  { before, size }: { readonly before?: string; readonly size: number },
  on: Queries,
): Promise<readonly ParkedNotice[]> {
  const sql = `select id, number, event, audience, channel, receiver_kind as "receiverKind", receiver, attempts,
      last_error as "lastError", occurred_at as "occurredAt"
    from notices.notice where state = 'PARKED' and $1 = any(path) and number < coalesce($2, 9223372036854775807)
    order by number desc limit $3`;
  return (await on.query(sql, [within, before ?? null, size])).rows as unknown as ParkedNotice[];
}

/** Tries a parked notice again from now on. False when there is none of that id in this unit or below. */
export async function sendAgain(id: string, within: string, now: string, on: Queries): Promise<boolean> {
  const sql = `update notices.notice set state = 'PENDING', attempts = 0, next_attempt = $3
    where id = $1 and state = 'PARKED' and $2 = any(path) returning 1 as again`;
  return (await on.query(sql, [id, within, now])).rows.length === 1;
}
