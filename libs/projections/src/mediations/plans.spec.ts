import type { Actor, Role } from '@casegrid/domain';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { confirmableMediations, mediationAgenda, visitsToCome } from './mediation-agenda';
import {
  countMediationWork,
  listMediations,
  mediationWork,
  type MediationKey,
  type MediationOrder,
} from './mediation-queries';

const at = (role: Role, unit: string): Actor => ({
  kind: 'OFFICER',
  id: `${role} at ${unit}`,
  post: { id: 'post', role, unit },
  officerRevision: 1,
});

const askers: readonly Actor[] = [
  { kind: 'RESIDENT', id: 'somebody' },
  at('MEDIATOR', '310115004004-MEDIATION_COMMITTEE'),
  at('JUSTICE_OFFICER', '310115004-JUDICIAL'),
  ...['31', '3101', '310115', '310115004', '310115004004'].map((unit) => at('LEADER', unit)),
];

const orders: readonly MediationOrder[] = [
  ...(['NEWEST', 'OLDEST', 'DUE', 'ACCEPTED', 'CONCLUDED', 'IN_FORCE', 'TO_PERFORM', 'PREVENTED'] as const),
];

const beyond: MediationKey = ['2026-03-01T00:00:00.000Z', '00000000-0000-4000-8000-000000000000', 0];
const request = { size: 20, backwards: false, beyond };
const [from, until] = ['2026-03-01', '2026-03-31'];

/** As many rows as a district has in some years: of its hundred communities each has a committee with three mediators. */
const fill = `
insert into mediations.one (
  district, mediation_id, number, status, track, kind, province, city, street, community, places, committee, text, begun_at,
  due_at, outcome, knowing_units, taking_units, mediators, recused, people, parties, is_followed, waits, accepted_on,
  concluded_on, effective_on, perform_by, form, is_confirmed, is_performed, prevented, confirmable_until, agenda_until, agenda,
  visit_until, visits, held_last, held, page)
select '310115', i::text, i::text, case when i % 50 = 0 then 'MEDIATING' else 'ARCHIVED' end, 'PEOPLES', 'OTHER', '31', '3101',
  '3101150' || lpad((i % 10)::text, 2, '0'), c, c, c || '-MEDIATION_COMMITTEE', '漏水' || i, at,
  case when i % 50 = 0 then at end, 'AGREED', array[c || '-MEDIATION_COMMITTEE'], '{}', array['mediator ' || i % 300],
  '{}', array['person ' || i], array['person ' || i], i % 20 = 0,
  case when i % 50 = 0 then array['TO_MEDIATE OFFICER mediator ' || i % 300] else '{}' end,
  day, day, day, day, 'WRITTEN', false, false, case when i % 200 = 0 then array['MASS_FIGHT ' || day] else '{}' end,
  case when i % 50 = 0 then at end, case when i % 50 = 0 then at end, '[]', case when i % 50 = 0 then at end, '[]', at, '[]', '{}'
from (select i, '3101150' || lpad((i % 10)::text, 2, '0') || lpad((i % 100)::text, 3, '0') as c,
  to_char(timestamp '2020-01-01' + i * interval '2 hours', 'YYYY-MM-DD"T"HH24:MI:SS.000Z') as at,
  to_char(timestamp '2020-01-01' + i * interval '2 hours', 'YYYY-MM-DD') as day from generate_series(1, 20000) i) as many`;

/** A pool that tells how the database would answer. */
class Explaining {
  readonly plans: string[] = [];

  constructor(private readonly pool: Pool) {}

  async query(sql: string, values: unknown[]): Promise<{ rows: object[] }> {
    const { rows } = await this.pool.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, values);
    this.plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    return { rows: [] };
  }
}

describe('lists of mediations', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  beforeAll(async () => {
    await prepareReadModels(pool);
    await pool.query(fill);
    await pool.query('analyze mediations.one');
  }, 60_000);
  afterAll(() => pool.end());

  it.each(askers.map((actor) => [actor.id, actor] as const))(
    'of %s are read by indexes',
    async (_, actor) => {
      const explaining = new Explaining(pool);
      const through = explaining as unknown as Pool;
      const filters = [
        {},
        { within: '310115004004' },
        { within: '310115', acceptedFrom: from, acceptedUntil: until },
        { committee: '310115004004-MEDIATION_COMMITTEE' },
        { mediator: 'mediator 7' },
        { number: '310115004001-2026-000001' },
        { text: '漏水' },
        { within: '310115', prevented: { kind: 'MASS_FIGHT', from, until } as const },
      ];
      for (const order of orders)
        for (const filter of filters) await listMediations(through, { actor, filter, order }, request);
      for (const filter of filters.slice(0, 4)) {
        const coming = { actor, filter, from: `${from}T00:00:00.000Z` };
        await mediationAgenda(through, coming, request);
        await visitsToCome(through, coming, request);
        await confirmableMediations(through, coming, request);
      }
      await mediationWork(through, { actor, order: 'OLDEST' }, request);
      await countMediationWork(through, actor, 'TO_APPOINT');
      expect(explaining.plans.length).toBeGreaterThan(50);
      expect(explaining.plans.filter((plan) => plan.includes('Seq Scan'))).toEqual([]);
    },
  );
});
