import { isoOf, startOf, endOf, type Actor } from '@casegrid/domain';
import type { Pool } from 'pg';
import { Where } from '../engine/where';
import { addMediationFilter, type MediationFilter, type Period } from './mediation-filter';
import { addTie, insideTies } from './mediation-ties';
import { isOpenMediation } from './mediations';

/** What somebody has to do with, and did in a period. */
export interface Load {
  readonly open: number;
  readonly accepted: number;
  /** Sessions that were held, of those that the asker may know of. */
  readonly held: number;
}

export interface MediatorLoad extends Load {
  readonly officer: string;
  readonly name: string;
}

/** A committee or office, with those who mediate for it. */
export interface CommitteeLoad extends Load {
  readonly code: string;
  readonly name: string;
  readonly mediators: readonly MediatorLoad[];
}

/** Who asks for which period: of the disputes that arose in a unit, or of those that his own office knows of. */
export interface LoadQuestion {
  readonly actor: Actor;
  readonly period: Period;
  readonly scope: Pick<MediationFilter, 'within' | 'map'> | { readonly knowingUnit: string };
}

interface Office {
  readonly code: string;
  readonly name: string;
}

function addScope(where: Where, scope: LoadQuestion['scope']): void {
  if ('knowingUnit' in scope) addTie(where, scope);
  else addMediationFilter(where, scope);
}

const officesSql = (scope: string) => `
select u.code, u.name from territory.unit u
where u.district like $1 and u.path @> array[$2]::text[] and u.code > $3 and u.office_kind is not null
  and ((u.office_kind = 'MEDIATION_COMMITTEE' and u.until is null)
    or exists (select from mediations.one${scope} and committee = u.code))
order by u.code limit $4`;

/** Committees at a unit or below, and other offices before which a dispute from there is or ended, by code. */
export async function mediatingOffices(
  pool: Pool,
  scope: Pick<MediationFilter, 'map'> & { readonly within: string },
  { after, size }: { readonly after: string; readonly size: number },
): Promise<readonly Office[]> {
  const { within } = scope;
  const where = new Where([`${within.slice(0, 6)}%`, within, after, size]);
  addScope(where, scope);
  return (await pool.query<Office>(officesSql(where.sql), where.values)).rows;
}

/** One committee or office. */
export async function mediatingOffice(pool: Pool, code: string): Promise<readonly Office[]> {
  const sql = 'select code, name from territory.unit where district = $1 and code = $2';
  return (await pool.query<Office>(sql, [code.slice(0, 6), code])).rows;
}

interface Counted {
  readonly unit: string;
  /** Empty for the committee as a whole. */
  readonly officer: string;
  readonly of: keyof Load;
  readonly count: string;
}

/** Sessions of which somebody may know: those that are open, and where he is inside all. */
function known(values: unknown[], actor: Actor): string {
  const ways = insideTies(actor).map((tie) => {
    const where = new Where(values);
    addTie(where, tie);
    return `(${where.conditions.join(' and ')})`;
  });
  return `(each.is_open or ${[...ways, 'false'].join(' or ')})`;
}

/** Counts by committee, and by the seats of those who mediate. */
function countsSql({ actor, period, scope }: LoadQuestion, codes: readonly string[]) {
  const values: unknown[] = [codes, period.from, period.until];
  values.push(isoOf(startOf(period.from)), isoOf(endOf(period.until)));
  const scoped = (condition: string) => {
    const where = new Where(values);
    addScope(where, scope);
    where.conditions.push(condition);
    return where.sql;
  };
  const seats = `mediations.one, unnest(seats) as seat`;
  const held = `mediations.one, json_to_recordset(held) as each(moment text, is_open boolean, officer text, unit text)`;
  const seated = `split_part(seat, ' ', 1) collate "C" as unit, split_part(seat, ' ', 2) collate "C" as officer`;
  const ofSeat = "split_part(seat, ' ', 1) = any($1)";
  const [isOpen, isAccepted] = [isOpenMediation, 'accepted_on between $2 and $3'];
  const inPeriod = `held_last >= $4 and each.moment collate "C" >= $4 and each.moment collate "C" < $5`;
  const isHeld = `${inPeriod} and each.unit = any($1) and ${known(values, actor)}`;
  const counts = [
    `select committee as unit, '' as officer, 'open' as of from mediations.one${scoped(`committee = any($1) and ${isOpen}`)}`,
    `select committee, '', 'accepted' from mediations.one${scoped(`committee = any($1) and ${isAccepted}`)}`,
    `select ${seated}, 'open' from ${seats}${scoped(`${ofSeat} and ${isOpen}`)}`,
    `select ${seated}, 'accepted' from ${seats}${scoped(`${ofSeat} and ${isAccepted}`)}`,
    `select each.unit collate "C", whose.officer collate "C", 'held' from ${held}, lateral (values (''), (each.officer)) as whose(officer)${scoped(isHeld)}`,
  ];
  const sql = `select unit, officer, of, count(*) as count from (${counts.join(' union all ')}) as all_of_them group by 1, 2, 3`;
  return { sql, values };
}

const mediatorsSql = `
select p.unit, p.officer_id as officer, o.name from officers.post p join officers.officer o using (officer_id)
where p.unit = any($1) and p.role = 'MEDIATOR' and p.until is null
union
select a.unit, a.officer, o.name from unnest($2::text[], $3::text[]) as a(unit, officer)
  join officers.officer o on o.officer_id = a.officer
order by 1, 2`;

interface Named {
  readonly unit: string;
  readonly officer: string;
  readonly name: string;
}

/** The load of these offices and of those who mediate for them. In the order of codes and ids: nobody is ranked. */
export async function mediationLoad(
  pool: Pool,
  offices: readonly Office[],
  question: LoadQuestion,
): Promise<readonly CommitteeLoad[]> {
  const codes = offices.map(({ code }) => code);
  const { sql, values } = countsSql(question, codes);
  const { rows } = await pool.query<Counted>(sql, values);
  const busy = rows.filter(({ officer }) => officer !== '');
  const { rows: mediators } = await pool.query<Named>(mediatorsSql, [
    codes,
    busy.map(({ unit }) => unit),
    busy.map(({ officer }) => officer),
  ]);
  const loadOf = (unit: string, officer = ''): Load => {
    const count = (of: keyof Load) =>
      Number(rows.find((row) => row.unit === unit && row.officer === officer && row.of === of)?.count ?? 0);
    return { open: count('open'), accepted: count('accepted'), held: count('held') };
  };
  return offices.map(({ code, name }) => ({
    ...{ code, name, ...loadOf(code) },
    mediators: mediators
      .filter(({ unit }) => unit === code)
      .map(({ officer, name: called }) => ({ officer, name: called, ...loadOf(code, officer) })),
  }));
}
