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

/** A clock that has stopped, and an approved version for the past that has not judged it yet. */
export interface ClockToRejudge {
  readonly scope: string;
  readonly retroaction: string;
  readonly caseId: string;
  readonly clock: number;
}

const none: ClockToRejudge = { scope: '', retroaction: '', caseId: '', clock: 0 };

/** Clocks that approved versions are still to judge, whenever they stopped; at most so many, beyond one of them. */
export async function clocksToRejudge(
  pool: Pool,
  { beyond = none, size }: { readonly beyond?: ClockToRejudge | undefined; readonly size: number },
): Promise<ClockToRejudge[]> {
  const sql = `select r.scope, r.id as retroaction, c.case_id as "caseId", c.clock
    from clocks.retroaction r join clocks.one c
      on c.scope = any(r.scopes) and c.policy = any(r.policies)
      and c.started_at >= r.from_at and c.started_at < r.until_at
    where r.status = 'APPROVED' and c.verdict is not null and left(c.district, length(r.scope)) = r.scope
      and (c.scope, c.policy_version) <> (r.scope, r.version) and not c.retroactions @> array[r.id]
      and (r.id, c.case_id, c.clock) > ($1, $2, $3)
    order by r.id, c.case_id, c.clock limit $4`;
  const { retroaction, caseId, clock } = beyond;
  return (await pool.query<ClockToRejudge>(sql, [retroaction, caseId, clock, size])).rows;
}
