import { Refused, type Decision } from '../../decider';
import { isEntitled } from '../../powers/powers';
import { isCentre, standsAt } from '../../territory/code';
import type { Case } from '../state';
import type { DispatchingCommands, DispatchingEvents } from './messages';

export function dispatch(
  { lead, coHandlers, category, powers, instructions }: DispatchingCommands['DispatchCase'],
  { place }: Case,
): Decision<DispatchingEvents> {
  const elsewhere = [lead, ...coHandlers].find(({ code }) => !place.path.includes(standsAt(code)));
  if (elsewhere) return new Refused('UNIT_ELSEWHERE', elsewhere === lead ? 'leadUnit' : 'coHandlers');
  if (!isEntitled(category, lead.code, powers))
    return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'leadUnit');
  if (coHandlers.some(({ code }) => isCentre(code)))
    return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'coHandlers');
  const helpers = coHandlers.map(({ code }) => code).filter((code) => code !== lead.code);
  return [
    {
      type: 'CaseDispatched',
      data: { leadUnit: lead.code, coHandlers: [...new Set(helpers)], instructions },
    },
  ];
}

/**
 * That a case is not on its list of powers is for a unit to say only where that is so. Whatever else it says, whoever
 * decides is shown whether it might handle such cases.
 */
export const object = (
  said: DispatchingCommands['ObjectToDispatch'],
  unit: string,
): Decision<DispatchingEvents> =>
  said.reason === 'NOT_ON_POWERS_LIST' && said.isEntitled
    ? new Refused('POWER_IS_LISTED', 'reason')
    : [{ type: 'DispatchObjected', data: { ...said, unit } }];
