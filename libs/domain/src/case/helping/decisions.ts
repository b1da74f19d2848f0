import type { Act } from '../../act';
import { mayHandle } from '../../catalogue/catalogue';
import { Refused, type Decision } from '../../decider';
import { isCentre, standsAt } from '../../territory/code';
import type { Unit } from '../../territory/territory';
import { rankOf } from '../access';
import { unitOf } from '../guards';
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

/** Only to a unit that could have been sent the case at once, and on no lower level: back down leads a new dispatch. */
export function offer({ to, category, reason }: HelpCommands['OfferTransfer'], state: Case): Decided {
  if (!mayHandle(category, to.code)) return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'to');
  const isBelow = rankOf(state, to.code) > rankOf(state, state.leadUnit ?? '');
  const refused = unfit(to, state, 'to') ?? (isBelow ? new Refused('UNIT_BELOW_LEAD', 'to') : undefined);
  return refused ?? [{ type: 'TransferOffered', data: { unit: to.code, reason } }];
}

export const accept = (data: HelpCommands['AcceptTransfer'], { leadUnit = '' }: Case, act: Act): Decided => [
  { type: 'TransferAccepted', data: { ...data, unit: unitOf(act), from: leadUnit } },
];
