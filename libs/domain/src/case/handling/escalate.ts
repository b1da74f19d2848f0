import { Refused, type Decision } from '../../decider';
import { isEntitled } from '../../powers/powers';
import { isOffice, levelOf, standsAt } from '../../territory/code';
import type { Case } from '../state';
import type { HandlingCommands, HandlingEvents } from './messages';

/** The level above the present lead on the case's own path; an area may be passed over, a level never. */
function levelsAbove(unit: string, path: readonly string[]): readonly string[] {
  const above = path.slice(0, Math.max(0, path.indexOf(standsAt(unit)))).reverse();
  const [first, second] = above;
  if (first === undefined) return [];
  return levelOf(first) === 'AREA' && second ? [first, second] : [first];
}

/** To the government of the level above, whatever it is about, or to an office that could have been sent the case at once. */
export function escalate(
  { to, category, powers, reason }: HandlingCommands['EscalateCase'],
  { leadUnit = '', place }: Case,
): Decision<HandlingEvents> {
  if (!levelsAbove(leadUnit, place.path).includes(standsAt(to.code)))
    return new Refused('NOT_THE_NEXT_LEVEL', 'to');
  if (isOffice(to.code) && !isEntitled(category, to.code, powers))
    return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'to');
  return [{ type: 'CaseEscalated', data: { from: leadUnit, to: to.code, reason } }];
}
