import { caseAfter } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const strange = [
  '',
  '\u0000',
  'case:\u0000',
  'case:',
  'unit:\u0000',
  'officer:\u0000',
  'officer:a\u0000b',
  'person:\u0000',
  '310115-2026-000001\u0000',
  '\ud800',
  `case:${'0'.repeat(100_000)}`,
  `unit:${'3'.repeat(100_000)}`,
  `officer:${'x'.repeat(100_000)}`,
  '1'.repeat(100_000),
];

const queries = [
  'query ($id: ID!) { answer: case(id: $id) { id } }',
  'query ($id: String!) { answer: caseByNumber(number: $id) { id } }',
  'query ($id: ID!) { answer: node(id: $id) { id } }',
];

describe('an id', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const ask = (query: string, id: string) => street.caller.ask('duty-310115', { query, variables: { id } });

  it.each(queries)('that can be none names nothing: %s', async (query) => {
    for (const id of strange) {
      const answer = await ask(query, id);
      expect([id.slice(0, 20), answer]).toEqual([id.slice(0, 20), { data: { answer: null } }]);
    }
  });

  it('of a case that is none is refused in acts', async () => {
    const comment = `mutation ($id: ID!) { comment(input: { commandId: "00000000-0000-4000-8000-000000000001", caseId: $id, text: "a" }) { case { id } } }`;
    for (const id of strange) {
      const answer = await ask(comment, id);
      expect([id.slice(0, 20), codesIn(answer)]).toEqual([id.slice(0, 20), ['BAD_INPUT']]);
    }
  });

  it('finds what it names, with its type or bare', async () => {
    const {
      case: { id, number },
      receipt,
    } = await caseAfter(street.caller, 'fileCase');
    const reached = 'query ($at: Position) { workList(atLeast: $at) { nodes { id } } }';
    await street.caller.ask('duty-310115', { query: reached, variables: { at: receipt.position } });
    const [byId = '', byNumber = '', node = ''] = queries;
    const answers = [
      await ask(byId, id),
      await ask(byId, id.slice('case:'.length)),
      await ask(byNumber, number ?? ''),
      await ask(node, id),
    ];
    expect(answers).toEqual(answers.map(() => ({ data: { answer: { id } } })));
    for (const one of ['unit:310115', 'unit:310115-COMMAND_CENTRE', 'officer:duty-310115']) {
      expect(await ask(node, one)).toEqual({ data: { answer: { id: one } } });
    }
  });
});
