import { unitOf, type Act } from '../../act';
import { dayOf, type Day } from '../../calendar/days';
import { Refused, type Decision, type MessageOf } from '../../decider';
import { longestExtension } from '../../deadlines/policy';
import { working } from '../clocks/moves';
import type { Case } from '../state';
import type { DelayCommands, DelayEvents } from './messages';

type Decided = Decision<DelayEvents>;

/** The clock of whoever handles. */
export const workingClock = ({ clocks }: Case) => clocks.find(({ kind }) => working.includes(kind));

export function requestExtension(data: DelayCommands['RequestExtension'], state: Case, act: Act): Decided {
  const clock = workingClock(state);
  const policies = act.clocks?.deadlines.policies ?? [];
  if (!clock) return new Refused('NO_CLOCK_RUNS');
  if (data.amount > longestExtension(policies, state, clock.period))
    return new Refused('EXTENSION_TOO_LONG', 'amount');
  return [{ type: 'ExtensionRequested', data: { ...data, unit: unitOf(act) } }];
}

/** Who asked too late, for how much and why, is on record with the refusal. */
export function refuseLateExtension(
  data: DelayCommands['RequestExtension'],
  state: Case,
  act: Act,
): readonly MessageOf<DelayEvents>[] {
  const { dueAt = '' } = workingClock(state) ?? {};
  return [{ type: 'LateExtensionRefused', data: { ...data, unit: unitOf(act), dueAt } }];
}

export function grantExtension(data: DelayCommands['GrantExtension'], { asked }: Case): Decided {
  return asked?.kind === 'EXTENSION'
    ? [{ type: 'ExtensionGranted', data: { ...data, amount: asked.amount } }]
    : new Refused('NOTHING_ASKED');
}

/** A case rests until a day that is still to come. */
const endsTooSoon = (expectedUntil: Day, { now }: Act) =>
  expectedUntil > dayOf(now) ? undefined : new Refused('SUSPENSION_END_PASSED', 'expectedUntil');

export const requestSuspension = (data: DelayCommands['RequestSuspension'], _: Case, act: Act): Decided =>
  endsTooSoon(data.expectedUntil, act) ?? [
    { type: 'SuspensionRequested', data: { ...data, unit: unitOf(act) } },
  ];

export const keepSuspended = (data: DelayCommands['KeepSuspended'], _: Case, act: Act): Decided =>
  endsTooSoon(data.expectedUntil, act) ?? [{ type: 'SuspensionKept', data }];
