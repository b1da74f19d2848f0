import { holds, type Actor } from '../act';
import { mayOpen, mediatingRoles } from '../mediation/access';
import type { Mediation } from '../mediation/state';
import { addresseesOf, isAlsoForRecused, type MediationWorkList } from '../mediation/work';

/** Whether somebody finds a mediation in a list: what read models answer from their columns, said of the mediation itself. */
export function isInMediationList(state: Mediation, actor: Actor, list: MediationWorkList): boolean {
  if (!holds(actor, ...mediatingRoles)) return false;
  if (state.recused.includes(actor.id) && !isAlsoForRecused(list)) return false;
  const waiting = addresseesOf(state, list);
  const isHis = waiting.includes(`UNIT ${actor.post.unit}`) || waiting.includes(`OFFICER ${actor.id}`);
  return isHis || (waiting.includes('JUSTICE') && holds(actor, 'JUSTICE_OFFICER') && mayOpen(state, actor));
}
