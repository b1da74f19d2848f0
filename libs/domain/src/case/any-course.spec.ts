import fc from 'fast-check';
import { isRefused } from '../decider';
import { codesOf } from '../labels';
import { faultsIn } from '../testing/case-book';
import { statusAfter } from '../testing/case-step';
import { steps } from '../testing/case-steps';
import { attempts } from '../testing/case-attempts';
import { walk, type Walked } from '../testing/case-walk';
import { stateAfter } from '../testing/given';
import { caseDecider } from './case';
import { awaitedUnits } from './waiting';
import { caseStatuses, openStatuses, type CaseStatus } from './vocabulary';

const stored = <Thing>(thing: Thing) => JSON.parse(JSON.stringify(thing)) as Thing;

const isOfClocks = (type: string) => /^(Clock|Deadline)/.test(type);

/** Which clocks run in which status, whatever way a case came there. */
const running: Readonly<Record<CaseStatus, readonly string[]>> = {
  REPORTED: ['ACCEPTANCE'],
  VERIFYING: ['ACCEPTANCE', 'VERIFICATION'],
  FILED: ['DISPATCH'],
  NOT_FILED: [],
  DISPATCHED: ['SIGNING', 'WORK'],
  HANDLING: ['WORK'],
  RETURN_PENDING: ['ARBITRATION', 'WORK'],
  SUSPENDED: ['SUSPENSION', 'WORK'],
  HANDLED: ['CHECK'],
  CHECKED: ['CLOSING'],
  CLOSED: [],
  REDIRECTED: [],
  MERGED: [],
  VOIDED: [],
  ARCHIVED: [],
};

function runsItsClocks({ after }: Walked): void {
  const { status, clocks } = after;
  const own = clocks.filter(({ kind }) => kind !== 'ASSISTANCE' && kind !== 'REPORT_IN');
  const kinds = own.map(({ kind }) => kind.replace(/^(HANDLING|REWORK)$/, 'WORK')).sort();
  expect([status, kinds]).toEqual([status, status ? running[status] : []]);
  const still = own.filter(({ pausedSince }) => pausedSince !== undefined);
  expect([status, still.length]).toEqual([status, status === 'SUSPENDED' ? 1 : 0]);
  const ofHelpers = clocks.filter((clock) => !own.includes(clock)).map(({ unit }) => unit);
  const awaited = awaitedUnits({ tasks: after.tasks, whistles: after.whistles });
  expect([status, ofHelpers.sort()]).toEqual([status, [...awaited].sort()]);
}

/** What a grid worker saw to himself is at once where its check would have brought it, unless it is drawn for one. */
const begunAs = ({ type, data }: Walked['command']) =>
  'isSampled' in data && !data.isSampled ? 'CHECKED' : steps[type].to;

function followsTheTable({ command, before, decision, after }: Walked): void {
  if (isRefused(decision)) {
    expect(after).toBe(before);
    return;
  }
  const { from } = steps[command.type];
  if (decision.length === 0) return expect(after).toBe(before);
  const acts = decision.filter(({ type }) => !isOfClocks(type) && type !== 'CaseReported');
  expect(acts).toHaveLength(command.type === 'ReportCase' ? 0 : 1);
  expect(before.status ? from : [undefined]).toContain(before.status);
  const to = before.status ? statusAfter(steps[command.type], before.status) : begunAs(command);
  expect(after.status).toBe(to);
}

/** Statuses in which a unit has the case, if it did not come there by its reporter's withdrawal. */
const ledStatuses = [
  'DISPATCHED',
  'HANDLING',
  'RETURN_PENDING',
  'SUSPENDED',
  'HANDLED',
  'CHECKED',
  'CLOSED',
  'ARCHIVED',
];

const overStatuses = ['CLOSED', 'ARCHIVED'];

function isWhole({ after }: Walked): void {
  const { status = 'REPORTED', leadUnit, outcome, checkedBy, closedAt, withdrawnAt, isSelfHandled } = after;
  expect([status, Boolean(after.suspension)]).toEqual([status, status === 'SUSPENDED']);
  if (after.asked) expect(openStatuses).toContain(status);
  // What was void from the beginning may be left as it was found.
  if (status === 'VOIDED') return;
  const isDecided = status === 'CHECKED' || overStatuses.includes(status);
  if (!isSelfHandled) expect([status, Boolean(checkedBy)]).toEqual([status, isDecided]);
  expect([status, Boolean(outcome)]).toEqual([status, isDecided || status === 'HANDLED']);
  expect([status, Boolean(closedAt)]).toEqual([status, overStatuses.includes(status)]);
  if (withdrawnAt) expect([status, outcome]).toEqual([status, 'WITHDRAWN']);
  else expect([status, Boolean(leadUnit)]).toEqual([status, ledStatuses.includes(status)]);
}

describe('whatever anybody tries with a case', () => {
  it('who handled it never checks or closes it, and who judged it never handles it', () => {
    fc.assert(
      fc.property(attempts, (trying) => {
        expect(faultsIn(walk(trying).past)).toEqual([]);
      }),
    );
  });

  it('it only moves along the table, and a refusal leaves it as it was', () => {
    fc.assert(
      fc.property(attempts, (trying) => {
        walk(trying).walked.forEach(followsTheTable);
      }),
    );
  });

  it('it has a lead, an outcome, a checker and an end exactly when its status says so', () => {
    fc.assert(
      fc.property(attempts, (trying) => {
        walk(trying).walked.forEach(isWhole);
      }),
    );
  });

  it('the clocks of its status run, and no others', () => {
    fc.assert(
      fc.property(attempts, (trying) => {
        walk(trying).walked.forEach(runsItsClocks);
      }),
    );
  });

  it('its events, read back from where they are stored, make the same case', () => {
    fc.assert(
      fc.property(attempts, (trying) => {
        const { walked, past } = walk(trying);
        expect(stateAfter(caseDecider, stored(past))).toEqual(stored(walked.at(-1)?.after));
      }),
    );
  });

  it('is enough to reach every status, and to run into every rule that keeps duties apart', () => {
    const walks = fc
      .sample(attempts, { numRuns: 500, seed: 20_260_305 })
      .map((trying) => walk(trying).walked);
    const reached = new Set(walks.flat().map(({ after }) => after.status));
    expect(codesOf(caseStatuses).filter((status) => !reached.has(status))).toEqual([]);
    const met = new Set(walks.flat().map(({ decision }) => (isRefused(decision) ? decision.code : '')));
    const rules = [
      'HANDLER_CANNOT_CHECK',
      'HANDLER_CANNOT_CLOSE',
      'DISPATCHER_CANNOT_CHECK',
      'DISPATCHER_CANNOT_CLOSE',
      'CHECKER_CANNOT_HANDLE',
      'REQUESTER_CANNOT_APPROVE',
    ] as const;
    expect(rules.filter((code) => !met.has(code))).toEqual([]);
  });
});
