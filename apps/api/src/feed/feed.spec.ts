import { acted, actOf, caseAfter } from '../testing/acts';
import { codesIn, take, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const integrator = 'integrator-310115';
const query =
  'subscription ($after: Position) { events(after: $after) { position event { type stream revision } } }';

interface Told {
  readonly position: string;
  readonly event: { readonly type: string; readonly stream: string; readonly revision: number };
}

const told = ({ data }: Answer) => data?.['events'] as Told;

describe('the feed', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const follow = (after?: string, who = integrator) =>
    street.caller.follow(who, { query, ...(after !== undefined && { variables: { after } }) });

  /** Everything that an integrator of this district may read, as the log has it. */
  async function inTheLog(): Promise<string[]> {
    const names: string[] = [];
    for await (const { records } of street.store.readAll({
      streams: [
        'case-',
        'mediation-',
        'territory-',
        'catalogue-',
        'policy-',
        'calendar-',
        'powers-',
        'weights-',
      ],
    })) {
      names.push(...records.map(({ stream, revision, type }) => `${stream} ${revision} ${type}`));
    }
    return names;
  }
  const nameOf = ({ event }: Told) => `${event.stream} ${event.revision} ${event.type}`;

  it('cut off again and again, while cases go on, misses nothing and tells nothing twice', async () => {
    // Each act, and what it does to the clocks.
    const events = { closeCase: 7 + 12, signCase: 4 + 7 };
    const due = (await inTheLog()).length + 2 * events.closeCase + events.signCase;
    const working = Promise.all(
      ['closeCase', 'signCase', 'closeCase'].map((last) => caseAfter(street.caller, last)),
    );
    const heard: Told[] = [];
    while (heard.length < due) {
      const count = Math.min(due - heard.length, 3 + (heard.length % 2));
      heard.push(...(await take(follow(heard.at(-1)?.position), count)).map(told));
    }
    await working;
    expect(heard.map(nameOf)).toEqual(await inTheLog());
  });

  it('read by page comes to the same as the subscription', async () => {
    const page =
      'query ($after: Position) { events(after: $after, first: 4) { position events { position event { type stream revision } } } }';
    const read: Told[] = [];
    for (let after: string | undefined; ;) {
      const { data } = await street.caller.ask(integrator, { query: page, variables: { after } });
      const { events, position } = data?.['events'] as { events: Told[]; position: string };
      if (events.length === 0) break;
      read.push(...events);
      after = position;
    }
    expect(read.map(nameOf)).toEqual(await inTheLog());
  });

  it('tells nobody of another district, and nobody whose work is not integrating or auditing', async () => {
    const { receipt } = await caseAfter(street.caller);
    const page = { query: '{ events(types: ["CaseReported"]) { events { position } } }' };
    expect((await street.caller.ask('auditor-310101', page)).data).toEqual({ events: { events: [] } });
    expect(codesIn(await street.caller.ask('duty-310115', page))).toEqual(['FORBIDDEN']);
    const refused = await take(follow(receipt.position, 'duty-310115'), 1);
    expect(refused.map(codesIn)).toEqual([['FORBIDDEN']]);
  });

  it('takes no position that is none', async () => {
    for (const after of ['-1', 'x', '9223372036854775808', '\u0000']) {
      const answer = await street.caller.ask(integrator, {
        query: '{ events(after: $after) { position } }'.replace('{', 'query ($after: Position) {'),
        variables: { after },
      });
      expect([after, codesIn(answer)]).toEqual([after, ['BAD_INPUT']]);
    }
  });

  it.each(['5', '9223372036854775807'])(
    'begins at %s no more than at any place that is none',
    async (place) => {
      const page = {
        query: 'query ($after: Position) { events(after: $after) { position } }',
        variables: { after: place },
      };
      expect(codesIn(await street.caller.ask(integrator, page))).toEqual(['POSITION_NOT_VALID']);
      const refused = take(follow(place), 1).then(
        (answers) => answers.flatMap(codesIn),
        (errors: Answer['errors']) => codesIn({ errors: errors ?? [] }),
      );
      expect(await refused).toEqual(['POSITION_NOT_VALID']);
    },
  );

  it('tells by page how far it looked where nothing was wanted', async () => {
    const page = (after: string) => ({
      query:
        'query ($after: Position) { events(after: $after, types: ["Nothing"]) { position events { position } } }',
      variables: { after },
    });
    const { data } = await street.caller.ask(integrator, page('0'));
    const { position, events } = data?.['events'] as { position: string; events: unknown[] };
    expect(events).toEqual([]);
    expect(BigInt(position)).toBeGreaterThan(0n);
    expect((await street.caller.ask(integrator, page(position))).data).toEqual({
      events: { position, events: [] },
    });
  });

  it('is closed when the token ends', async () => {
    const soon = Math.floor(Date.now() / 1000) + 1;
    const token = await street.caller.sign(integrator, { exp: soon });
    const events = street.caller.follow(
      integrator,
      { query, variables: { after: await street.store.end() } },
      token,
    );
    await expect(events.next()).rejects.toMatchObject({ code: 4403 });
  });

  it('lets nobody in without a token, nor with a bad one', async () => {
    for (const token of ['', 'e30.e30.e30']) {
      const events = street.caller.follow(integrator, { query }, token);
      const outcome = await events.next().then(
        ({ value }) => codesIn(value as Answer),
        ({ code }: { code: number }) => code,
      );
      expect([4403, ['UNAUTHENTICATED']]).toContainEqual(outcome);
    }
  });

  it('tells of a board that changes, with its new counts', async () => {
    const board = { query: 'subscription { boardChanged(unit: "310115004001") { own { total } } }' };
    const boards = street.caller.follow('leader-310115004', board);
    const totalOf = ({ data }: Answer) => (data?.['boardChanged'] as { own: { total: number } }).own.total;
    const first = totalOf((await boards.next()).value as Answer);
    acted(
      await street.caller.ask(
        'grid-310115004001001',
        actOf('reportCase', {
          category: '0201',
          title: '乱堆',
          description: '乱堆',
          place: { unit: '310115004001001', description: '东门' },
        }),
      ),
      'reportCase',
    );
    expect(totalOf((await boards.next()).value as Answer)).toBe(first + 1);
    await boards.return(undefined);
  });
});
