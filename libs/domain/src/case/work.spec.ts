import fc from 'fast-check';
import type { OfficerActor } from '../act';
import { blockedBy } from '../decider';
import { attempts, everybody } from '../testing/case-attempts';
import { actAt } from '../testing/case-choice';
import { walk } from '../testing/case-walk';
import { noon } from '../testing/cast';
import { isInList } from '../testing/in-list';
import { keptApart } from './apart';
import { awaitedApprovals } from './approvals';
import { caseDecider } from './case';
import type { AskedCommandType } from './commands';
import type { Case } from './state';
import { awaitedUnits, awaitsAnswer } from './waiting';
import { dutyOf, type WorkList } from './work';

/** What a list is there for: of each case in it, its reader can do one of these. */
const asks: Readonly<Record<Exclude<WorkList, 'RAISED'>, readonly AskedCommandType[]>> = {
  TO_VERIFY: ['RecordVerification'],
  TO_ACCEPT: ['FileCase', 'RequestVerification'],
  TO_DISPATCH: ['DispatchCase'],
  TO_DECIDE: ['UpholdObjection'],
  TO_SIGN: ['SignCase'],
  TO_HANDLE: ['InviteCoHandler'],
  TO_ANSWER: ['AnswerSupervision', 'AnswerInstruction'],
  TO_HELP: ['AnswerTask', 'ReportIn', 'AcceptTransfer'],
  TO_APPROVE: [
    'DenyExtension',
    'DenySuspension',
    'KeepSuspended',
    'ApproveVoid',
    'GrantExclusion',
    'GrantReveal',
  ],
  TO_CHECK: ['PassCheck'],
  TO_CALL_BACK: ['RecordCallback'],
  TO_CLOSE: ['CloseCase'],
};

/** Lists beside which the same can be done with other cases: asked anew, answered again, or by whoever comes by. */
const isMoreThanAsked = (list: WorkList, { post: { role } }: OfficerActor) =>
  list === 'TO_ANSWER' ||
  list === 'TO_CALL_BACK' ||
  (role === 'OPERATOR' && list === 'TO_ACCEPT') ||
  (role === 'GRID_WORKER' && list === 'TO_CHECK');

const officers = everybody.filter((actor): actor is OfficerActor => actor.kind === 'OFFICER');

const mayDo = (state: Case, officer: OfficerActor, list: keyof typeof asks) =>
  asks[list].some(
    (type) => blockedBy(caseDecider.rules[type].may, state, actAt(noon, officer)) === undefined,
  );

/** Each officer's lists, with whether a case is in them and whether he could do what they ask. */
const readings = (state: Case) =>
  officers.flatMap((officer) =>
    dutyOf[officer.post.role].flatMap((list) =>
      list === 'RAISED'
        ? []
        : [{ officer, list, isIn: isInList(state, officer, list), can: mayDo(state, officer, list) }],
    ),
  );

const everyState = fc
  .sample(attempts, { numRuns: 250, seed: 20_260_305 })
  .flatMap((trying) => walk(trying).walked.map(({ after }) => after));

/** What of a case decides who finds it in which list. */
const kindOf = (state: Case) =>
  JSON.stringify([
    state.status,
    state.leadUnit,
    state.verifier,
    awaitedUnits(state),
    awaitsAnswer(state),
    awaitedApprovals(state),
  ]);

/** A few cases of each kind, from as many lives as there are. */
const lived = [...new Set(everyState.map(kindOf))].flatMap((kind) => {
  const cases = everyState.filter((state) => kindOf(state) === kind);
  return cases.filter((_, index) => index % Math.ceil(cases.length / 2) === 0);
});

describe('work lists, whatever happened to a case', () => {
  const all = lived.flatMap(readings);

  it('hold it only for those who can do what they ask', () => {
    expect(all.filter(({ isIn, can }) => isIn && !can)).toEqual([]);
  });

  it('hold it for everybody who can', () => {
    expect(
      all.filter(({ officer, list, isIn, can }) => can && !isIn && !isMoreThanAsked(list, officer)),
    ).toEqual([]);
  });

  it('are all met with a case in them', () => {
    const met = new Set(all.filter(({ isIn }) => isIn).map(({ list }) => list));
    expect(Object.keys(asks).filter((list) => !met.has(list as keyof typeof asks))).toEqual([]);
  });

  it('keep people apart for each reason there is', () => {
    const reasons = new Set(lived.flatMap(keptApart).map((word) => word.replace(/ ?(officer|unit) .*/, '')));
    for (const list of ['TO_ACCEPT', 'TO_DECIDE', 'TO_HANDLE', 'TO_CHECK', 'TO_CALL_BACK', 'TO_CLOSE', ''])
      expect(reasons).toContain(list);
    expect([...reasons].some((reason) => reason.startsWith('LEADER'))).toBe(true);
  });
});
