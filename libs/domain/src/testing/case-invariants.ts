import { isDeepStrictEqual } from 'node:util';
import { maySeePeople } from '../case/access';
import type { CaseEvents } from '../case/events';
import type { MessageOf } from '../decider';
import { everybody } from './case-attempts';
import { faultsIn } from './case-book';
import type { CasePast } from './case-story';
import { pastOf, type Life } from './case-walk';
import { helpFaults, leadFaults, levelFaults } from './lead-book';
import { nextStatus, type At } from './reference-machine';
import { revealFaults } from './reveal-book';

type Event = MessageOf<CaseEvents>;
type Named<Type extends Event['type']> = Extract<Event, { type: Type }>;

const is =
  <Type extends Event['type']>(...types: readonly Type[]) =>
  ({ event }: CasePast): boolean =>
    types.includes(event.type as Type);

const undone = is('CheckFailed', 'ReworkOrdered', 'CaseReopened', 'WithdrawalRejected');
const judgedFit = is('CheckPassed', 'CaseSelfHandled');
const withOutcome = is('HandlingCompleted', 'CaseWithdrawn', 'CaseSelfHandled');

/** Since it was last undone, it was said what came of the case, and somebody checked it or need not have. */
function closingFaults({ acts, state }: Life): string[] {
  const past = acts.flat();
  const faults = past.flatMap((one, index) => {
    if (one.event.type !== 'CaseClosed') return [];
    const before = past.slice(past.slice(0, index).findLastIndex(undone) + 1, index);
    return [
      ...(before.some(withOutcome) && one.event.data.outcome ? [] : ['closed without an outcome']),
      ...(before.some(judgedFit) ? [] : ['closed without a check']),
    ];
  });
  const { status, outcome, closedAt, checkedBy, isSelfHandled } = state;
  if (status !== 'CLOSED' && status !== 'ARCHIVED') return faults;
  const isWhole = outcome && (checkedBy ?? isSelfHandled);
  const at = past.findLast(is('CaseClosed'))?.at;
  return [...faults, ...(isWhole && closedAt === at ? [] : ['closed, and not whole'])];
}

/** Which clocks run after each act, from what was told of them. */
function clockFaults({ acts }: Life): string[] {
  const running = new Map<number, string>();
  const still = new Set<number>();
  let status: At = 'NOTHING';
  const ended: readonly At[] = ['NOT_FILED', 'REDIRECTED', 'MERGED', 'VOIDED', 'CLOSED', 'ARCHIVED'];
  const keep: { readonly [Type in Event['type']]?: (data: Named<'ClockStarted'>['data']) => unknown } = {
    ClockStarted: ({ clock, kind }) => running.set(clock, kind),
    ClockStopped: ({ clock }) => running.delete(clock),
    ClockPaused: ({ clock }) => still.add(clock),
    ClockResumed: ({ clock }) => still.delete(clock),
  };
  return acts.flatMap((act) => {
    for (const { event } of act) {
      keep[event.type]?.(event.data as never);
      status = nextStatus(status, event) ?? status;
    }
    const kinds = [...running].filter(([clock]) => !still.has(clock)).map(([, kind]) => kind);
    const mustRun = status === 'SUSPENDED' ? kinds.includes('SUSPENSION') : kinds.length > 0;
    return mustRun === !ended.includes(status) ? [] : [`${status} with ${kinds.join()} running`];
  });
}

const correctedIn = ({ event }: CasePast) =>
  event.type === 'ReporterCorrected' ? [event.data.reporter] : [];

/** Whatever became of it, what was reported, by whom and of whom is there. */
function reportFaults({ acts, state }: Life): string[] {
  const [first, ...others] = acts.flat();
  if (!first) return [];
  if (first.event.type !== 'CaseReported') return ['begun without a report'];
  const { people, caseId } = first.event.data;
  const named = state.people.map(({ isMistaken: _isMistaken, ...person }) => person);
  const said = [...people, ...others.flatMap(correctedIn)];
  const isKept = state.id === caseId && isDeepStrictEqual(named, said) && state.reporter === first.by;
  return [
    ...(isKept ? [] : [`${state.status} without its report`]),
    ...(others.some(is('CaseReported')) ? ['reported twice'] : []),
  ];
}

const receiving = ['OPERATOR', 'DUTY_CHIEF'];

/** Residents who did not report see nobody; of a confidential case only those see who take reports down. */
function identityFaults(life: Life): string[] {
  const past = pastOf(life);
  const said = past.findLast(is('ConfidentialityChanged'))?.event as
    Named<'ConfidentialityChanged'> | undefined;
  const reporter = past[0]?.by;
  const seeing = everybody
    .filter(({ kind, id }) => kind !== reporter?.kind || id !== reporter.id)
    .filter(
      (one) => one.kind !== 'OFFICER' || (said?.data.isConfidential && !receiving.includes(one.post.role)),
    )
    .filter((one) => maySeePeople(life.state, one))
    .map(({ kind, id }) => `${kind} ${id} sees who reported`);
  return [...seeing, ...revealFaults(past)];
}

/** What must hold of every case, by the numbers and in the order of the design; each tells what does not hold. */
export const invariants: Readonly<Record<string, (life: Life) => readonly string[]>> = {
  '1 nobody judges what he handled, sent or asked for': (life) => faultsIn(pastOf(life)),
  '2 what is closed has an outcome, a checker and a time': closingFaults,
  '3 levels are not skipped, and back down leads a new dispatch only': levelFaults,
  '4 one unit leads at a time': leadFaults,
  '5 a clock runs while it is open, and that of the review while it rests': clockFaults,
  '6 nothing that a case waits for is open when it is handled': helpFaults,
  '7 the report is kept': reportFaults,
  '8 who reported is hidden from those whom it is nothing to': identityFaults,
};

/** Every invariant that does not hold of these cases. */
export const broken = (lives: readonly Life[]): readonly string[] =>
  Object.entries(invariants).flatMap(([name, faults]) =>
    lives.flatMap((life) => faults(life).map((fault) => `${name}: ${fault}`)),
  );
