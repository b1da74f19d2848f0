import { randomBytes } from 'node:crypto';
import { keyRing } from './key-ring';
import { destroyKey, findKeys, insertKey, sampleOfEachMasterKey, type KeyRow } from './key-store';
import { lookupMark } from './lookup-mark';
import { findMarked, insertMark } from './lookup-store';
import { newWrappedKey, unwrap, type WrappedKey } from './person-key';
import { migrateVault } from './schema';
import { openText, sealText } from './sealed-text';
import type { Vault, VaultOptions } from './vault';
import { VaultRefused } from './vault-refused';

/**
 * Brings the vault's tables up to date, and checks that the master keys given open what is stored: otherwise
 * MASTER_KEY_MISSING or MASTER_KEY_WRONG now, and not at the first reader.
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { pool, masterKey, lookupKey, now, random = randomBytes } = options;
  const ring = keyRing(masterKey, lookupKey);
  await migrateVault(pool);
  for (const stored of await sampleOfEachMasterKey(pool)) unwrap(ring, stored);

  const rowOf = async (personId: string): Promise<KeyRow | undefined> =>
    (await findKeys(pool, [checked(personId)])).get(personId);

  const sealAll: Vault['sealAll'] = async (personId, entries) => {
    const person = unwrap(ring, keyOf(personId, await rowOf(personId)));
    return entries.map(({ place, clear }) => sealText(person, place, clear, random));
  };

  const openMany: Vault['openMany'] = async (requests) => {
    if (requests.length === 0) return [];
    const personIds = [...new Set(requests.map(({ personId }) => checked(personId)))];
    const rows = await findKeys(pool, personIds);
    const persons = new Map(
      personIds.map((personId) => {
        const row = rows.get(personId);
        return [personId, row?.state === 'ERASED' ? undefined : unwrap(ring, keyOf(personId, row))];
      }),
    );
    return requests.map(({ personId, place, sealed }) => {
      const person = persons.get(personId);
      return person ? { state: 'OPEN', value: openText(person, place, sealed) } : { state: 'ERASED' };
    });
  };

  return {
    register: async (personId) => {
      const { inserted } = await insertKey(pool, newWrappedKey(ring, checked(personId), random));
      if (!inserted) keyOf(personId, await rowOf(personId));
    },
    knows: async (personId) => (await rowOf(personId)) !== undefined,
    seal: async (personId, place, clear) => only(await sealAll(personId, [{ place, clear }])),
    sealAll,
    open: async (personId, place, sealed) => only(await openMany([{ personId, place, sealed }])),
    openMany,
    erase: async (personId) => ({ erasedAt: await destroyKey(pool, checked(personId), now()) }),
    remember: async (kind, personId, clear) => {
      const mark = lookupMark(ring.lookup[0], kind, clear);
      const { living } = await insertMark(pool, kind, mark, checked(personId));
      if (!living) throw notLiving(personId, await rowOf(personId));
    },
    find: async (kind, clear) => {
      const marks = ring.lookup.map((key) => lookupMark(key, kind, clear));
      return findMarked(pool, kind, marks);
    },
  };
}

function keyOf(personId: string, row: KeyRow | undefined): WrappedKey {
  if (row?.state !== 'LIVING') throw notLiving(personId, row);
  return row.key;
}

function notLiving(personId: string, row: KeyRow | undefined): VaultRefused {
  if (row?.state === 'ERASED') {
    return new VaultRefused(
      'PERSON_ERASED',
      `person ${personId} was erased at ${row.erasedAt.toISOString()}`,
    );
  }
  return new VaultRefused('PERSON_UNKNOWN', `person ${personId} was not registered`);
}

function checked(personId: string): string {
  if (!/^[\w.:-]{1,200}$/.test(personId)) {
    throw new VaultRefused('PERSON_ID_INVALID', 'the id of a person is 1 to 200 letters, digits, _ . : or -');
  }
  return personId;
}

function only<T>(answers: readonly T[]): T {
  const [answer] = answers;
  if (answer === undefined) throw new Error('one was asked for and none was answered');
  return answer;
}
