import {
  decide,
  evolve,
  isRefused,
  levelOf,
  territory as map,
  territoryStream,
  unitToday,
  type Case,
  type MessageOf,
  type NewUnit,
  type Territory,
  type TerritoryCommands,
  type TerritoryEvents,
} from '@casegrid/domain';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { listCases } from '../cases/case-queries';
import { cases } from '../cases/cases';
import { casesToFollow } from '../territory/succession';
import { territory } from '../territory/territory';
import { unitsBelow } from '../territory/territory-queries';
import { officers } from '../officers/officers';
import { units } from '../testing/city';
import { CaseLives } from '../testing/case-lives';
import { draw } from '../testing/map-and-officers';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { boardCounts } from './board-queries';
import { boards } from './boards';
import { withinOn } from './maps';

const district = '310115';
const stream = territoryStream(district);
const models = ['boards', 'cases', 'territory'];
const unit = (code: string, parent: string): NewUnit => ({ code, name: code, parent });

/** Two streets become one, 310115009; then a community of it goes to a new street, 310115008. */
const mergers: readonly Omit<TerritoryCommands['ReorganiseUnits'], 'reason'>[] = [
  {
    kind: 'MERGED',
    opens: [unit('310115009', district), unit('310115009003', '310115009')],
    closes: [
      { code: '310115004', successor: '310115009' },
      { code: '310115005', successor: '310115009' },
      { code: '310115005001', successor: '310115009003' },
    ],
  },
  {
    kind: 'MOVED',
    opens: [unit('310115008', district), unit('310115008001', '310115008')],
    closes: [{ code: '310115009001', successor: '310115008001' }],
  },
  {
    kind: 'MERGED',
    opens: [],
    closes: [
      { code: '310115009003001', successor: '310115009003' },
      { code: '310115009002001', successor: '310115009002' },
    ],
  },
];

/** A map as it was, and where each case that there was lay on it. */
interface Kept {
  readonly moment: string;
  readonly map: Territory;
  readonly places: ReadonlyMap<string, string>;
}

const actor = { kind: 'SYSTEM', id: 'spec' } as const;
const tally = (statuses: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const counted = (counts: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries(Object.entries(counts).filter(([, cases]) => cases !== 0));
const territorial = (state: Territory) => [...state.units.values()].filter(({ code }) => !code.includes('-'));

describe('Boards on the map of another day', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let lives: CaseLives;
  let running: Runners;
  let now: Territory = map.initial;
  const kept: Kept[] = [];

  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new CaseLives(log.pen, 11, 200);
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    for (const model of [boards, cases, territory, officers]) running.start(model);
    take({ type: 'UnitsOpened', data: { units: units.filter(({ code }) => code.startsWith(district)) } });
    await draw(log.pen, units);
    await goOn(150);
    for (const merger of mergers) {
      keep();
      await reorganise(merger);
      await follow();
      await goOn(60);
    }
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  function take(event: MessageOf<TerritoryEvents>): void {
    now = evolve(map, now, event, { actor, at: log.pen.now });
    lives.places = territorial(now).filter(({ code }) => ['GRID', 'COMMUNITY'].includes(levelOf(code)));
  }

  const goOn = async (events: number) => running.reach(await lives.goOn(events), models);

  async function reorganise(merger: (typeof mergers)[number]): Promise<void> {
    const at = log.pen.now;
    const command = { type: 'ReorganiseUnits', data: { ...merger, reason: '调整' } } as const;
    const events = decide(map, command, now, { actor, at, now: at });
    if (isRefused(events)) throw new Error(`${events.code} ${events.field ?? ''}`);
    events.forEach(take);
    await running.reach(await log.pen.write(stream, district, ...events), models);
  }

  /** Every open case goes with its units. */
  async function follow(): Promise<void> {
    const ids = await casesToFollow(pool, { after: '', size: 1_000 });
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) await lives.follow(id, now);
    await goOn(1);
    expect(await casesToFollow(pool, { after: '', size: 1_000 })).toEqual([]);
  }

  function keep(): void {
    const places = new Map(lives.cases.map(({ id, place }) => [id, place.unit]));
    const moment = new Date(Date.parse(log.pen.now) - 1).toISOString();
    kept.push({ moment, map: now, places });
  }

  /** Where a case lies on a map of before: where it lay then; else where the units of then lay that its own has followed. */
  function pathOn({ map: then, places }: Kept, { id, place, formerPlaces }: Case): readonly string[] {
    const first = places.get(id) ?? formerPlaces[0] ?? place.unit;
    const own = then.units.get(first) ?? then.former.get(first);
    if (own) return (unitToday(then, first) ?? own).path;
    const leadsHere = (code: string): boolean =>
      code === first || (now.former.has(code) && leadsHere(now.former.get(code)?.successor ?? ''));
    const origins = territorial(then).filter(({ code }) => leadsHere(code));
    const paths = origins.length > 0 ? origins.map(({ path }) => path) : [place.path];
    return paths
      .reduce((some, path) => some.filter((code) => path.includes(code)))
      .filter((code) => then.units.has(code) || code.length < 6);
  }

  const listed = async (within: string, moment?: string) => {
    const filter = { within, map: await withinOn(pool, within, moment) };
    const request = { order: 'NEWEST', size: 200, backwards: false } as const;
    return (await listCases(pool, filter, request)).items.map(({ state }) => state.id).sort();
  };

  async function agree(of: Territory, pathFor: (one: Case) => readonly string[], moment?: string) {
    const codes = territorial(of).map(({ code }) => code);
    const counts = await boardCounts(pool, codes, moment);
    for (const code of codes) {
      const within = lives.cases.filter((one) => pathFor(one).includes(code));
      const expected = tally(within.map(({ status }) => status ?? ''));
      expect([code, counted(counts.get(code))]).toEqual([code, expected]);
      expect([code, await listed(code, moment)]).toEqual([code, within.map(({ id }) => id).sort()]);
    }
  }

  it('count, and list, cases of units that are no more in those that followed them', async () => {
    const ended = lives.cases.filter(({ place }) => now.former.has(place.unit));
    expect(ended.length).toBeGreaterThan(3);
    await agree(now, ({ place }) => unitToday(now, place.unit)?.path ?? []);
  });

  it('count, and list, every case once on each map of before, also those reported since', async () => {
    expect(kept).toHaveLength(mergers.length);
    for (const one of kept) {
      const since = lives.cases.filter(({ id }) => !one.places.has(id));
      expect(since.length).toBeGreaterThan(0);
      await agree(one.map, (state) => pathOn(one, state), one.moment);
    }
  });

  it('show what lay below a unit then, and what lies below it now', async () => {
    const below = async (moment?: string) =>
      (await unitsBelow(pool, district, 'TERRITORIAL', { after: '', size: 9, moment })).map(
        ({ code }) => code,
      );
    expect(await below(kept[0]?.moment)).toEqual(['310115004', '310115005']);
    expect(await below()).toEqual(['310115008', '310115009']);
  });
});
