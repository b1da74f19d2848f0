import { acted, actOf, grid, reportInput, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const resident = '6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b10';
const operator = 'operator-310115';
const query = `query ($source: CaseSource!, $at: Position) {
  cases(filter: { source: $source }, atLeast: $at) { nodes { id source } } }`;

describe('where a report comes from', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const ask = (who: string, said: object) =>
    street.caller.ask(who, actOf('reportCase', { ...reportInput, ...said }));
  const report = async (who: string, said: object = {}) => acted(await ask(who, said), 'reportCase');
  const listed = async (source: string, { receipt }: Acted) => {
    const variables = { source, at: receipt.position };
    return (await street.caller.ask(operator, { query, variables })).data?.['cases'];
  };

  it('is what is usual for whoever makes it, unless he says it, and a condition of lists', async () => {
    const reports = [
      [await report(`grid-${grid}`), 'PATROL'],
      [await report(resident), 'WEB'],
      [await report(operator), 'HOTLINE'],
      [await report(operator, { source: 'LETTER' }), 'LETTER'],
    ] as const;
    for (const [done, source] of reports)
      expect(await listed(source, done)).toEqual({ nodes: [{ id: done.case.id, source }] });
  });

  it('is the web for a resident, whatever he says', async () => {
    expect(codesIn(await ask(resident, { source: 'SUPERIOR' }))).toEqual(['SOURCE_IS_NOT_YOURS']);
  });
});
