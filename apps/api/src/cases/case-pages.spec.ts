import { grid, acted, actOf, reportInput } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { CasePages } from './case-pages';

const who = `grid-${grid}`;
const actor = { kind: 'SYSTEM', id: 'spec' } as const;

describe('the case as an act left it', () => {
  let street: RunningStreet;
  let caseId: string;
  let first: object;
  beforeAll(async () => {
    street = await runStreet();
    const { id } = acted(await street.caller.ask(who, actOf('reportCase', reportInput)), 'reportCase').case;
    caseId = id.slice('case:'.length);
    first = actOf('comment', { caseId: id, text: '第一次' });
  });
  afterAll(() => street.end());

  const say = async (act: object) => acted(await street.caller.ask(who, act as never), 'comment');

  it('is folded on from the act before, and read anew for one that was done earlier', async () => {
    const before = await say(first);
    const after = await say(actOf('comment', { caseId: `case:${caseId}`, text: '第二次' }));
    expect(after.case.revision).toBe(before.case.revision + 1);
    expect(await say(first)).toEqual(before);

    const read = jest.spyOn(street.store, 'readStream');
    const pages = new CasePages(street.store);
    const at = async (revision: number) => {
      const { case: left, recordedAt } = await pages.afterAct(caseId, revision, actor);
      return {
        revision: left.revision,
        recordedAt,
        read: read.mock.calls.splice(0).map(([, ...from]) => from),
      };
    };
    const [older, newer] = [before.case.revision, after.case.revision];
    const told = (revision: number) => expect.objectContaining({ revision }) as object;
    expect(await at(older)).toMatchObject({ revision: older, read: [[0, older + 1]] });
    expect(await at(newer)).toMatchObject({ revision: newer, read: [[newer, 1]] });
    expect(await at(newer)).toMatchObject({ revision: newer, read: [] });
    expect(await at(older)).toMatchObject({ revision: older, read: [[0, older + 1]] });
    expect(await at(newer)).toEqual(told(newer));
    const anew = new CasePages(street.store);
    expect(await pages.afterAct(caseId, newer, actor)).toEqual(await anew.afterAct(caseId, newer, actor));
  });
});
