import type { Queries } from './outbox';

/** Says where mail for a unit goes from now on, and who said so; nowhere when there is no address. */
export async function setAddress(
  unit: string,
  email: string | null,
  { by, now }: { readonly by: string; readonly now: string },
  on: Queries,
): Promise<void> {
  if (email === null) await on.query('delete from notices.address where unit = $1', [unit]);
  else
    await on.query(
      `insert into notices.address (unit, email, set_by, set_at) values ($1, $2, $3, $4)
      on conflict (unit) do update set email = $2, set_by = $3, set_at = $4`,
      [unit, email, by, now],
    );
}
