import { covers } from '@casegrid/domain';
import { unitsBelow, unitsByCodes, type UnitRow } from '@casegrid/projections';
import type { Pool } from 'pg';
import type { RequestContext } from '../graphql/context';
import { mostBoardRows } from '../graphql/list-sizes';
import { Problem, Refusal } from '../graphql/problems';

/** Whether a unit was on the map of a moment, or is on today's. */
const wasThere = ({ since, until }: UnitRow, mapOf: string | undefined) =>
  mapOf === undefined ? until === null : since <= mapOf && (until === null || until > mapOf);

/**
 * A unit whose board somebody asks for, and those right below it, on the map of a moment or today's.
 * @throws Problem FORBIDDEN, BOARD_OF_OFFICE; Refusal UNIT_UNKNOWN
 */
export async function boardUnits(
  pool: Pool,
  { actor, language }: RequestContext,
  code: string,
  mapOf?: string,
): Promise<{ readonly own: UnitRow; readonly children: readonly UnitRow[] }> {
  const own = (await unitsByCodes(pool, [code])).get(code);
  const isYours = own && actor.kind === 'OFFICER' && covers(actor.post, own.path);
  if (!isYours) throw new Problem('FORBIDDEN', language);
  if (own.office_kind !== null) throw new Problem('BOARD_OF_OFFICE', language, { field: 'unit' });
  if (!wasThere(own, mapOf)) throw new Refusal('UNIT_UNKNOWN', language, 'unit');
  const below = { after: '', size: mostBoardRows, moment: mapOf };
  return { own, children: await unitsBelow(pool, code, 'TERRITORIAL', below) };
}
