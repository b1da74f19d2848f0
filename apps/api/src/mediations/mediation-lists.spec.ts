import { codesIn } from '../testing/caller';
import {
  applicant,
  application,
  committee,
  justice,
  Mediating,
  mediator,
  streetMediator,
} from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const leader = 'leader-310115';
const stranger = '11111111-0d8f-4a5c-9b7e-0c4a1f5d2b10';
const day = 86_400_000;

interface Page {
  readonly nodes: readonly { readonly [field: string]: unknown }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

describe('lists of mediations', () => {
  let street: RunningStreet;
  let session: string;
  const ids: Record<'waiting' | 'mediated' | 'agreed', string> = { waiting: '', mediated: '', agreed: '' };
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    street = await runStreet();
    const one = () => new Mediating(() => street.caller);
    const [waiting, mediated, agreed] = [one(), one(), one()];
    await waiting.act(applicant, 'applyMediation', { ...application, kind: 'LABOUR', summary: '拖欠工资' });
    await mediated.mediated();
    session = new Date(Date.now() + 2 * day).toISOString();
    const later = new Date(Date.now() + 3 * day).toISOString();
    await mediated.act(mediator, 'scheduleSession', { at: session, venue: '密谈室', agreedBy: [] });
    await mediated.act(mediator, 'scheduleSession', {
      at: later,
      venue: '广场',
      isOpen: true,
      agreedBy: [1, 2],
    });
    await agreed.agreed({ isConfirmationWished: true });
    Object.assign(ids, { waiting: waiting.id, mediated: mediated.id, agreed: agreed.id });
  });
  afterAll(() => street.end());

