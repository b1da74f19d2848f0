import type { Pool } from 'pg';
import type { WrappedKey } from './person-key';
import { inTransaction } from './transaction';

/** What the vault holds of a person: a key, or that the key was destroyed. */
export type KeyRow = { state: 'LIVING'; key: WrappedKey } | { state: 'ERASED'; erasedAt: Date };

interface StoredKey {
  person_id: string;
  key_id: string;
  master_key_id: string;
  wrapped_key: Buffer;
  erased_at: Date | null;
}

/** The rows of these persons by id, in one query; persons that were never registered are absent. */
export async function findKeys(pool: Pool, personIds: readonly string[]): Promise<Map<string, KeyRow>> {
  const { rows } = await pool.query<StoredKey>(
    `select person_id, key_id, master_key_id, wrapped_key, erased_at
       from vault.person_key where person_id = any($1::text[])`,
    [personIds],
  );
  return new Map(rows.map((row) => [row.person_id, keyRowOf(row)]));
}

/** Keeps the key unless the person already has a row; two at once keep one of the two. */
export async function insertKey(pool: Pool, key: WrappedKey): Promise<{ inserted: boolean }> {
  const { rowCount } = await pool.query(
    `insert into vault.person_key (person_id, key_id, master_key_id, wrapped_key)
     values ($1, $2, $3, $4) on conflict (person_id) do nothing`,
    [key.personId, key.keyId, key.masterKeyId, key.wrapped],
  );
  return { inserted: rowCount === 1 };
}

/** Destroys the key and the lookups of a person; the moment of the first erasure stands. */
export async function destroyKey(pool: Pool, personId: string, at: Date): Promise<Date> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ erased_at: Date }>(
      `insert into vault.person_key as known (person_id, erased_at) values ($1, $2)
       on conflict (person_id) do update
         set key_id = null, master_key_id = null, wrapped_key = null,
             erased_at = coalesce(known.erased_at, excluded.erased_at)
       returning erased_at`,
      [personId, at],
    );
    // After the row is locked, so that a lookup being remembered at the same time is either seen here or refused there.
    await client.query('delete from vault.lookup where person_id = $1', [personId]);
    return rows[0]?.erased_at ?? at;
  });
}

/** One stored key of each master key that any living person's key is wrapped under; cost grows with master keys, not persons. */
export async function sampleOfEachMasterKey(pool: Pool): Promise<WrappedKey[]> {
  const { rows } = await pool.query<StoredKey>(
    `with recursive used (id) as (
       select min(master_key_id) from vault.person_key
       union all
       select (select min(master_key_id) from vault.person_key where master_key_id > used.id)
         from used where used.id is not null
     )
     select sample.* from used cross join lateral (
       select person_id, key_id, master_key_id, wrapped_key, erased_at
         from vault.person_key where master_key_id = used.id limit 1
     ) as sample`,
  );
  return rows.map(wrappedKeyOf);
}

function keyRowOf(row: StoredKey): KeyRow {
  if (row.erased_at) return { state: 'ERASED', erasedAt: row.erased_at };
  return { state: 'LIVING', key: wrappedKeyOf(row) };
}

function wrappedKeyOf(row: StoredKey): WrappedKey {
  return {
    personId: row.person_id,
    keyId: row.key_id,
    masterKeyId: row.master_key_id,
    wrapped: row.wrapped_key,
  };
}
