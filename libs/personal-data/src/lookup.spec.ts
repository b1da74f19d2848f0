import { randomBytes } from 'node:crypto';
import { openVault, type Vault } from './index';
import { closePools, countedPool } from './testing/counted-pool';

const { pool } = countedPool();
const [old, young] = [
  { id: '2025', key: randomBytes(32) },
  { id: '2026', key: randomBytes(32) },
];
const now = (): Date => new Date('2026-03-01T08:00:00Z');

let vault: Vault;
beforeAll(async () => {
  vault = await openVault({ pool, masterKey: [old], now });
});
afterAll(closePools);

describe('looking for a person', () => {
  it('finds who was remembered, however the number is written', async () => {
    await vault.register('wang');
    await vault.remember('phone', 'wang', '138 0013 8000');
    await vault.remember('phone', 'wang', '+86-13800138000');
    await vault.remember('identity', 'wang', '11010519491231002x');
    expect(await vault.find('phone', '１３８００１３８０００')).toEqual(['wang']);
    expect(await vault.find('identity', '11010519491231002X')).toEqual(['wang']);
    expect((await pool.query(`select from vault.lookup where person_id = 'wang'`)).rowCount).toBe(2);
  });

  it('does not take a phone for an identity number, nor one number for another', async () => {
    await vault.register('li');
    await vault.remember('identity', 'li', '13500000000');
    expect(await vault.find('phone', '13500000000')).toEqual([]);
    expect(await vault.find('identity', '13500000001')).toEqual([]);
  });

  it('finds everyone who shares a phone, and after an erasure the others', async () => {
    for (const personId of ['son', 'mother', 'father']) {
      await vault.register(personId);
      await vault.remember('phone', personId, '021-63212810');
    }
    expect(await vault.find('phone', '02163212810')).toEqual(['father', 'mother', 'son']);
    await vault.erase('mother');
    expect(await vault.find('phone', '02163212810')).toEqual(['father', 'son']);
  });

  it('refuses an empty number', async () => {
    await expect(vault.find('phone', ' - ')).rejects.toThrow(/^TEXT_INVALID/);
    await expect(vault.remember('phone', 'wang', '')).rejects.toThrow(/^TEXT_INVALID/);
  });

  it('still finds, each once, when the master key is followed by a newer one and then a lookup key of its own', async () => {
    await vault.register('rotated');
    await vault.remember('phone', 'rotated', '13300000000');
    const rotated = await openVault({ pool, masterKey: [young, old], now });
    expect(await rotated.find('phone', '13300000000')).toEqual(['rotated']);
    await rotated.remember('phone', 'rotated', '13300000000');
    const own = await openVault({ pool, masterKey: [young, old], lookupKey: randomBytes(32), now });
    expect(await own.find('phone', '13300000000')).toEqual(['rotated']);
    await own.remember('phone', 'rotated', '13300000000');
    expect(await own.find('phone', '13300000000')).toEqual(['rotated']);
    expect(await vault.find('phone', '13300000000')).toEqual(['rotated']);
  });

  it('finds nothing under a lookup key that is not the one it was remembered under', async () => {
    const own = await openVault({ pool, masterKey: [old], lookupKey: randomBytes(32), now });
    await own.register('own-key');
    await own.remember('phone', 'own-key', '13200000000');
    expect(await own.find('phone', '13200000000')).toEqual(['own-key']);
    expect(await vault.find('phone', '13200000000')).toEqual([]);
  });
});
