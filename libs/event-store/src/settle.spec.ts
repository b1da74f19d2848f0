import { StoreUnavailable, type Appended } from './port';
import { settle, type Attempt, type Attempts } from './settle';

const appended: Appended = { revision: 4, position: '900' };
const unknown: Attempt = { unknown: new Error('unavailable') };

const attempts = (
  results: Attempt[],
  there?: Appended,
  patience = 10,
): Attempts & { tried: () => number } => {
  let tried = 0;
  return {
    append: () => Promise.resolve(results[Math.min(tried++, results.length - 1)] ?? unknown),
    find: () => Promise.resolve(there),
    pause: () => Promise.resolve(),
    isOver: () => tried >= patience,
    tried: () => tried,
  };
};

describe('an append whose outcome is not known', () => {
  it('is told at once when it is known', async () => {
    expect(await settle(attempts([appended]))).toEqual(appended);
  });

  it('is tried again until the store answers', async () => {
    const job = attempts([unknown, unknown, appended]);
    expect(await settle(job)).toEqual(appended);
    expect(job.tried()).toBe(3);
  });

  it('is a lost race when the first answer is that somebody else was first', async () => {
    expect(await settle(attempts(['CONFLICT'], appended))).toBeUndefined();
  });

  it('is found in the stream when a store that forgot the ids calls it a conflict', async () => {
    expect(await settle(attempts([unknown, 'CONFLICT'], appended))).toEqual(appended);
  });

  it('is a lost race when the stream holds other events there', async () => {
    expect(await settle(attempts([unknown, 'CONFLICT']))).toBeUndefined();
  });

  it('is never reported as failed while it may have happened: only as unknown, when patience ends', async () => {
    await expect(settle(attempts([unknown]))).rejects.toThrow(StoreUnavailable);
  });
});
