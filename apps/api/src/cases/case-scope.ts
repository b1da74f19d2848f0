import {
  apartAs,
  covers,
  dutyOf,
  sights,
  standsAt,
  subtreesOf,
  workOf,
  type Actor,
  type FormerUnit,
  type OfficerActor,
  type Unit,
  type Work,
  type WorkList,
} from '@casegrid/domain';
import type { CaseFilter, WorkCondition } from '@casegrid/projections';
import { Problem, type Language } from '../graphql/problems';

/** A unit as the map has or had it; nothing when there never was one of that code. */
export type FindUnit = (code: string) => Promise<Unit | FormerUnit | undefined>;

/**
 * The cases that somebody's lists are drawn from: a resident's own, a handler's those his unit leads or helps with, and for
 * everybody else those of the subtree of his post, or of a part of it that he names.
 * @throws Problem FORBIDDEN, UNIT_GAVE_WAY
 */
export async function scopeOf(
  actor: Actor,
  within: string | null | undefined,
  find: FindUnit,
  language: Language,
): Promise<CaseFilter> {
  if (actor.kind === 'RESIDENT') return { reporterId: actor.id, ...(within && { within }) };
  if (actor.kind === 'SYSTEM') throw new Problem('FORBIDDEN', language);
  return officerScope(actor, within, find, language);
}

async function officerScope(
  actor: OfficerActor,
  within: string | null | undefined,
  find: FindUnit,
  language: Language,
) {
  const { post } = actor;
  const { cases } = sights[post.role];
  if (cases === 'NONE') throw new Problem('FORBIDDEN', language);
  if (cases === 'OWN_WORK') return { handlingUnit: post.unit, ...(within && { within }) };
  if (!within) return { within: standsAt(post.unit) };
  const unit = await find(within);
  if (!unit || !covers(post, unit.path)) throw new Problem('FORBIDDEN', language);
  if ('successor' in unit)
    throw new Problem('UNIT_GAVE_WAY', language, { field: 'filter.within', successor: unit.successor });
  return { within };
}

/** What ties a case to a post, by the kind of list. */
const ties: Readonly<Record<Work['by'], (actor: OfficerActor) => Partial<WorkCondition>>> = {
  SUBTREE: ({ post }) => ({ within: standsAt(post.unit) }),
  UNLED: ({ post }) => ({ within: standsAt(post.unit), isUnled: true }),
  LEAD: ({ post }) => ({ leadUnit: post.unit }),
  ASKED_UNIT: ({ post }) => ({ awaitedUnit: post.unit }),
  RAISED_TO: ({ post }) => ({ raisedTo: standsAt(post.unit) }),
  LEADER: ({ post }) => ({ leaderUnits: subtreesOf(post) }),
  SUPERVISOR: ({ post }) => ({ panelUnits: subtreesOf(post) }),
  VERIFIER: ({ id }) => ({ verifier: id }),
  ASKED_CHECKER: ({ id }) => ({ askedChecker: id }),
};

/** What waits for a post, be it of one list alone: nothing for whoever has no such work. */
export function workScope(actor: Actor, list?: WorkList | null): CaseFilter | undefined {
  if (actor.kind !== 'OFFICER') return undefined;
  const { role } = actor.post;
  const lists = dutyOf[role].filter((one) => !list || one === list);
  const work = lists.map((one) => {
    const { statuses, needs, by } = workOf(role, one);
    return { statuses, apart: apartAs(actor, one), ...(needs && { needs }), ...ties[by](actor) };
  });
  return work.length === 0 ? undefined : { work };
}