  async function ask(who: string, name: string, args: string, fields: string): Promise<Page> {
    const query = `query ($at: Position) { ${name}(${args} atLeast: $at) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
    const answer = await street.caller.ask(who, { query, variables: { at: await street.store.end() } });
    expect([who, name, codesIn(answer)]).toEqual([who, name, []]);
    return answer.data?.[name] as Page;
  }
  const found = async (who: string, args = '') =>
    (await ask(who, 'mediations', args, 'id')).nodes.map(({ id }) => id);

  it('hold what somebody may open, the last begun first, and nothing of it that is not his', async () => {
    const all = [ids.agreed, ids.mediated, ids.waiting];
    for (const who of [applicant, mediator, leader, justice, 'leader-31', 'grid-310115004001001'])
      expect([who, (await found(who)).sort()]).toEqual([who, who.startsWith('grid') ? [] : [...all].sort()]);
    for (const who of [stranger, streetMediator, 'integrator-310115', 'admin-310115', 'urban-310115004'])
      expect([who, await found(who)]).toEqual([who, []]);
    expect(await found(leader)).toEqual(all);
    const shown = await ask(
      leader,
      'mediations',
      '',
      'summary agreement { text { hash } obligations { what } } files { hash }',
    );
    expect(JSON.stringify(shown)).not.toMatch(/漏水|工资|修复|赔偿/);
    expect(JSON.stringify(await ask(mediator, 'mediations', '', 'summary'))).toContain('漏水');
  });

  it('are filtered by what everybody sees who may open it', async () => {
    const by = (filter: string) => found(leader, `filter: { ${filter} }`);
    expect(await by('statuses: [PENDING_CONSENT]')).toEqual([ids.waiting]);
    expect(await by('kind: NEIGHBOURS')).toEqual([ids.agreed, ids.mediated]);
    expect(await by('track: JUDICIAL')).toEqual([]);
    expect(await by('outcomes: [AGREED]')).toEqual([ids.agreed]);
    expect(await by(`mediator: "officer:${mediator}"`)).toEqual([ids.agreed, ids.mediated]);
    expect(await by(`committee: "${committee}"`)).toHaveLength(3);
    expect(await by('within: "310115004001"')).toHaveLength(3);
    expect(await by('within: "310101"')).toEqual([]);
    expect(await by(`acceptedFrom: "${today}", acceptedUntil: "${today}"`)).toEqual([
      ids.agreed,
      ids.mediated,
    ]);
    expect(await by('acceptedUntil: "2020-01-01"')).toEqual([]);
    const [{ number = '' } = {}] = (await ask(leader, 'mediations', 'first: 1', 'number')).nodes;
    expect(await by(`number: "${String(number)}"`)).toEqual([ids.agreed]);
  });

  it('are searched for what was said by those who see it alone', async () => {
    const search = (who: string, text: string) => found(who, `filter: { text: "${text}" }`);
    expect(await search(applicant, '拖欠')).toEqual([ids.waiting]);
    expect(await search(mediator, '漏水 吊顶')).toEqual([ids.agreed, ids.mediated]);
    for (const who of [leader, justice, 'supervisor-310115', stranger])
      expect([who, await search(who, '漏水')]).toEqual([who, []]);
  });

  it('are paged by cursors that hold for one list and one asker', async () => {
    const first = await ask(leader, 'mediations', 'first: 2', 'id');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = `first: 2, after: "${first.pageInfo.endCursor}"`;
    expect(await found(leader, after)).toEqual([ids.waiting]);
    const query = (args: string) => ({ query: `{ mediations(${args}) { nodes { id } } }` });
    for (const [who, args] of [
      [mediator, after],
      [leader, `${after}, orderBy: DUE`],
      [leader, `${after}, filter: { kind: LABOUR }`],
    ] as const)
      expect([who, args, codesIn(await street.caller.ask(who, query(args)))]).toEqual([
        who,
        args,
        ['CURSOR_NOT_VALID'],
      ]);
  });

  it('name the work of those who mediate, counted list by list', async () => {
    const counts = async (who: string) => {
      const query =
        'query ($at: Position) { mediationWorkCounts(atLeast: $at) { list mediations late dueSoon label { zh } } }';
      const { data } = await street.caller.ask(who, { query, variables: { at: await street.store.end() } });
      const rows = data?.['mediationWorkCounts'] as { list: string; mediations: number; late: number }[];
      return Object.fromEntries(
        rows.filter((row) => row.mediations > 0).map((row) => [row.list, row.mediations]),
      );
    };
    expect(await counts(mediator)).toEqual({ TO_ASK_CONSENT: 1, TO_MEDIATE: 1, TO_VISIT: 1, TO_APPLY: 1 });
    expect(await counts(justice)).toEqual({ TO_APPLY: 1 });
    expect([await counts(leader), await counts(applicant)]).toEqual([{}, {}]);
    const work = async (who: string, args = '') =>
      (await ask(who, 'mediationWorkList', args, 'id')).nodes.map(({ id }) => id);
    expect(await work(mediator, 'list: TO_MEDIATE')).toEqual([ids.mediated]);
    expect((await work(mediator)).sort()).toEqual(Object.values(ids).sort());
    expect(await work(justice)).toEqual([ids.agreed]);
    expect(await work(leader)).toEqual([]);
  });

  it('tell sessions to come: closed ones to those inside, and of them to nobody else anything', async () => {
    const agenda = async (who: string, args = '') =>
      (await ask(who, 'mediationAgenda', args, 'mediation { id } session { at venue isOpen }')).nodes;
    for (const who of [mediator, applicant])
      expect([who, await agenda(who)]).toMatchObject([
        who,
        [
          { mediation: { id: ids.mediated }, session: { at: session, isOpen: false } },
          { session: { venue: '广场', isOpen: true } },
        ],
      ]);
    for (const who of [leader, justice])
      expect([who, await agenda(who)]).toMatchObject([who, [{ session: { venue: '广场', isOpen: true } }]]);
    for (const who of [stranger, streetMediator]) expect([who, await agenda(who)]).toEqual([who, []]);
    expect(await agenda(mediator, `until: "${new Date(Date.now() + 2.5 * day).toISOString()}"`)).toHaveLength(
      1,
    );
    expect(await agenda(mediator, `from: "${new Date(Date.now() + 2.5 * day).toISOString()}"`)).toHaveLength(
      1,
    );
    expect(await agenda(mediator, 'committee: "310115004-MEDIATION_COMMITTEE"')).toEqual([]);
  });

  it('count down to when a window closes, for mediators, parties and the judicial office', async () => {
    const fields = 'mediation { id } until lastDay daysLeft isWarned isWished';
    for (const who of [mediator, justice, applicant])
      expect((await ask(who, 'confirmationCountdown', '', fields)).nodes).toMatchObject([
        { mediation: { id: ids.agreed }, daysLeft: 30, isWarned: false, isWished: true },
      ]);
    expect((await ask(stranger, 'confirmationCountdown', '', fields)).nodes).toEqual([]);
    const soon = `until: "${new Date(Date.now() + 5 * day).toISOString()}"`;
    expect((await ask(justice, 'confirmationCountdown', soon, fields)).nodes).toEqual([]);
  });

  it('tell visits that are due within a week, or until a moment', async () => {
    const visits = async (args = '') =>
      (await ask(mediator, 'followUpsDue', args, 'mediation { id } visit dueOn isLate')).nodes;
    expect(await visits(`until: "${new Date(Date.now() + 40 * day).toISOString()}"`)).toMatchObject([
      { mediation: { id: ids.agreed }, visit: 'FIRST', isLate: false },
      { visit: 'SECOND', isLate: false },
    ]);
    expect(await visits(`until: "${new Date(Date.now() + 2 * day).toISOString()}"`)).toEqual([]);
    expect(await visits()).toEqual([]);
  });
});
