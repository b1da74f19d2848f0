import { randomBytes } from 'node:crypto';
import { openVault, type Vault } from './index';
import { untilBlocked } from './testing/blocked';
import { closePools, countedPool } from './testing/counted-pool';
import { inTransaction } from './transaction';

const { pool } = countedPool();
const masterKey = randomBytes(32);
const place = 'case-1/CaseReported.reporter.name';
const coded = (code: string): Error => expect.objectContaining({ code }) as Error;

let today = new Date('2026-03-01T08:00:00.123Z');
let here: Vault;
let elsewhere: Vault;
beforeAll(async () => {
  here = await openVault({ pool, masterKey, now: () => today });
  elsewhere = await openVault({ pool, masterKey, now: () => today });
});
afterAll(closePools);

describe('an erased person', () => {
  it('is erased for every reader at once, in other processes too', async () => {
    await here.register('wang');
    const sealed = await here.seal('wang', place, '王建国');
    expect(await elsewhere.open('wang', place, sealed)).toEqual({ state: 'OPEN', value: '王建国' });
    await here.erase('wang');
    expect(await here.open('wang', place, sealed)).toEqual({ state: 'ERASED' });
    expect(await elsewhere.open('wang', place, sealed)).toEqual({ state: 'ERASED' });
    expect(await elsewhere.open('wang', 'elsewhere', 'no sealed text')).toEqual({ state: 'ERASED' });
  });

  it('keeps the moment of the first erasure', async () => {
    await here.register('li');
    const first = await here.erase('li');
    expect(first).toEqual({ erasedAt: new Date('2026-03-01T08:00:00.123Z') });
    today = new Date('2027-01-01T00:00:00Z');
    expect(await here.erase('li')).toEqual(first);
    expect(await elsewhere.erase('li')).toEqual(first);
  });

  it('can be registered, sealed or remembered no more, nor when erased before being registered', async () => {
    await here.register('zhao');
    for (const personId of ['zhao', 'never-registered']) {
      await here.erase(personId);
      await expect(elsewhere.register(personId)).rejects.toEqual(coded('PERSON_ERASED'));
      await expect(here.register(personId)).rejects.toThrow(/was erased at 20/);
      await expect(here.seal(personId, place, '赵')).rejects.toEqual(coded('PERSON_ERASED'));
      await expect(here.remember('phone', personId, '13900000000')).rejects.toEqual(coded('PERSON_ERASED'));
    }
    expect(await here.find('phone', '13900000000')).toEqual([]);
  });

  it('leaves id and moment, and no key and no lookup', async () => {
    await here.register('sun');
    await here.remember('phone', 'sun', '13700000000');
    await here.remember('identity', 'sun', '11010519491231002X');
    await here.erase('sun');
    const { rows } = await pool.query(`select * from vault.person_key where person_id = 'sun'`);
    expect(rows).toEqual([
      { person_id: 'sun', erased_at: today, key_id: null, master_key_id: null, wrapped_key: null },
    ]);
    expect((await pool.query(`select from vault.lookup where person_id = 'sun'`)).rowCount).toBe(0);
    expect(await elsewhere.find('phone', '13700000000')).toEqual([]);
    expect(await elsewhere.find('identity', '11010519491231002X')).toEqual([]);
  });

  it('is never half erased when lookups, registrations and erasures come at the same time', async () => {
    const personIds = Array.from({ length: 30 }, (_, at) => `race-${at}`);
    await Promise.all(personIds.slice(0, 20).map((personId) => here.register(personId)));
    await Promise.allSettled(
      personIds.flatMap((personId) => [
        here.remember('phone', personId, '13600000000'),
        here.erase(personId),
        elsewhere.register(personId),
        elsewhere.remember('identity', personId, 'G12345678'),
        elsewhere.erase(personId),
      ]),
    );
    const { rows } = await pool.query(
      `select count(*)::integer as persons, count(wrapped_key)::integer as keys, count(erased_at)::integer as erased,
              (select count(*)::integer from vault.lookup where person_id like 'race-%') as lookups
         from vault.person_key where person_id like 'race-%'`,
    );
    expect(rows).toEqual([{ persons: 30, keys: 0, erased: 30, lookups: 0 }]);
  });

  it('is not found by a number that was being remembered while the erasure ran', async () => {
    await here.register('slow');
    const erased = await inTransaction(pool, async (remembering) => {
      await remembering.query(`select from vault.person_key where person_id = 'slow' for share`);
      await remembering.query(
        `insert into vault.lookup (kind, hmac, person_id) values ('phone', sha256('number'), 'slow')`,
      );
      const erasing = here.erase('slow');
      await untilBlocked(pool);
      return { erasing };
    });
    await erased.erasing;
    expect((await pool.query(`select from vault.lookup where person_id = 'slow'`)).rowCount).toBe(0);
  });

  it('is not remembered by who asked while the erasure ran', async () => {
    await here.register('late');
    const asked = await inTransaction(pool, async (erasing) => {
      await erasing.query(
        `update vault.person_key set key_id = null, master_key_id = null, wrapped_key = null, erased_at = $1
          where person_id = 'late'`,
        [today],
      );
      const refusal = here.remember('phone', 'late', '13100000000').catch((error: unknown) => error);
      await untilBlocked(pool);
      return { refusal };
    });
    expect(await asked.refusal).toEqual(coded('PERSON_ERASED'));
    expect(await here.find('phone', '13100000000')).toEqual([]);
  });
});
