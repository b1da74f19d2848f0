import { levelOf, type FoundPerson } from '@casegrid/domain';
import type { Pool } from 'pg';

/** Where somebody in a case or mediation stands in a list. */
export type FoundPersonKey = readonly [personId: string, id: string];

/** In which cases and mediations these persons are that lie in one of these units or below, by person and id. */
export async function foundPersons(
  pool: Pool,
  { persons, within }: { readonly persons: readonly string[]; readonly within: readonly string[] },
  { size, beyond = ['', ''] }: { readonly size: number; readonly beyond?: FoundPersonKey },
) {
  const lies = within
    .map((unit, index) => `place.${levelOf(unit).toLowerCase()} = $${index + 5}`)
    .join(' or ');
  const sql = `
    select person_id as "personId", subject, id, path from (
      select person.person_id, 'CASE' as subject, place.case_id as id, place.page #> '{state,place,path}' as path
      from cases.person join cases.one place using (district, case_id)
      where person.person_id = any ($1) and (${lies})
      union all
      select person.person_id collate "C", 'MEDIATION', place.mediation_id, place.page #> '{state,place,path}'
      from unnest($1::text[]) as person (person_id)
        join mediations.one place on place.people @> array[person.person_id]
      where ${lies}
    ) found
    where (person_id, id) > ($2, $3) order by person_id, id limit $4`;
  const { rows } = await pool.query<FoundPerson>(sql, [persons, ...beyond, size + 1, ...within]);
  return { items: rows.slice(0, size), more: rows.length > size };
}
