import { dayOf, type Actor, type MediationEvents, type MessageOf } from '@casegrid/domain';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { pathOf, territorial, units } from '../testing/city';
import { draw } from '../testing/map-and-officers';
import { MediationLives } from '../testing/mediation-lives';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { territory } from '../territory/territory';
import { mediationsWithin, mediationTallies, type Periods } from './mediation-board';
import type { Cohort } from './mediation-counts';
import type { MediationFilter } from './mediation-filter';
import { listMediations } from './mediation-queries';
import { mediations } from './mediations';

type Event = MessageOf<MediationEvents> & { readonly at: string };

const everything = { from: '2020-01-01', until: '2099-12-31' };
const some = { from: '2026-03-03', until: '2026-03-20' };
const inAll = (period: typeof some): Periods => ({
  ...{ ACCEPTED: period, CONCLUDED: period, IN_FORCE: period, PREVENTED: period, TO_PERFORM: period },
});

/** What a reader of the events counts: of each cohort the day, and what it came to. */
function readIn(told: readonly Event[]): readonly string[] {
  const last = (...types: readonly string[]) => told.filter(({ type }) => types.includes(type)).at(-1);
  const first = (type: string) => told.find((event) => event.type === type);
  const accepted = first('MediationAccepted');
  const ended = last(
    ...['ConsentRefused', 'MediationNotAccepted', 'MediationTerminated'],
    ...['DisputeDecided', 'AgreementTookEffect', 'AgreementVoided'],
  );
  const cameTo = ended && (isLeft(ended) ? 'WITHDRAWN' : names[ended.type]);
  return [
    ...(accepted ? [`ACCEPTED ${dayOf(accepted.at)} ${cameTo ?? 'UNDER_WAY'}`] : []),
    ...(ended ? [`CONCLUDED ${dayOf(ended.at)} ${cameTo ?? ''}`] : []),
  ];
}

const isLeft = ({ type, data }: Event) =>
  type === 'MediationTerminated' && (data as { readonly reason: string }).reason === 'PARTY_LEFT';

const names: { readonly [type: string]: string } = {
  ConsentRefused: 'REFUSED',
  MediationNotAccepted: 'NOT_ACCEPTED',
  MediationTerminated: 'TERMINATED',
  DisputeDecided: 'DECIDED',
  AgreementTookEffect: 'AGREED',
  AgreementVoided: 'VOIDED',
};

/** The list of a cohort. */
const filters: Readonly<Record<Exclude<Cohort, 'PREVENTED'>, (period: typeof some) => MediationFilter>> = {
  ACCEPTED: ({ from, until }) => ({ acceptedFrom: from, acceptedUntil: until }),
  CONCLUDED: (concluded) => ({ concluded }),
  IN_FORCE: (inForce) => ({ inForce }),
  TO_PERFORM: (toPerform) => ({ toPerform }),
};

/** Sees all that is below a unit. */
const above = (unit: string, formerUnits: readonly string[] = []): Actor => ({
  kind: 'OFFICER',
  id: 'leader',
  post: { id: 'post', role: 'LEADER', unit, formerUnits },
  officerRevision: 1,
});

describe('the board of mediations', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let lives: MediationLives;
  let running: Runners;
  let halfway: readonly string[];
  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new MediationLives(log.pen, 20_260_310, 120);
    await prepareReadModels(pool);
    await draw(log.pen, units);
    running = runners(log.store, pool);
    for (const model of [mediations, territory]) running.start(model);
    await running.reach(await lives.write('FIRST'), ['mediations', 'territory']);
    halfway = (await counted('31')).map(({ cohort, result }) => `${cohort} ${result}`);
    await running.reach(await lives.write('SECOND'), ['mediations', 'territory']);
  }, 120_000);
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  const counted = async (unit: string, period = everything) =>
    (await mediationTallies(pool, [unit], inAll(period))).get(unit) ?? [];
  const sum = (tallies: readonly { readonly mediations: number }[]) =>
    tallies.reduce((all, { mediations: count }) => all + count, 0);

  it('counts at every level what a reader of the events counts, each mediation once', async () => {
    for (const unit of territorial) {
      const below = lives.lives.filter(({ place }) => pathOf(place).includes(unit));
      const expected = below.flatMap(({ told }) => readIn(told));
      const isIn = ({ from, until }: typeof some, line: string) => {
        const [, day = ''] = line.split(' ');
        return day >= from && day <= until;
      };
      for (const period of [everything, some]) {
        const tallies = (await counted(unit, period)).filter(({ cohort }) =>
          ['ACCEPTED', 'CONCLUDED'].includes(cohort),
        );
        const lines = tallies.flatMap(({ cohort, result, mediations: count }) =>
          Array.from({ length: count }, () => `${cohort} ${result}`),
        );
        const read = expected.filter((line) => isIn(period, line)).map((line) => line.replace(/ \S+ /, ' '));
        expect([unit, lines.sort()]).toEqual([unit, read.sort()]);
      }
    }
  });

  it.each(Object.keys(filters) as (keyof typeof filters)[])(
    'of what is %s opens into as many',
    async (cohort) => {
      for (const unit of territorial)
        for (const period of [everything, some]) {
          const tallies = (await counted(unit, period)).filter((one) => one.cohort === cohort);
          const filter = { within: unit, ...filters[cohort](period) };
          const question = { actor: above(unit), filter, order: cohort };
          const { items } = await listMediations(pool, question, { size: 1_000, backwards: false });
          expect([unit, items.length]).toEqual([unit, sum(tallies)]);
        }
    },
  );

  it('has every outcome, and something of every cohort', async () => {
    const tallies = [...(await counted('31')), ...(await counted('33'))];
    const results = new Set([...halfway, ...tallies.map(({ cohort, result }) => `${cohort} ${result}`)]);
    for (const outcome of [...Object.values(names), 'WITHDRAWN'])
      expect(results).toContain(`CONCLUDED ${outcome}`);
    for (const one of [
      'IN_FORCE WRITTEN',
      'IN_FORCE WRITTEN CONFIRMED',
      'IN_FORCE ORAL',
      'TO_PERFORM PERFORMED',
    ])
      expect(results).toContain(one);
    for (const one of ['TO_PERFORM NOT_PERFORMED', 'PREVENTED MASS_FIGHT', 'ACCEPTED UNDER_WAY'])
      expect(results).toContain(one);
  });

  it('counts what arose in a unit that is no more with the one that followed it', async () => {
    const [heir, gone, beside] = ['310115004001', '310115004002', '310115004'];
    const before = {
      heir: sum(await counted(heir)),
      gone: sum(await counted(gone)),
      all: sum(await counted(beside)),
    };
    expect(before.gone).toBeGreaterThan(0);
    const position = await log.pen.write('territory-310115', '310115', {
      type: 'UnitsReorganised',
      data: {
        ...{ kind: 'MERGED', reason: '撤并', opened: [] },
        closed: [gone, `${gone}001`].map((code) => ({ code, successor: heir })),
      },
    });
    await running.reach(position, ['territory']);
    expect(sum(await counted(heir))).toBe(before.heir + before.gone);
    expect(sum(await counted(beside))).toBe(before.all);
    const accepted = (await counted(heir)).filter(({ cohort }) => cohort === 'ACCEPTED');
    const filter = {
      ...{ within: heir, map: await mediationsWithin(pool, heir) },
      ...filters.ACCEPTED(everything),
    };
    const question = { actor: above(heir, [gone]), filter, order: 'ACCEPTED' } as const;
    const { items } = await listMediations(pool, question, { size: 1_000, backwards: false });
    expect(items).toHaveLength(sum(accepted));
  });
});
