import { codesIn, take, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { examplesDirectory, loadExamples, type Example } from './examples';
import { fillIn, keptOf } from './page/fill-in';

describe('the eight steps, as the explorer offers them', () => {
  const kept: Record<string, unknown> = {};
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  /** The answer, or the first one of a subscription. */
  async function answerTo({ as, kind, text, operation }: Example, variables: Record<string, unknown>) {
    const asked = { query: text, operationName: operation, variables };
    if (kind !== 'subscription') return street.caller.ask(as, asked);
    const [first] = await take(street.caller.follow(as, asked), 1);
    return first as Answer;
  }

  const examples = loadExamples(examplesDirectory).flatMap((step) => step.examples);

  it.each(examples)('$operation, as $as', async (example) => {
    const { variables, missing } = fillIn(example.variables, kept);
    expect(missing).toEqual([]);
    const answer = await answerTo(example, variables);
    expect(codesIn(answer)).toEqual(example.refused ? [example.refused] : []);
    Object.assign(kept, keptOf(example.keeps, answer.data));
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(Object.keys(example.keeps)));
  });
});
