import { unitOf, type Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { isEntitled } from '../../powers/powers';
import { depthOf, isCentre, standsAt } from '../../territory/code';
import type { Unit } from '../../territory/unit';
import { toldBefore } from '../clocks/pass-on';
import type { CaseEvents } from '../events';
import type { Case } from '../state';
import type { HelpCommands, HelpEvents } from './messages';

type Decided = Decision<HelpEvents>;

/** A unit in whose charge the place is, which is neither the lead itself nor a centre. */
function unfit({ code }: Unit, { place, leadUnit }: Case, field: string): Refused | undefined {
  if (!place.path.includes(standsAt(code))) return new Refused('UNIT_ELSEWHERE', field);
  if (isCentre(code)) return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', field);
  return code === leadUnit ? new Refused('UNIT_LEADS_ALREADY', field) : undefined;
}

export function invite({ unit, task }: HelpCommands['InviteCoHandler'], state: Case): Decided {
  const isBusy = state.tasks.some((one) => one.unit === unit.code && one.answer === undefined);
  if (isBusy) return new Refused('TASK_PENDING', 'unit');
  return unfit(unit, state, 'unit') ?? [{ type: 'CoHandlerInvited', data: { unit: unit.code, task } }];
}

export function excuse(data: HelpCommands['ExcuseCoHandler'], { tasks }: Case): Decided {
  const isAsked = tasks.some(({ unit, answer }) => unit === data.unit && answer === undefined);
  return isAsked ? [{ type: 'CoHandlerExcused', data }] : new Refused('NO_TASK_PENDING', 'unit');
}

export function whistle({ unit, matter }: HelpCommands['BlowWhistle'], state: Case): Decided {
  if (state.whistles.some((one) => one.unit === unit.code)) return new Refused('WHISTLE_OPEN', 'unit');
  return unfit(unit, state, 'unit') ?? [{ type: 'WhistleBlown', data: { unit: unit.code, matter } }];
}

/** Also of a department that never came, if it is not wanted any more. */
export const closeWhistle = (data: HelpCommands['CloseWhistle'], { whistles }: Case): Decided =>
  whistles.some(({ unit }) => unit === data.unit)
    ? [{ type: 'WhistleClosed', data }]
    : new Refused('NO_WHISTLE_OPEN', 'unit');

/** Back down from where a case was escalated to leads a new dispatch alone. */
function handsDown({ code }: Unit, { escalatedTo }: Case): Refused | undefined {
  return escalatedTo !== undefined && depthOf(code) > depthOf(escalatedTo)
    ? new Refused('UNIT_BELOW_LEAD', 'to')
    : undefined;
}

/** Only to a unit that could have been sent the case at once. */
export function offer({ to, category, powers, reason }: HelpCommands['OfferTransfer'], state: Case): Decided {
  if (!isEntitled(category, to.code, powers)) return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'to');
  const refused = unfit(to, state, 'to') ?? handsDown(to, state);
  return refused ?? [{ type: 'TransferOffered', data: { unit: to.code, reason } }];
}

/** Whoever accepts goes on with the time that is left, and is not late for what was late before. */
export const accept = (data: HelpCommands['AcceptTransfer'], state: Case, act: Act): Decision<CaseEvents> => [
  ...toldBefore(state, act),
  { type: 'TransferAccepted', data: { ...data, unit: unitOf(act), from: state.leadUnit ?? '' } },
];

/** As long as nobody has answered: an offer that is never answered would stand in the way of the next. */
export const withdraw = (data: HelpCommands['WithdrawTransfer'], { transfer }: Case): Decided =>
  transfer
    ? [{ type: 'TransferWithdrawn', data: { ...data, unit: transfer.unit } }]
    : new Refused('NO_TRANSFER_PENDING');
