import type { AppendExpectedRevision, AppendResult, EventData } from '@eventstore/db-client';
import { collect, line } from '../testing/reading';
import { noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

/** Expected revision, which of the first append's events (or -1 for a new one), and the revision answered or the refusal. */
type Retry = [AppendExpectedRevision, number[], bigint | 'wrong-expected-version'];

/** As recorded from EventStoreDB 23.10.6 after an append of the events 0, 1 and 2 to a new stream. */
const retries: Retry[] = [
  ['no_stream', [0, 1, 2], 2n],
  ['any', [0, 1, 2], 2n],
  ['stream_exists', [0, 1, 2], 2n],
  ['any', [0, 1], 1n],
  ['no_stream', [0, 1], 1n],
  ['any', [1, 2], 2n],
  [0n, [1, 2], 2n],
  [1n, [2], 2n],
  ['no_stream', [1, 2], 'wrong-expected-version'],
  [0n, [2], 'wrong-expected-version'],
  [0n, [0, 1, 2], 'wrong-expected-version'],
  [5n, [0, 1, 2], 'wrong-expected-version'],
  ['any', [2, -1], 'wrong-expected-version'],
  ['stream_exists', [0, -1], 'wrong-expected-version'],
  ['no_stream', [0, 1, 2, -1], 'wrong-expected-version'],
  [1n, [2, -1], 'wrong-expected-version'],
  // Never answered by the real server; a wrong expected version is the better answer.
  ['any', [2, 1, 0], 'wrong-expected-version'],
  ['stream_exists', [1, 0], 'wrong-expected-version'],
];

describe('events that are appended again', () => {
  let given: ThrowAway;
  beforeAll(async () => (given = await throwAwayStore()));
  afterAll(() => given.dispose());

  const append = (
    stream: string,
    events: EventData[],
    expectedRevision: AppendExpectedRevision,
  ): Promise<AppendResult> => given.client.appendToStream(stream, events, { expectedRevision });
  const answer = (result: Promise<AppendResult>): Promise<unknown> =>
    result.then(
      ({ nextExpectedRevision }) => nextExpectedRevision,
      (error: { type: string }) => error.type,
    );

  async function givenThreeEvents(stream: string): Promise<{ events: EventData[]; first: AppendResult }> {
    const events = noted(3);
    return { events, first: await append(stream, events, 'no_stream') };
  }

  it.each(retries)(
    'at %s with events %j answer %s, and nothing is added',
    async (expected, picked, outcome) => {
      const stream = `again-${String(expected)}-${picked.join('')}`;
      const { events } = await givenThreeEvents(stream);
      const retry = picked.map((index) => events[index] ?? noted(1)[0]) as EventData[];
      expect(await answer(append(stream, retry, expected))).toBe(outcome);
      expect((await collect(given.client.readStream(stream))).map(line)).toHaveLength(3);
    },
  );

  it.each<AppendExpectedRevision>(['no_stream', 'any', 'stream_exists'])(
    'answer at %s as the first time after a restart, position included',
    async (expected) => {
      const stream = `restarted-${String(expected)}`;
      const { events, first } = await givenThreeEvents(stream);
      await append(stream, noted(1), 2n);
      await given.restart();
      expect(await append(stream, events, expected)).toEqual(first);
      expect(await collect(given.client.readStream(stream))).toHaveLength(4);
    },
  );

  it('are new events after the revision that the stream has', async () => {
    const { events } = await givenThreeEvents('own-revision');
    expect(await answer(append('own-revision', events, 2n))).toBe(5n);
  });

  it('have no position to answer once the stream was deleted', async () => {
    const { events } = await givenThreeEvents('deleted');
    await given.client.deleteStream('deleted');
    expect(await append('deleted', events, 'no_stream')).toEqual({ success: true, nextExpectedRevision: 2n });
  });

  it('count once each, however many callers send them at the same moment', async () => {
    const events = noted(2);
    const results = await Promise.all(
      Array.from({ length: 20 }, () => append('at-once', events, 'no_stream')),
    );
    expect(new Set(results.map(({ nextExpectedRevision }) => nextExpectedRevision))).toEqual(new Set([1n]));
    expect(await collect(given.client.readStream('at-once'))).toHaveLength(2);
  });
});
