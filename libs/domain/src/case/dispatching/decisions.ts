import { mayHandle } from '../../catalogue/catalogue';
import { Refused, type Decision } from '../../decider';
import { isCentre, standsAt } from '../../territory/code';
import type { Case } from '../state';
import type { DispatchingCommands, DispatchingEvents } from './messages';

export function dispatch(
  { lead, coHandlers, category, instructions }: DispatchingCommands['DispatchCase'],
  { place }: Case,
): Decision<DispatchingEvents> {
  const elsewhere = [lead, ...coHandlers].find(({ code }) => !place.path.includes(standsAt(code)));
  if (elsewhere) return new Refused('UNIT_ELSEWHERE', elsewhere === lead ? 'leadUnit' : 'coHandlers');
  if (!mayHandle(category, lead.code)) return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'leadUnit');
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
