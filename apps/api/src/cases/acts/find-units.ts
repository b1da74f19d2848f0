import { findUnit, isRefused, Refused, type Unit } from '@casegrid/domain';
import type { Type } from '@nestjs/common';
import type { CaseActInput } from '../inputs';
import { act, said, type Asked, type CaseActRow, type Sources } from './act';

/** Today's map. */
type Maps = Pick<Sources, 'facts'>;

/** Units may be named in another district's stream: each is looked for on its own part of the map. */
export async function findUnits(
  codes: readonly string[],
  field: string,
  { facts }: Maps,
): Promise<Unit[] | Refused> {
  const found: Unit[] = [];
  for (const code of codes) {
    const unit = findUnit(await facts.map(code), code, field);
    if (isRefused(unit)) return unit;
    found.push(unit);
  }
  return found;
}

/** The one unit that is named. */
export async function findOne(code: string, field: string, from: Maps): Promise<Unit | Refused> {
  const found = await findUnits([code], field, from);
  if (isRefused(found)) return found;
  return found[0] ?? new Refused('UNIT_UNKNOWN', field);
}

/** Who shall have the lead, and why. */
export interface HandOver extends CaseActInput {
  readonly to: string;
  readonly reason: string;
}

/** The unit that the lead shall go to, and what says whether it may have it. */
export async function findLead({ to, reason }: HandOver, { state, act: { at } }: Asked, from: Sources) {
  const competence = await from.facts.competence(at, state.place.unit, state.category);
  if (isRefused(competence)) return competence;
  const found = await findOne(to, 'to', from);
  return isRefused(found) ? found : { to: found, ...competence, reason };
}

type Naming<Field extends string> = CaseActInput & { readonly [Name in Field]: string };

/** An act that names a unit, and is otherwise decided by what was said. */
export const naming = <Field extends string, Input extends Naming<Field>>(
  field: Field,
  input: Type<Input>,
  row: Pick<CaseActRow<Input, unknown>, 'about' | 'refused'>,
) =>
  act({
    input,
    ...row,
    prepare: async (given: Input, _: Asked, from: Sources) => {
      const unit = await findOne(given[field], field, from);
      return isRefused(unit) ? unit : { ...said(given), ...({ [field]: unit } as Record<Field, Unit>) };
    },
  });
