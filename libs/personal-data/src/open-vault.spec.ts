import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { openVault, type Vault } from './index';
import { closePools, countedPool } from './testing/counted-pool';

const { pool, statements } = countedPool();
const place = 'case-1/CaseReported.reporter.name';
const coded = (code: string): Error => expect.objectContaining({ code }) as Error;

let vault: Vault;
beforeAll(async () => {
  vault = await openVault({ pool, masterKey: randomBytes(32), now: () => new Date() });
});
afterAll(closePools);

describe('the vault', () => {
  it('gives back what it sealed, in any script', async () => {
    await vault.register('any-script');
    const names = fc.sample(fc.string({ unit: 'grapheme' }), 100).concat('𠮷野家', 'ཚེ་རིང', 'ئابدۇللا', '\0');
    const entries = names.map((clear, at) => ({ place: `case-${at}/name`, clear }));
    const sealed = await vault.sealAll('any-script', entries);
    const opened = await vault.openMany(
      sealed.map((text, at) => ({ personId: 'any-script', place: `case-${at}/name`, sealed: text })),
    );
    expect(opened).toEqual(names.map((value) => ({ state: 'OPEN', value })));
  });

  it('refuses a text from another place or another person', async () => {
    await Promise.all(['moved', 'other'].map((personId) => vault.register(personId)));
    const sealed = await vault.seal('moved', place, '王建国');
    expect(await vault.open('moved', place, sealed)).toEqual({ state: 'OPEN', value: '王建国' });
    await expect(vault.open('moved', 'case-2/CaseReported.reporter.name', sealed)).rejects.toEqual(
      coded('SEAL_BROKEN'),
    );
    await expect(vault.open('other', place, sealed)).rejects.toEqual(coded('SEAL_BROKEN'));
    const requests = [
      { personId: 'moved', place, sealed },
      { personId: 'other', place, sealed },
    ];
    await expect(vault.openMany(requests)).rejects.toEqual(coded('SEAL_BROKEN'));
  });

  it('gives a person one key, however many register at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => vault.register('at-once')));
    const sealed = await vault.seal('at-once', place, '王建国');
    await vault.register('at-once');
    expect(await vault.open('at-once', place, sealed)).toEqual({ state: 'OPEN', value: '王建国' });
    const { rows } = await pool.query(`select from vault.person_key where person_id = 'at-once'`);
    expect(rows).toHaveLength(1);
  });

  it('knows nobody who was not registered', async () => {
    const unknown = coded('PERSON_UNKNOWN');
    await expect(vault.seal('nobody', place, '王')).rejects.toEqual(unknown);
    await expect(vault.open('nobody', place, 'v1.a.b.c')).rejects.toEqual(unknown);
    await expect(vault.remember('phone', 'nobody', '13800138000')).rejects.toEqual(unknown);
    expect(await vault.find('phone', '13800138000')).toEqual([]);
  });

  it.each(['', 'a b', '王', 'a\0b', 'x'.repeat(201)])(
    'refuses the person id %j before asking Postgres',
    async (id) => {
      const [before, invalid] = [statements(), coded('PERSON_ID_INVALID')];
      await expect(vault.register(id)).rejects.toEqual(invalid);
      await expect(vault.seal(id, place, '王')).rejects.toEqual(invalid);
      await expect(vault.open(id, place, 'v1.a.b.c')).rejects.toEqual(invalid);
      await expect(vault.erase(id)).rejects.toEqual(invalid);
      await expect(vault.remember('phone', id, '13800138000')).rejects.toEqual(invalid);
      expect(statements()).toBe(before);
    },
  );

  it('opens a page of texts of many persons with one query, in their order', async () => {
    const personIds = Array.from({ length: 20 }, (_, at) => `page-${at}`);
    await Promise.all(personIds.map((personId) => vault.register(personId)));
    await vault.erase('page-3');
    const living = personIds.filter((personId) => personId !== 'page-3');
    const requests = await Promise.all(
      [...living, ...living].reverse().map(async (personId) => ({
        personId,
        place,
        sealed: await vault.seal(personId, place, `name of ${personId}`),
      })),
    );
    requests.splice(5, 0, { personId: 'page-3', place, sealed: 'v1.gone.gone.gone' });
    const before = statements();
    const opened = await vault.openMany(requests);
    expect(statements() - before).toBe(1);
    expect(opened).toEqual(
      requests.map(({ personId }) =>
        personId === 'page-3' ? { state: 'ERASED' } : { state: 'OPEN', value: `name of ${personId}` },
      ),
    );
  });

  it('seals many texts of a person with one query, and opens an empty page with none', async () => {
    await vault.register('one-query');
    const before = statements();
    await vault.sealAll('one-query', [
      { place, clear: '王' },
      { place: `${place}2`, clear: '李' },
    ]);
    expect(statements() - before).toBe(1);
    expect(await vault.openMany([])).toEqual([]);
    expect(statements() - before).toBe(1);
  });
});
