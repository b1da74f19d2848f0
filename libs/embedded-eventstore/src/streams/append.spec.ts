import { collect, numbers } from '../testing/reading';
import { noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

const LIMIT = 1_048_576;

describe('appending', () => {
  let given: ThrowAway;
  beforeAll(async () => (given = await throwAwayStore()));
  afterAll(() => given.dispose());

  it('numbers the events of a stream from 0 and gives each a later position', async () => {
    const first = await given.client.appendToStream('a', noted(2), { expectedRevision: 'no_stream' });
    const second = await given.client.appendToStream('a', noted(1, 2), { expectedRevision: 1n });
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([1n, 2n]);
    expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n);
  });

  it('keeps the order in which one caller sent, and lets one of many win a new stream', async () => {
    await Promise.all(noted(200).map((event) => given.client.appendToStream('ordered', event)));
    expect(numbers(await collect(given.client.readStream('ordered')))).toEqual(
      Array.from({ length: 200 }, (_, n) => n),
    );
    const raced = await Promise.allSettled(
      noted(50).map((event) =>
        given.client.appendToStream('raced', event, { expectedRevision: 'no_stream' }),
      ),
    );
    expect(raced.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('gives the same answers to a caller with credentials, whose appends take the classic call', async () => {
    const classic = { credentials: { username: 'somebody', password: 'secret' } };
    const { nextExpectedRevision } = await given.client.appendToStream('classic', noted(3), classic);
    expect(nextExpectedRevision).toBe(2n);
    await expect(
      given.client.appendToStream('classic', noted(1), { ...classic, expectedRevision: 7n }),
    ).rejects.toMatchObject({ type: 'wrong-expected-version', expectedVersion: 7n, actualVersion: 2n });
  });

  it('takes up to 1 MiB of data in one append and refuses more by its name', async () => {
    const text = (length: number): ReturnType<typeof noted> =>
      noted(1).map((event) => ({ ...event, data: 'x'.repeat(length - 2) }) as typeof event);
    await given.client.appendToStream('large', text(LIMIT));
    await expect(given.client.appendToStream('large', text(LIMIT + 1))).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: LIMIT,
    });
    expect(await collect(given.client.readStream('large'))).toHaveLength(1);
  });

  it('refuses an event that is so large with its metadata that no client could read it', async () => {
    const metadata = { text: 'x'.repeat(17 * 1024 * 1024) };
    const event = noted(1).map((one) => ({ ...one, metadata }));
    await expect(given.client.appendToStream('heavy', event)).rejects.toThrow();
    await expect(collect(given.client.readStream('heavy'))).rejects.toMatchObject({
      type: 'stream-not-found',
    });
  });

  it('refuses an append whose time is over, and writes nothing of it', async () => {
    await expect(given.client.appendToStream('late', noted(1), { deadline: -1 })).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
    await expect(collect(given.client.readStream('late'))).rejects.toMatchObject({
      type: 'stream-not-found',
    });
  });

  it.each(['', '$$'])("refuses the stream name '%s'", async (name) => {
    await expect(given.client.appendToStream(name, noted(1))).rejects.toMatchObject({ type: 'unknown' });
    expect((await given.client.appendToStream('after', noted(1))).success).toBe(true);
  });

  it('gives later positions after a restart than before', async () => {
    const before = await given.client.appendToStream('positions', []);
    await given.restart();
    const after = await given.client.appendToStream('positions', noted(1));
    expect(after.position?.commit).toBeGreaterThan(before.position?.commit ?? 0n);
  });
});
