import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Replay, type RecordedStep } from './testing/replay';
import { throwAwayStore, type ThrowAway } from './testing/throw-away';

const recorded = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/answers-of-eventstoredb.json'), 'utf8'),
) as Record<string, RecordedStep[]>;

describe('what EventStoreDB 23.10.6 answered, the embedded store answers', () => {
  let given: ThrowAway;
  beforeAll(async () => (given = await throwAwayStore()));
  afterAll(() => given.dispose());

  it.each(Object.entries(recorded))('%s', async (name, steps) => {
    const answered = await new Replay(given.client, `${name.replace('/', '-')}.`).run(steps);
    expect(answered).toEqual(steps);
  });
});
