import { BACKWARDS, END, START, type Position } from '@eventstore/db-client';
import { collect, line, numbers } from '../testing/reading';
import { noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

describe('reading the whole log', () => {
  let given: ThrowAway;
  const positions: Position[] = [];
  beforeAll(async () => {
    given = await throwAwayStore();
    for (const n of [0, 1, 2, 3]) {
      const { position } = await given.client.appendToStream(`s-${n % 2}`, noted(1, n));
      if (position) positions.push(position);
    }
  });
  afterAll(() => given.dispose());

  const plus = (position: Position | undefined, n: bigint): Position => {
    const { commit, prepare } = position ?? { commit: 0n, prepare: 0n };
    return { commit: commit + n, prepare: prepare + n };
  };

  it('gives the events of all streams in the order in which they were appended, and backwards', async () => {
    expect(numbers(await collect(given.client.readAll()))).toEqual([0, 1, 2, 3]);
    expect(numbers(await collect(given.client.readAll({ direction: BACKWARDS, fromPosition: END })))).toEqual(
      [3, 2, 1, 0],
    );
  });

  it('begins at a position forwards, and before it backwards', async () => {
    const fromPosition = positions[2] as Position;
    expect(numbers(await collect(given.client.readAll({ fromPosition })))).toEqual([2, 3]);
    expect(numbers(await collect(given.client.readAll({ fromPosition, direction: BACKWARDS })))).toEqual([
      1, 0,
    ]);
    expect(numbers(await collect(given.client.readAll({ fromPosition, maxCount: 1 })))).toEqual([2]);
  });

  it('has nothing before the start and after the end', async () => {
    expect(await collect(given.client.readAll({ fromPosition: END }))).toEqual([]);
    expect(await collect(given.client.readAll({ fromPosition: START, direction: BACKWARDS }))).toEqual([]);
    expect(await collect(given.client.readAll({ fromPosition: plus(positions[3], 10n ** 12n) }))).toEqual([]);
  });

  it.each([1n, -1n, 10n])(
    'refuses a position %s beside an event: it is no place to begin',
    async (offset) => {
      const fromPosition = plus(positions[1], offset);
      await expect(collect(given.client.readAll({ fromPosition }))).rejects.toMatchObject({
        type: 'unknown',
      });
      await expect(
        collect(given.client.readAll({ fromPosition, direction: BACKWARDS })),
      ).rejects.toMatchObject({ type: 'unknown' });
    },
  );

  it('refuses a count of 0 instead of reading for ever', async () => {
    await expect(collect(given.client.readAll({ maxCount: 0 }))).rejects.toThrow(
      'count must be greater than 0',
    );
  });

  it('resolves links to their events, as far as these are still there', async () => {
    const link = (to: string): ReturnType<typeof noted> =>
      noted(1, 0, '$>').map(
        (event) => ({ ...event, contentType: 'application/octet-stream', data: Buffer.from(to) }) as never,
      );
    await given.client.appendToStream('links', [...link('1@s-0'), ...link('7@s-0')]);
    const [there, gone] = await collect(given.client.readStream('links', { resolveLinkTos: true }));
    expect(there && line(there)).toBe('1@s-0 noted');
    expect(there?.link?.streamId).toBe('links');
    expect(gone?.event).toBeUndefined();
    expect(gone?.link?.revision).toBe(1n);
  });
});
