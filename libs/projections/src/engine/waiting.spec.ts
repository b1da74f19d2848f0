import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { channel } from './catalogue';
import { Checkpoints } from './checkpoints';

const unreachable = '9000000000000000000';
const set = 'update casegrid.read_model set generation = $1, position = $2 where name = ';

describe('waiting for a position', () => {
  const url = process.env['DATABASE_URL'] ?? '';
  const pool = new Pool({ connectionString: url });
  const checkpoints = new Checkpoints(pool, url, () => undefined);
  let looks = 0;
  let wakings = 0;

  beforeAll(async () => {
    await prepareReadModels(pool);
    await checkpoints.start();
    const ask = pool.query.bind(pool);
    jest.spyOn(pool, 'query').mockImplementation((...asked: Parameters<typeof ask>) => {
      looks += 1;
      return ask(...asked);
    });
    checkpoints.onChange('boards', () => (wakings += 1));
  });
  beforeEach(() => {
    looks = 0;
    wakings = 0;
  });
  afterAll(async () => {
    await checkpoints.stop();
    await pool.end();
  });

  /** Tells as the runner of boards would, and of officers to know when it was heard. */
  const told = async (generation: number, position: string, mark: string) => {
    const heard = new Promise<void>((resolve) => {
      const stop = checkpoints.onChange('officers', (at) => at === mark && (stop(), resolve()));
    });
    for (const place of [
      { name: 'boards', generation, position },
      { name: 'officers', generation: 0, position: mark },
    ])
      await pool.query('select pg_notify($1, $2)', [channel, JSON.stringify(place)]);
    await heard;
  };

  it('costs one look at a time however many wait, wakes nobody while nothing moves, and ends with the last', async () => {
    const waiting = Array.from({ length: 100 }, () => checkpoints.waitFor('boards', unreachable, 1_100));
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 100 }, () => false));
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(6);
    expect(wakings).toBe(0);
    const after = looks;
    await delay(600);
    expect(looks).toBe(after);
  });

  it('ends when a look finds the position, though the notice was lost', async () => {
    const waiting = checkpoints.waitFor('timeline', '70', 20_000);
    await pool.query(`${set}'timeline'`, [0, '70']);
    expect(await waiting).toBe(true);
  });

  it('is not undone by an answer that comes late', async () => {
    await told(0, '500', '1');
    await told(0, '400', '2');
    await told(0, '500', '3');
    expect(await checkpoints.position('boards')).toBe('500');
    expect(wakings).toBe(1);
  });

  it('begins anew with tables that were exchanged, and forgets what was said of the old ones', async () => {
    await told(1, '450', '4');
    expect(await checkpoints.position('boards')).toBe('450');
    await told(0, '510', '5');
    expect(await checkpoints.position('boards')).toBe('450');
    expect(wakings).toBe(1);
  });
});
