import { noted, throwAwayStore, type ThrowAway } from '../testing/throw-away';

describe('appending to a stream', () => {
  let given: ThrowAway;
  beforeAll(async () => (given = await throwAwayStore()));
  afterAll(() => given.dispose());

  it('numbers the events of a stream from 0 and gives each a later position', async () => {
    const first = await given.client.appendToStream('a', noted(2), { expectedRevision: 'no_stream' });
    const second = await given.client.appendToStream('a', noted(1, 2), { expectedRevision: 1n });
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([1n, 2n]);
    expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n);
  });
});
