import {
  codesOf,
  mayOpen,
  mediationWorkLists,
  roles,
  seesInside,
  type Actor,
  type Mediation,
  type Role,
} from '@casegrid/domain';
import { isInMediationList, mediationCast as cast } from '@casegrid/domain/testing';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { rebuild } from '../engine/rebuild';
import { dump } from '../testing/dump';
import { MediationLives } from '../testing/mediation-lives';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { confirmableMediations, mediationAgenda, sessionIn, visitsToCome } from './mediation-agenda';
import {
  countMediationWork,
  listMediations,
  mediationWork,
  type MediationEntry,
  type MediationKey,
} from './mediation-queries';
import { mediations } from './mediations';

const halves = ['FIRST', 'SECOND'] as const;
const whole = { size: 1_000, backwards: false } as const;

const at = (role: Role, unit: string, id = `${role} at ${unit}`, formerUnits?: readonly string[]): Actor => ({
  kind: 'OFFICER',
  id,
  post: { id: `post of ${id}`, role, unit, ...(formerUnits && { formerUnits }) },
  officerRevision: 1,
});

/** Everybody of the stories; each role at each level and at another place; and some by whose posts units were followed. */
const callers: readonly Actor[] = [
  ...[cast.applicant, cast.respondent, cast.mediator, cast.fellow, cast.streetMediator],
  ...[cast.otherMediator, cast.justice, cast.streetLeader],
  ...['aunt', 'third', 'nobody'].map((id) => ({ kind: 'RESIDENT', id }) as const),
  ...['31', '3101', '310115', '310115004', '310115004001', '310115004Q01', '310104', '33'].flatMap((unit) =>
    codesOf(roles).map((role) => at(role, unit)),
  ),
  at('JUSTICE_OFFICER', '310115-JUDICIAL'),
  at('MEDIATOR', '310115004-JUDICIAL', cast.justice.id),
  at('LEADER', '310115004001', cast.mediator.id),
  at('JUSTICE_OFFICER', '310115005-JUDICIAL', 'heir', ['310115004002', '310104001']),
];

const sorted = (ids: readonly string[]) => [...ids].sort();
const idsOf = (entries: readonly MediationEntry[]) => sorted(entries.map(({ page }) => page.state.id));
const of = (states: readonly Mediation[], is: (state: Mediation) => boolean) =>
  sorted(states.filter(is).map(({ id }) => id));

describe('mediations, whatever happened to them', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let lives: MediationLives;
  let running: Runners;
  beforeAll(async () => {
    log = await throwAwayLog();
    lives = new MediationLives(log.pen, 20_260_309, 120);
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    running.start(mediations);
  }, 120_000);
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  const listed = async (actor: Actor, filter: object = {}) =>
    idsOf((await listMediations(pool, { actor, filter, order: 'NEWEST' }, whole)).items);

  describe.each(halves)('after the %s half', (half) => {
    let states: readonly Mediation[];
    beforeAll(async () => {
      await running.reach(await lives.write(half), ['mediations']);
      states = lives.states(half);
    }, 120_000);

    it('are listed for exactly those who may open them', async () => {
      for (const actor of callers)
        expect([actor.id, await listed(actor)]).toEqual([actor.id, of(states, (one) => mayOpen(one, actor))]);
    });

    it('are searched by what was said where it is seen, and nowhere else', async () => {
      for (const actor of callers)
        expect([actor.id, await listed(actor, { text: '漏水 卫生间' })]).toEqual([
          actor.id,
          of(states, (one) => seesInside(one, actor)),
        ]);
      expect(await listed(cast.mediator, { text: '没有的话' })).toEqual([]);
    });

    it('wait for exactly those who can do something, and are counted so', async () => {
      for (const actor of callers)
        for (const list of codesOf(mediationWorkLists)) {
          const { items } = await mediationWork(pool, { actor, order: 'OLDEST', lists: [list] }, whole);
          const expected = of(states, (one) => isInMediationList(one, actor, list));
          expect([actor.id, list, idsOf(items)]).toEqual([actor.id, list, expected]);
          if (expected.length > 0) expect(await countMediationWork(pool, actor, list)).toBe(expected.length);
        }
    });

    it('show on the agenda the sessions to come that somebody may know of', async () => {
      for (const actor of callers) {
        const { items } = await mediationAgenda(pool, { actor, filter: {} }, whole);
        const expected = states
          .filter(({ status = '' }) => ['MEDIATING', 'SIGNING', 'ACCEPTED'].includes(status))
          .flatMap(({ sessions, ...state }) =>
            sessions
              .filter(({ status }) => status === 'SCHEDULED')
              .filter(({ isOpen }) => (isOpen ? mayOpen : seesInside)({ sessions, ...state }, actor))
              .map(({ session }) => `${state.id} ${session}`),
          );
        const found = items.map((entry) => `${entry.page.state.id} ${sessionIn(entry).session}`);
        expect([actor.id, sorted(found)]).toEqual([actor.id, sorted(expected)]);
      }
    });

    it('show visits and windows that are open to whoever may open the mediation', async () => {
      for (const actor of callers) {
        const mine = states.filter((one) => mayOpen(one, actor));
        const visits = await visitsToCome(pool, { actor, filter: {} }, whole);
        const running = mine.flatMap(({ id, clocks }) =>
          clocks.filter(({ kind }) => kind.endsWith('FOLLOW_UP')).map(() => id),
        );
        expect(idsOf(visits.items)).toEqual(sorted(running));
        const windows = await confirmableMediations(pool, { actor, filter: {} }, whole);
        const isOpen = ({ clocks, confirmation }: Mediation) =>
          confirmation
            ? confirmation.status === 'DECLINED'
            : clocks.some(({ kind }) => kind === 'CONFIRMATION');
        const binding = (one: Mediation) => ['EFFECTIVE', 'BREACHED'].includes(one.status ?? '');
        expect(idsOf(windows.items)).toEqual(of(mine, (one) => binding(one) && isOpen(one)));
      }
    });
  });

  const inOrder = (order: 'NEWEST' | 'OLDEST' | 'DUE') => ({ actor: at('LEADER', '31'), filter: {}, order });

  /** The keys of a list, read page by page. */
  async function paged(order: 'NEWEST' | 'OLDEST' | 'DUE', backwards: boolean): Promise<MediationKey[]> {
    const keys: MediationKey[] = [];
    for (let more = true; more;) {
      const beyond = backwards ? keys[0] : keys.at(-1);
      const request = { size: 7, backwards, ...(beyond && { beyond }) };
      const slice = await listMediations(pool, inOrder(order), request);
      const found = slice.items.map(({ key }) => key);
      keys.splice(backwards ? 0 : keys.length, 0, ...found);
      more = slice.more;
    }
    return keys;
  }

  it.each(['NEWEST', 'OLDEST', 'DUE'] as const)(
    'are read page by page, %s, each once and in order',
    async (order) => {
      const all = (await listMediations(pool, inOrder(order), whole)).items.map(({ key }) => key);
      expect(all.length).toBeGreaterThan(30);
      expect(await paged(order, false)).toEqual(all);
      expect(await paged(order, true)).toEqual(all);
    },
  );

  it('are the same rows when they are folded anew', async () => {
    const live = await dump(pool, mediations);
    await running.stop();
    await rebuild(mediations, { store: log.store, pool });
    expect(live.length).toBeGreaterThan(1_000);
    expect(await dump(pool, mediations)).toEqual(live);
  });
});
