import type { Facts } from '../cases/facts';
import { Refusal } from '../graphql/problems';
import type { RequestContext } from '../graphql/context';

/** Nobody is told what holds at a unit that never was on the map. @throws Refusal UNIT_UNKNOWN */
export async function ensureKnown(
  facts: Facts,
  unit: string | null | undefined,
  { language }: RequestContext,
  field = 'unit',
): Promise<void> {
  if (unit != null && !(await facts.isKnown(unit))) throw new Refusal('UNIT_UNKNOWN', language, field);
}
