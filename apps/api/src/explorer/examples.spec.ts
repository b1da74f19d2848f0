import { codesIn, take, type Answer, type Caller } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { systemClock } from '../graphql/clock';
import { examplesDirectory, loadExamples, type Example } from './examples';
import { fillIn, keptOf, untilSoon } from './page/fill-in';

describe('the steps, as the explorer offers them', () => {
  const kept: Record<string, unknown> = {};
  /** What takes effect soon has done so by the next example, for whoever reads them on a page. */
  let waited = 0;
  const now = () => new Date(Date.now() + waited);
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet({ ...systemClock, now });
  });
  afterAll(() => street.end());

  describe.each(loadExamples(examplesDirectory))('$step $title.en', ({ examples }) => {
    /** A copy of the API that remembers nothing of the steps before, as the others do a moment later. */
    let caller: Caller;
    beforeAll(async () => {
      const { url } = await street.another();
      caller = street.caller.at(url);
    });

    /** The answer, or the first one of a subscription. */
    async function answerTo({ as, kind, text, operation }: Example, variables: Record<string, unknown>) {
      const asked = { query: text, operationName: operation, variables };
      if (kind !== 'subscription') return caller.ask(as, asked);
      const [first] = await take(caller.follow(as, asked), 1);
      return first as Answer;
    }

    it.each(examples)('$operation, as $as', async (example) => {
      const { variables, missing } = fillIn(example.variables, kept, now().getTime());
      expect(missing).toEqual([]);
      const answer = await answerTo(example, variables);
      expect(codesIn(answer)).toEqual(example.refused ? [example.refused] : []);
      Object.assign(kept, keptOf(example.keeps, answer.data));
      expect(Object.keys(kept)).toEqual(expect.arrayContaining(Object.keys(example.keeps)));
      if (JSON.stringify(example.variables).includes('${soon}')) waited += untilSoon;
    });
  });
});
