import { scopesOf, type RetroactionEvents, type RetroactionStatus } from '@casegrid/domain';
import type { Pool } from 'pg';
import type { Fold } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

type Terms = RetroactionEvents['RetroactionProposed'];

/** A version that was proposed for the past. */
interface RetroactionRow extends Cells {
  readonly district: string;
  readonly id: string;
  readonly scope: string;
  readonly version: number;
  /** Whose tables the clocks ran by that it reaches: its own, and those of the units above. */
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
  readonly from_at: string;
  readonly until_at: string;
  readonly status: RetroactionStatus;
}

/** Beside the clocks, so that those which wait for a second verdict are found at once. */
export const retroactionTable: Table = {
  name: 'retroaction',
  key: ['district', 'id'],
  columns: {
    district: 'text',
    id: 'text',
    scope: 'text',
    version: 'integer',
    scopes: 'text[]',
    policies: 'text[]',
    from_at: 'text',
    until_at: 'text',
    status: 'text',
  },
};

interface Named {
  readonly metadata: { readonly district: string };
  readonly data: { readonly retroactionId: string };
}

const keyOf = ({ metadata: { district }, data: { retroactionId: id } }: Named) => ({ district, id });

const proposed = ({ scope, version, policies, from, until }: Terms) => ({
  ...{ scope, version, scopes: scopesOf(scope), policies },
  ...{ from_at: from, until_at: until, status: 'PROPOSED' as const },
});

const decided = (status: RetroactionStatus) => (event: Named) => {
  const key = keyOf(event);
  const evolve = (row: RetroactionRow | undefined): RetroactionRow => {
    if (!row) throw new Error(`retroaction ${key.id} was never proposed`);
    return { ...row, status };
  };
  return [{ key, evolve }];
};

export const retroactionFold: Fold<RetroactionRow> = {
  table: retroactionTable,
  on: {
    RetroactionProposed: (event) => {
      const key = keyOf(event);
      return [{ key, evolve: () => ({ ...key, ...proposed(event.data) }) }];
    },
    RetroactionApproved: decided('APPROVED'),
    RetroactionDenied: decided('DENIED'),
  },
};

/** A version that was approved for the past. */
export interface Approved {
  readonly id: string;
  readonly scope: string;
}

/** What is approved for the past, and up to which position of the log the stopped clocks beside it are known. */
export async function approvedForThePast(
  pool: Pool,
): Promise<{ readonly approved: readonly Approved[]; readonly position: string }> {
  const sql = `select m.position::text, r.id, r.scope from casegrid.read_model m
    left join clocks.retroaction r on r.status = 'APPROVED' where m.name = 'clocks' order by r.id`;
  const { rows } = await pool.query<Approved & { position: string }>(sql);
  return { approved: rows.filter(({ id }) => id !== null), position: rows[0]?.position ?? '0' };
}

/** A clock that has stopped, and where in the log. */
export interface ClockToRejudge {
  readonly caseId: string;
  readonly clock: number;
  readonly stoppedAt: string;
}

/** Those that stopped after a position of the log. */
interface Page {
  readonly after: string;
  readonly beyond?: ClockToRejudge | undefined;
  readonly size: number;
}

/** Clocks that an approved version is still to judge, at most so many, beyond one of them. Costs what has stopped since. */
export async function clocksToRejudge(
  pool: Pool,
  { id, scope }: Approved,
  { after, beyond = { stoppedAt: after, caseId: '', clock: 0 }, size }: Page,
): Promise<ClockToRejudge[]> {
  const sql = `select c.case_id as "caseId", c.clock, c.stopped_at::text as "stoppedAt"
    from clocks.one c join clocks.retroaction r on r.id = $1 and r.scope = $2
      and c.scope = any(r.scopes) and c.policy = any(r.policies)
      and c.started_at >= r.from_at and c.started_at < r.until_at
    where c.stopped_at is not null and c.subject = 'CASE' and left(c.district, length(r.scope)) = r.scope
      and (c.scope, c.policy_version) <> (r.scope, r.version) and not c.retroactions @> array[r.id]
      and (c.stopped_at, c.case_id, c.clock) > ($3::bigint, $4, $5)
    order by c.stopped_at, c.case_id, c.clock limit $6`;
  const values = [id, scope, beyond.stoppedAt, beyond.caseId, beyond.clock, size];
  return (await pool.query<ClockToRejudge>(sql, values)).rows;
}
