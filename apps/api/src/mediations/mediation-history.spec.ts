import { applicant, application, hashOf, justice, mediator, Mediating } from '../testing/mediating';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const auditor = 'auditor-310115';
const supervisor = 'supervisor-310115';
const leader = 'leader-310115004';
const history = `query ($id: ID!, $after: Int! = -1, $first: Int! = 100) {
  mediationHistory(mediationId: $id, afterRevision: $after, first: $first) {
    revision isUnbroken brokenAt events { id type revision occurredAt recordedAt hash actor { kind id post } data metadata } } }`;
const at = `query ($id: ID!, $revision: Int, $moment: DateTime) {
  mediationAt(mediationId: $id, revision: $revision, moment: $moment) {
    status revision summary files { hash } sessions { session } mediators { officer } participants { name { state } } } }`;

interface Event {
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly hash: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly post: string | null };
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}
interface History {
  readonly revision: number;
  readonly isUnbroken: boolean;
  readonly brokenAt: number | null;
  readonly events: readonly Event[];
}

const said = { note: '双方各让一步', feared: '扬言报复', venue: '居委会密室', photo: hashOf('photo') };
const minutes = hashOf('minutes');
const withheld = 'MediationEventWithheld';

describe("a mediation's history", () => {
  let street: RunningStreet;
  let one: Mediating;
  beforeAll(async () => {
    street = await runStreet();
    one = new Mediating(() => street.caller);
    await one.mediated();
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    await one.act(mediator, 'scheduleSession', { at: soon, venue: said.venue, agreedBy: [] });
    await one.act(mediator, 'holdSession', { session: 1, minutes, people: [1, 2], note: said.note });
    await one.act(mediator, 'scheduleSession', { at: soon, venue: '广场', isOpen: true, agreedBy: [1, 2] });
    await one.act(mediator, 'recordRisk', { kind: 'MASS_FIGHT', explanation: said.feared });
    await one.act(applicant, 'attachToMediation', { hash: said.photo, kind: 'PHOTO' });
  });
  afterAll(() => street.end());

  const stream = () => one.id.replace(':', '-');
  const stored = () => street.store.readStream(stream());
  const ask = (who: string, variables: object = {}) =>
    street.caller.ask(who, { query: history, variables: { id: one.id, ...variables } });
  const read = async (who: string, variables: object = {}): Promise<History> => {
    const { data, errors } = await ask(who, variables);
    expect([who, errors]).toEqual([who, undefined]);
    return data?.['mediationHistory'] as History;
  };
  const textOf = async (who: string) => JSON.stringify(await read(who));
  const typesOf = async (who: string) => (await read(who)).events.map(({ type }) => type);

  it('is what the log has, event by event, for whoever works on it', async () => {
    const records = await stored();
    const { events, revision, isUnbroken } = await read(mediator);
    expect(isUnbroken).toBe(true);
    expect(revision).toBe(records.length - 1);
    expect(events.map(({ type, data, metadata }) => ({ type, data, metadata }))).toEqual(
      JSON.parse(JSON.stringify(records.map(({ type, data, metadata }) => ({ type, data, metadata })))),
    );
    const page = await read(mediator, { after: 2, first: 2 });
    expect(page.events.map((event) => event.revision)).toEqual([3, 4]);
  });

  it('has for an auditor every event and the hashes of files, and no word from inside', async () => {
    expect(await typesOf(auditor)).toEqual((await stored()).map(({ type }) => type));
    const text = await textOf(auditor);
    for (const hash of [minutes, said.photo]) expect(text).toContain(hash);
    for (const word of [application.summary, said.note, said.feared, said.venue, applicant, '3号楼'])
      expect(text).not.toContain(word);
  });

  it('has for others above what it has come to, and of the rest that there was something', async () => {
    for (const who of [supervisor, leader, justice, 'integrator-310115']) {
      const text = await textOf(who);
      for (const word of [
        application.summary,
        ...Object.values(said),
        minutes,
        applicant,
        '3号楼',
        'MASS_FIGHT',
      ])
        expect([who, word, text.includes(word)]).toEqual([who, word, false]);
      const types = await typesOf(who);
      expect(types.filter((type) => type === 'SessionScheduled')).toHaveLength(1);
      expect(types).not.toContain('SessionHeld');
      expect(types.filter((type) => type === withheld)).toHaveLength(5);
    }
    const [hidden] = (await read(supervisor)).events.filter(({ type }) => type === withheld);
    expect(hidden).toMatchObject({ actor: { kind: 'SYSTEM', id: 'withheld', post: null }, data: {} });
    expect(Object.keys(hidden?.metadata ?? {}).sort()).toEqual(['district', 'hash', 'previous']);
  });

  it('has for a party everything but what was feared', async () => {
    const text = await textOf(applicant);
    for (const word of [application.summary, said.note, said.venue]) expect(text).toContain(word);
    expect(text).not.toContain(said.feared);
    expect((await typesOf(applicant)).filter((type) => type === withheld)).toHaveLength(2);
  });

  it('shows to everybody the whole chain, so that nothing is left out or changed unseen', async () => {
    const records = await stored();
    const links = records.map(({ metadata }) => metadata as { previous: string; hash: string });
    for (const who of [auditor, supervisor, applicant]) {
      const { events } = await read(who);
      expect(events.map(({ metadata }) => metadata)).toMatchObject(
        links.map(({ previous, hash }) => ({ previous, hash })),
      );
      expect(events.map(({ hash }) => hash)).toEqual(links.map(({ hash }) => hash));
    }
  });

  it('gives nobody by whom a hidden word could be guessed and proved the ids that its hash is over', async () => {
    const ids = (await stored()).flatMap(({ metadata }) => {
      const { commandId, commandHash } = metadata as { commandId: string; commandHash: string };
      return [commandId, commandHash];
    });
    for (const who of [auditor, supervisor, applicant]) {
      const text = await textOf(who);
      expect([who, ids.filter((id) => text.includes(id))]).toEqual([who, []]);
    }
  });

  it('is nobody’s who may not know of it', async () => {
    for (const who of ['auditor-310101', 'mediator-310115004', 'admin-310115', 'environment-310115004'])
      expect([who, codesIn(await ask(who))]).toEqual([who, ['MEDIATION_UNKNOWN']]);
    expect(codesIn(await ask(auditor, { id: 'mediation:00000000-0000-4000-8000-000000000000' }))).toEqual([
      'MEDIATION_UNKNOWN',
    ]);
  });

  const asItWas = async (who: string, variables: object) =>
    (await street.caller.ask(who, { query: at, variables: { id: one.id, ...variables } })).data?.[
      'mediationAt'
    ];

  it('shows the mediation as it was at any revision and at any moment, to each what is his', async () => {
    const records = await stored();
    const first = records[0]?.recordedAt ?? '';
    const before = new Date(Date.parse(first) - 1).toISOString();
    expect(await asItWas(mediator, { moment: before })).toBeNull();
    const begun = { status: 'PENDING_CONSENT', mediators: [], files: [] };
    expect(await asItWas(mediator, { revision: 0 })).toMatchObject({
      ...begun,
      summary: application.summary,
    });
    expect(await asItWas(leader, { revision: 0 })).toMatchObject({ ...begun, summary: null });
    const held = records.find(({ type }) => type === 'SessionHeld');
    expect(await asItWas(mediator, { revision: held?.revision })).toMatchObject({
      sessions: [{ session: 1 }],
    });
    expect(await asItWas(leader, { revision: held?.revision })).toMatchObject({ sessions: [] });
    const last = records.at(-1)?.recordedAt;
    expect(await asItWas(mediator, { moment: last })).toMatchObject({
      status: 'MEDIATING',
      files: [{ hash: minutes }, { hash: said.photo }],
    });
    for (const who of ['auditor-310101', 'integrator-310115'])
      expect([who, await asItWas(who, { revision: 0 })]).toEqual([who, null]);
  });

  it('shows nothing of what is inside to a mediator who was recused since, also of the time before', async () => {
    await one.act(mediator, 'recuseMediator', { officer: `officer:${mediator}`, reason: '与一方为亲属' });
    const text = await textOf(mediator);
    for (const word of [application.summary, ...Object.values(said)]) expect(text).not.toContain(word);
    const [open, hidden] = [{ name: { state: 'OPEN' } }, { name: { state: 'HIDDEN' } }];
    expect(await asItWas(mediator, { revision: 6 })).toMatchObject({
      ...{ summary: null, sessions: [], participants: [hidden, hidden] },
    });
    expect(await asItWas(applicant, { revision: 6 })).toMatchObject({ participants: [open, hidden] });
  });

  it('that somebody has written into is told to be broken, and where, to everybody', async () => {
    const records = await stored();
    const last = records.at(-1);
    if (!last) throw new Error('nothing is on record');
    const { hash: _hash, ...metadata } = last.metadata as Record<string, unknown>;
    await street.store.append(stream(), last.revision, [
      {
        id: '00000000-0000-4000-8000-000000000003',
        type: 'MediationNoted',
        data: { text: '补记' },
        metadata: { ...metadata, commandId: '00000000-0000-4000-8000-000000000004', hash: 'f'.repeat(64) },
      },
    ]);
    for (const who of [auditor, supervisor, applicant])
      expect([who, await read(who)]).toMatchObject([who, { isUnbroken: false, brokenAt: last.revision + 1 }]);
  });
});
