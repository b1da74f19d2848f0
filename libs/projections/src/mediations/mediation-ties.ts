import {
  codesOf,
  holds,
  isAlsoForRecused,
  levelOf,
  mediatingRoles,
  mediationWorkLists,
  sights,
  subtreesOf,
  territoryOf,
  type Actor,
  type MediationWorkList,
  type OfficerActor,
} from '@casegrid/domain';
import type { Where } from '../engine/where';

/** What ties mediations to whoever asks: all of it holds for each that he finds by it. */
export interface MediationTie {
  /** Takes part, in whichever way; or as a party. */
  readonly person?: string;
  readonly party?: string;
  /** Mediates it. */
  readonly officer?: string;
  /** His office knows of it; or takes it in. */
  readonly knowingUnit?: string;
  readonly takingUnit?: string;
  /** Units in whose subtrees it arose. */
  readonly below?: readonly string[];
  readonly isFollowed?: true;
  /** Not one from which this officer was recused. */
  readonly notRecused?: string;
  /** It waits in one of these lists, for one of these. */
  readonly waits?: readonly string[];
}

const isMediating = (actor: Actor): actor is OfficerActor => holds(actor, ...mediatingRoles);

/**
 * The mediations that somebody may open: as `mayOpen` has it, for many at once. One tie of these is enough.
 */
export function openTies(actor: Actor): readonly MediationTie[] {
  if (actor.kind === 'RESIDENT') return [{ person: actor.id }];
  if (actor.kind === 'SYSTEM') return [];
  const { id, post } = actor;
  return [
    ...(sights[post.role].cases === 'SUBTREE' ? [{ below: subtreesOf(post) }] : []),
    ...(isMediating(actor) ? [{ knowingUnit: post.unit }, { officer: id, notRecused: id }] : []),
  ];
}

/** Those of which he sees what was said and agreed: as `seesInside` has it. */
export function insideTies(actor: Actor): readonly MediationTie[] {
  if (actor.kind === 'RESIDENT') return [{ party: actor.id }];
  if (!isMediating(actor)) return [];
  const { id: notRecused, post } = actor;
  return [
    { officer: notRecused, notRecused },
    { takingUnit: post.unit, notRecused },
    ...(holds(actor, 'JUSTICE_OFFICER')
      ? [{ below: subtreesOf(post), isFollowed: true, notRecused } as const]
      : []),
  ];
}

/** Those that wait for somebody in some lists, or in all. */
export function workTies(
  actor: Actor,
  lists: readonly MediationWorkList[] = codesOf(mediationWorkLists),
): readonly MediationTie[] {
  if (!isMediating(actor)) return [];
  const { id: notRecused, post } = actor;
  const own = (some: readonly MediationWorkList[]) =>
    some.flatMap((list) => [`${list} UNIT ${post.unit}`, `${list} OFFICER ${notRecused}`]);
  const ofOffice = lists.filter(isAlsoForRecused);
  const waits = lists.map((list) => `${list} JUSTICE`);
  return [
    { waits: own(lists), notRecused },
    ...(ofOffice.length > 0 ? [{ waits: own(ofOffice) }] : []),
    ...(holds(actor, 'JUSTICE_OFFICER') ? openTies(actor).map((tie) => ({ ...tie, waits, notRecused })) : []),
  ];
}

/** Said beside every unit: what is asked of one is read in its district or province alone. */
export function addBounds(where: Where, unit: string): void {
  const territory = territoryOf(unit);
  where.add((value) => `${territory.length > 2 ? 'district' : 'province'} = ${value}`, territory);
}

function addBelow(where: Where, units: readonly string[] | undefined): void {
  if (!units) return;
  const [alone] = units;
  if (alone !== undefined && units.length === 1) addBounds(where, alone);
  const alternatives = units.map((unit) => {
    where.values.push(unit);
    return `${levelOf(unit).toLowerCase()} = $${where.values.length}`;
  });
  where.conditions.push(`(${alternatives.join(' or ')})`);
}

const has = (column: string) => (value: string) => `${column} @> array[${value}]::text[]`;

/** The conditions of a tie. What an index leaves out is said twice, so that it can be used. */
export function addTie(where: Where, tie: MediationTie): void {
  const { person, party, officer, knowingUnit, takingUnit, waits } = tie;
  where.add(has('people'), person ?? party);
  where.add(has('parties'), party);
  if (officer !== undefined) where.conditions.push("mediators <> '{}'");
  where.add(has('mediators'), officer);
  where.add(has('knowing_units'), knowingUnit ?? takingUnit);
  where.add(has('taking_units'), takingUnit);
  addBelow(where, tie.below);
  if (tie.isFollowed) where.conditions.push('is_followed');
  where.add((value) => `not recused @> array[${value}]::text[]`, tie.notRecused);
  if (waits) where.conditions.push("waits <> '{}'");
  where.add((value) => `waits && ${value}::text[]`, waits);
}
