import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './transaction';

/**
 * The vault's own tables, in the order they came about; what has run once is never edited.
 *
 * The schema can belong to a role of its own, which needs no right on anything else. Let an administrator prepare
 *     create role casegrid_vault login password '…';
 *     create schema vault authorization casegrid_vault;
 * and give the vault a pool that logs in as that role, on this database or (VAULT_URL) on another. Without that, the
 * role of the pool needs `create` on the database and owns the schema. No other role gets any right here.
 */
const migrations: readonly string[] = [
  `
  -- Which key seals what is known of a person? A row without a key is a person who was erased, or who was erased
  -- before being registered. A destroyed key stays in old backups, still wrapped: their retention bounds the erasure.
  create table vault.person_key (
    person_id text primary key,
    key_id text,
    master_key_id text,
    wrapped_key bytea,
    erased_at timestamptz,
    constraint living_or_erased check (
      (erased_at is null and num_nulls(key_id, master_key_id, wrapped_key) = 0)
      or (erased_at is not null and num_nulls(key_id, master_key_id, wrapped_key) = 3)
    )
  );
  create index person_key_by_master_key on vault.person_key (master_key_id);

  -- Whose phone or identity number is this? Asked by HMAC; several people may share a phone.
  create table vault.lookup (
    kind text not null check (kind in ('phone', 'identity')),
    hmac bytea not null check (octet_length(hmac) = 32),
    person_id text not null references vault.person_key,
    primary key (kind, hmac, person_id)
  );
  create index lookup_by_person on vault.lookup (person_id);
  `,
  `
  -- Up to which place of the log is everybody's key destroyed who was erased there? It lies beside the keys, so that a
  -- vault brought back from a backup also remembers no more than the keys in it show.
  create table vault.erasures (
    is_only_row boolean primary key default true check (is_only_row),
    position bigint not null
  );
  insert into vault.erasures (position) values (0);
  `,
  `
  -- Which log is it a place of? Unknown until something was read from one.
  alter table vault.erasures add column log text;
  `,
];

/** Brings the vault's tables up to date in one transaction; any number of processes may start at once. */
export async function migrateVault(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtextextended('casegrid vault migrations', 0))`);
    await createOwnSchema(client);
    await client.query('create table if not exists vault.migration (number integer primary key)');
    const done = await client.query<{ last: number }>(
      'select coalesce(max(number), 0)::integer as last from vault.migration',
    );
    for (const [at, sql] of migrations.entries()) {
      if (at < (done.rows[0]?.last ?? 0)) continue;
      await client.query(sql);
      await client.query('insert into vault.migration (number) values ($1)', [at + 1]);
    }
  });
}

/** `if not exists` would ask for the right to create it even where an administrator already has. */
async function createOwnSchema(client: PoolClient): Promise<void> {
  const found = await client.query(`select from pg_namespace where nspname = 'vault'`);
  if (found.rowCount === 0) await client.query('create schema vault');
}
