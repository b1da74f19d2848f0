import { levelOf, type FoundPerson } from '@casegrid/domain';
import type { Pool } from 'pg';

/** Where somebody in a case stands in a list. */
export type PersonInCaseKey = readonly [personId: string, caseId: string];

/** In which cases these persons are that lie in one of these units or below, by person and case. */
export async function personsInCases(
  pool: Pool,
  { persons, within }: { readonly persons: readonly string[]; readonly within: readonly string[] },
  { size, beyond = ['', ''] }: { readonly size: number; readonly beyond?: PersonInCaseKey },
) {
  const lies = within.map((unit, index) => `c.${levelOf(unit).toLowerCase()} = $${index + 5}`);
  const sql = `
    select p.person_id as "personId", 'CASE' as subject, p.case_id as id, c.page #> '{state,place,path}' as path
    from cases.person p join cases.one c on c.district = p.district and c.case_id = p.case_id
    where p.person_id = any ($1) and (p.person_id, p.case_id) > ($2, $3) and (${lies.join(' or ')})
    order by p.person_id, p.case_id limit $4`;
  const { rows } = await pool.query<FoundPerson>(sql, [persons, ...beyond, size + 1, ...within]);
  return { items: rows.slice(0, size), more: rows.length > size };
}
