import type { Actor } from '@casegrid/domain';
import type { Queries } from './outbox';

/** A notice as it lies in an inbox. */
export interface InboxNotice {
  readonly id: string;
  readonly number: string;
  readonly event: string;
  /** Null for a notice of a mediation. */
  readonly caseId: string | null;
  /** Null for a notice of a case. */
  readonly mediationId: string | null;
  readonly audience: string;
  readonly zh: string;
  readonly en: string;
  readonly dueAt: Date | null;
  readonly occurredAt: Date;
  readonly isRead: boolean;
}

/** Whose notices somebody reads: his own, and those of the unit that he acts from, as far as they are for his role. */
interface Inbox {
  readonly kinds: readonly string[];
  readonly receivers: readonly string[];
  readonly role: string | null;
  /** Whose mark it is, and in which inbox. */
  readonly reader: string;
  readonly name: string;
}

function inboxOf(actor: Actor): Inbox {
  if (actor.kind !== 'OFFICER')
    return {
      kinds: [actor.kind],
      receivers: [actor.id],
      role: null,
      reader: `${actor.kind} ${actor.id}`,
      name: '',
    };
  const { unit, role, id } = actor.post;
  const own = { kinds: ['UNIT', 'OFFICER'], receivers: [unit, actor.id] };
  return { ...own, role, reader: `OFFICER ${actor.id}`, name: id };
}

const theirs = `channel = 'INBOX' and notice.receiver_kind = mine.kind and notice.receiver = mine.receiver
  and (roles = '{}' or $3 = any(roles))`;

const listSql = `select id, number, event, case_id as "caseId", mediation_id as "mediationId", audience, zh, en,
    due_at as "dueAt", occurred_at as "occurredAt", number <= coalesce(mark, 0) as "isRead"
  from unnest($1::text[], $2::text[]) as mine (kind, receiver)
  cross join lateral (
    select * from notices.notice where ${theirs} and number < coalesce($4, 9223372036854775807)
    order by number desc limit $5
  ) as notice
  left join (select number as mark from notices.read_mark where reader = $6 and inbox = $7) as marked on true
  order by number desc limit $5`;

/** The notices of somebody, the newest first. */
export async function inboxNotices(
  actor: Actor,
  { before, size }: { readonly before?: string; readonly size: number },
  on: Queries,
): Promise<readonly InboxNotice[]> {
  const { kinds, receivers, role, reader, name } = inboxOf(actor);
  const { rows } = await on.query(listSql, [kinds, receivers, role, before ?? null, size, reader, name]);
  return rows as unknown as InboxNotice[];
}

const markSql = `insert into notices.read_mark (reader, inbox, number)
  select $4, $5, notice.number from notices.notice, unnest($1::text[], $2::text[]) as mine (kind, receiver)
  where notice.id = $6 and ${theirs}
  on conflict (reader, inbox) do update set number = greatest(read_mark.number, excluded.number)
  returning 1 as marked`;

/** Takes this notice of somebody, and all before it, for read by him. False when it is none of his. */
export async function markRead(actor: Actor, id: string, on: Queries): Promise<boolean> {
  const { kinds, receivers, role, reader, name } = inboxOf(actor);
  return (await on.query(markSql, [kinds, receivers, role, reader, name, id])).rows.length === 1;
}
