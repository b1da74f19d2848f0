import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openVault } from './index';
import { closePools, countedPool } from './testing/counted-pool';

const { pool } = countedPool();
const now = (): Date => new Date('2026-03-01T08:00:00Z');
const place = 'case-1/CaseReported.reporter.name';
const [old, young] = [
  { id: '2025', key: randomBytes(32) },
  { id: '2026', key: randomBytes(32) },
];
const coded = (code: string): Error => expect.objectContaining({ code }) as Error;
const dropVault = (): Promise<unknown> => pool.query('drop schema if exists vault cascade');

beforeEach(dropVault);
afterAll(closePools);

describe("the vault's tables", () => {
  it('are made once when many processes start at the same time', async () => {
    const processes = Array.from({ length: 6 }, () => countedPool({ max: 1 }).pool);
    const vaults = await Promise.all(processes.map((own) => openVault({ pool: own, masterKey: [old], now })));
    await Promise.all(vaults.map((vault) => vault.register('wang')));
    const { rows } = await pool.query('select number from vault.migration order by number');
    expect(rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  });

  it('are not begun when making them fails, and what went wrong is told', async () => {
    await pool.query('create schema vault; create view vault.lookup as select 1 as one');
    await expect(openVault({ pool, masterKey: [old], now })).rejects.toThrow('"lookup" already exists');
    const { rows } = await pool.query(`select to_regclass('vault.person_key') as made`);
    expect(rows).toEqual([{ made: null }]);
  });

  it('lose nothing when a process starts again', async () => {
    const first = await openVault({ pool, masterKey: [old], now });
    await first.register('wang');
    const sealed = await first.seal('wang', place, '王建国');
    const again = await openVault({ pool, masterKey: [old], now });
    expect(await again.open('wang', place, sealed)).toEqual({ state: 'OPEN', value: '王建国' });
  });

  it('can belong to a role that may do nothing else in the database', async () => {
    const role = `vault_${randomBytes(6).toString('hex')}`;
    await pool.query(
      `create role ${role} login password 'for-this-spec'; create schema vault authorization ${role}`,
    );
    const own = countedPool({ connectionString: loginAs(role) }).pool;
    try {
      const vault = await openVault({ pool: own, masterKey: [old], now });
      await vault.register('wang');
      await vault.remember('phone', 'wang', '13800138000');
      await vault.erase('wang');
      await expect(own.query('create schema another')).rejects.toThrow('permission denied');
      const { rows } = await pool.query(
        `select distinct tableowner from pg_tables where schemaname = 'vault'`,
      );
      expect(rows).toEqual([{ tableowner: role }]);
    } finally {
      await own.end();
      await dropVault();
      await pool.query(`drop role ${role}`);
    }
  });

  it('show no other role what they hold', async () => {
    await openVault({ pool, masterKey: [old], now });
    const role = `reader_${randomBytes(6).toString('hex')}`;
    await pool.query(`create role ${role} login password 'for-this-spec'`);
    const reader = new Client({ connectionString: loginAs(role) });
    try {
      await reader.connect();
      await expect(reader.query('select * from vault.person_key')).rejects.toThrow('permission denied');
    } finally {
      await reader.end();
      await pool.query(`drop role ${role}`);
    }
  });

  it('hold nothing in clear', async () => {
    const canaries = ['王建国金丝雀', '13812345678', '11010519491231002X', '浦东大道1号'];
    const vault = await openVault({ pool, masterKey: [old], now });
    await vault.register('wang');
    await vault.sealAll(
      'wang',
      canaries.map((clear) => ({ place, clear })),
    );
    await vault.remember('phone', 'wang', '13812345678');
    await vault.remember('identity', 'wang', '11010519491231002X');
    const everything = await textOfAllTables();
    expect(everything).toContain('wang');
    for (const canary of canaries) {
      expect(everything).not.toContain(canary);
      expect(everything).not.toContain(Buffer.from(canary).toString('hex'));
    }
    expect(everything).not.toContain(old.key.toString('hex'));
  });
});

describe('a master key followed by a newer one', () => {
  it('still opens, while new persons get keys under the newest', async () => {
    const before = await openVault({ pool, masterKey: [old], now });
    await before.register('wang');
    const sealed = await before.seal('wang', place, '王建国');
    const after = await openVault({ pool, masterKey: [young, old], now });
    await after.register('li');
    expect(await after.open('wang', place, sealed)).toEqual({ state: 'OPEN', value: '王建国' });
    const { rows } = await pool.query('select person_id, master_key_id from vault.person_key order by 1');
    expect(rows).toEqual([
      { person_id: 'li', master_key_id: '2026' },
      { person_id: 'wang', master_key_id: '2025' },
    ]);
    await expect(before.seal('li', place, '李')).rejects.toEqual(coded('MASTER_KEY_MISSING'));
  });

  it('is asked for at the start while a living person needs it, and only so long', async () => {
    const vault = await openVault({ pool, masterKey: [young, old], now });
    await vault.register('li');
    const before = await openVault({ pool, masterKey: [old, young], now });
    await before.register('wang');
    const wrong = [young, { ...old, key: randomBytes(32) }];
    await expect(openVault({ pool, masterKey: [young], now })).rejects.toEqual(coded('MASTER_KEY_MISSING'));
    await expect(openVault({ pool, masterKey: [old], now })).rejects.toEqual(coded('MASTER_KEY_MISSING'));
    await expect(openVault({ pool, masterKey: wrong, now })).rejects.toEqual(coded('MASTER_KEY_WRONG'));
    await expect(openVault({ pool, masterKey: randomBytes(32), now })).rejects.toEqual(
      coded('MASTER_KEY_MISSING'),
    );
    await vault.erase('wang');
    const alone = await openVault({ pool, masterKey: [young], now });
    expect(await alone.open('wang', place, 'whatever')).toEqual({ state: 'ERASED' });
  });
});

function loginAs(role: string): string {
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.username = role;
  url.password = 'for-this-spec';
  return url.href;
}

async function textOfAllTables(): Promise<string> {
  const tables = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts = tables.rows.map(({ name }) =>
    pool.query<{ line: string }>(`select t::text as line from ${name} t`),
  );
  return (await Promise.all(texts)).flatMap(({ rows }) => rows.map(({ line }) => line)).join('\n');
}
