import { codesOf, visits, type Actor } from '@casegrid/domain';
import type { Pool } from 'pg';
import type { Where } from '../engine/where';
import { itemsOf, visitOf } from './mediation-cells';
import { addMediationFilter, type MediationFilter } from './mediation-filter';
import {
  entriesOf,
  openWays,
  type MediationEntry,
  type MediationPageRequest,
  type Source,
  type Way,
} from './mediation-queries';
import { addTie, insideTies, openTies } from './mediation-ties';

/** Who asks, and from which moment (ISO 8601 UTC) until which (not included); open where there is none. */
export interface Coming {
  readonly actor: Actor;
  readonly filter: Pick<MediationFilter, 'within' | 'map' | 'committee'>;
  readonly from?: string | null;
  readonly until?: string | null;
}

const each = (column: string, more: string) =>
  `mediations.one, json_to_recordset(${column}) as each(item integer, moment text, ${more})`;

const moment = 'each.moment collate "C"';

const agendaSource: Source = {
  ...{ from: each('agenda', 'is_open boolean'), moment, item: 'each.item', isDescending: false },
};
const visitSource: Source = {
  ...{ from: each('visits', 'visit text'), moment, item: 'each.item', isDescending: false },
};
const countdownSource: Source = {
  ...{ from: 'mediations.one', moment: 'confirmable_until', item: '0', isDescending: false },
};

/** Within a span; `last` is a column that no moment of the mediation lies beyond, by which an index finds it. */
function addSpan(
  where: Where,
  { from, until }: Coming,
  { moment: at, last }: { moment: string; last: string },
) {
  where.conditions.push(`${last} is not null`);
  where.add((value) => `${last} >= ${value}`, from);
  where.add((value) => `${at} >= ${value}`, from);
  where.add((value) => `${at} < ${value}`, until);
}

/**
 * Sessions that are to be held, the next first. One that is closed is there for those who see inside; for others there is
 * none.
 */
export function mediationAgenda(pool: Pool, coming: Coming, request: MediationPageRequest) {
  const ways: readonly Way[] = [
    ...openTies(coming.actor).map((tie) => ({ tie, isOpen: true })),
    ...insideTies(coming.actor).map((tie) => ({ tie, isOpen: false })),
  ].map(({ tie, isOpen }) => (where) => {
    addTie(where, tie);
    addMediationFilter(where, coming.filter);
    addSpan(where, coming, { moment, last: 'agenda_until' });
    if (isOpen) where.conditions.push('each.is_open');
  });
  return entriesOf(pool, agendaSource, ways, request);
}

const spanned = (coming: Coming, at: { moment: string; last: string }): readonly Way[] =>
  openWays(coming).map((way) => (where) => {
    way(where);
    addSpan(where, coming, at);
  });

/** Visits that are to be paid, the one due next first. */
export const visitsToCome = (pool: Pool, coming: Coming, request: MediationPageRequest) =>
  entriesOf(pool, visitSource, spanned(coming, { moment, last: 'visit_until' }), request);

/** Agreements in force that may be put before a court, the window that closes next first. */
export const confirmableMediations = (pool: Pool, coming: Coming, request: MediationPageRequest) => {
  const at = { moment: 'confirmable_until', last: 'confirmable_until' };
  return entriesOf(pool, countdownSource, spanned(coming, at), request);
};

/** The visit of an entry, with the clock that runs for it. */
export function visitIn({ page, key: [, , number] }: MediationEntry) {
  const visit = codesOf(visits)[number];
  const clock = page.state.clocks.find(({ kind }) => visitOf[kind] === visit);
  if (!clock || !visit) throw new Error(`no visit ${number} of ${page.state.id} is to be paid`);
  return { visit, clock };
}

/** The session of an entry. */
export function sessionIn({ page, key: [, , number] }: MediationEntry) {
  const [session] = page.state.sessions.filter((_, index) => itemsOf(page.state)[index] === number);
  if (!session) throw new Error(`there is no session ${number} of ${page.state.id}`);
  return session;
}
