import type { Pool } from 'pg';

/**
 * The outbox's own tables, in the order they came about; what has run once is never edited. They are no read model:
 * nothing rebuilds them, since what was sent cannot be told from the log.
 */
const migrations: readonly string[] = [
  `
  -- Up to which place of which log was everything made that is to be told?
  create table notices.progress (
    is_only_row boolean primary key default true check (is_only_row),
    position bigint not null,
    log text
  );

  -- What is told to whom over which channel, and how far that is?
  create table notices.notice (
    id uuid primary key,
    -- The order of an inbox. One writes at a time, so it is also the order in which they can be seen.
    number bigint generated always as identity unique,
    event_id uuid not null,
    event text not null,
    case_id uuid not null,
    case_number text,
    category text not null,
    path text[] not null,
    audience text not null,
    channel text not null,
    receiver_kind text not null check (receiver_kind in ('UNIT', 'OFFICER', 'RESIDENT')),
    receiver text not null,
    roles text[] not null,
    zh text not null,
    en text not null,
    due_at timestamptz,
    occurred_at timestamptz not null,
    state text not null check (state in ('PENDING', 'SENT', 'PARKED')),
    attempts integer not null default 0,
    next_attempt timestamptz,
    last_error text,
    constraint only_what_is_pending_is_tried check ((state = 'PENDING') = (next_attempt is not null))
  );
  create index notice_by_inbox on notices.notice (receiver_kind, receiver, number) where channel = 'INBOX';
  create index notice_by_attempt on notices.notice (channel, next_attempt) where state = 'PENDING';
  create index notice_parked on notices.notice (number) where state = 'PARKED';

  -- Where does mail for a unit go? To its office, never to a person.
  create table notices.address (
    unit text primary key,
    email text not null,
    set_by text not null,
    set_at timestamptz not null
  );

  -- Up to which of his notices has somebody read?
  create table notices.read_mark (
    reader text not null,
    inbox text not null,
    number bigint not null,
    primary key (reader, inbox)
  );
  `,
  `
  -- Mediations are told of too: a notice is of a case or of a mediation, whose kind of dispute is its category.
  alter table notices.notice
    alter column case_id drop not null,
    add column mediation_id uuid,
    add column mediation_number text,
    add constraint is_of_one_thing check ((case_id is null) <> (mediation_id is null));
  `,
];

/** Brings the outbox's tables up to date in one transaction; any number of processes may start at once. */
export async function prepareNotices(pool: Pool): Promise<void> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtextextended('casegrid notices migrations', 0))`);
    await client.query('create schema if not exists notices');
    await client.query('create table if not exists notices.migration (number integer primary key)');
    const { rows } = await client.query<{ last: number }>(
      'select coalesce(max(number), 0)::integer as last from notices.migration',
    );
    for (const [at, sql] of migrations.entries()) {
      if (at < (rows[0]?.last ?? 0)) continue;
      await client.query(sql);
      await client.query('insert into notices.migration (number) values ($1)', [at + 1]);
    }
    await client.query('commit');
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection that failed half-way is closed, which rolls back.
    client.release(failure);
  }
}
