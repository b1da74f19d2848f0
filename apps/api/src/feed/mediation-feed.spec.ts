import { applicant, application, hashOf, mediator, Mediating } from '../testing/mediating';
import { take, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const integrator = 'integrator-310115';
const event = 'event { type stream revision actor { kind id } data metadata hash }';
const page = `query ($after: Position, $types: [String!]! = []) {
  events(after: $after, types: $types) { position events { position ${event} } } }`;
const live = `subscription ($after: Position, $types: [String!]! = []) {
  events(after: $after, types: $types) { position ${event} } }`;

interface Told {
  readonly position: string;
  readonly event: { readonly type: string; readonly stream: string; readonly revision: number };
}
const told = ({ data }: Answer) => data?.['events'] as Told;

const said = { venue: '居委会密室', note: '各让一步', feared: '扬言报复' };

describe('the feed of mediations', () => {
  let street: RunningStreet;
  let one: Mediating;
  let begun: string;
  beforeAll(async () => {
    street = await runStreet();
    begun = await street.store.end();
    one = new Mediating(() => street.caller);
    await one.mediated();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await one.act(mediator, 'scheduleSession', { at, venue: said.venue, agreedBy: [] });
    await one.act(mediator, 'holdSession', {
      ...{ session: 1, minutes: hashOf('minutes'), people: [1, 2], note: said.note },
    });
    await one.act(mediator, 'recordRisk', { kind: 'MASS_FIGHT', explanation: said.feared });
  });
  afterAll(() => street.end());

  const stored = () => street.store.readStream(one.id.replace(':', '-'));
  const read = async (who: string, variables: object = {}): Promise<readonly Told[]> => {
    const { data, errors } = await street.caller.ask(who, { query: page, variables: { ...variables } });
    expect([who, errors]).toEqual([who, undefined]);
    return (data?.['events'] as { events: Told[] }).events.filter((one) =>
      one.event.stream.startsWith('mediation-'),
    );
  };
  const typesOf = (those: readonly Told[]) => those.map((one) => one.event.type);

  it('misses no event of a mediation of the subtree, by page and as they come', async () => {
    const records = await stored();
    const places = records.map(({ position, revision }) => `${position} ${revision}`);
    const placesOf = (those: readonly Told[]) => those.map((one) => `${one.position} ${one.event.revision}`);
    expect(placesOf(await read(integrator))).toEqual(places);
    const follow = (after: string) => street.caller.follow(integrator, { query: live, variables: { after } });
    const first = (await take(follow(begun), 3)).map(told);
    const rest = (await take(follow(first.at(-1)?.position ?? ''), records.length - 3)).map(told);
    expect(placesOf([...first, ...rest])).toEqual(places);
    expect(await read('auditor-310101')).toEqual([]);
  });

  it('goes on from positions that were kept before', async () => {
    const [, second] = await stored();
    const rest = await read(integrator, { after: second?.position });
    expect(rest.map((one) => one.event.revision)[0]).toBe(2);
  });

  it('tells an integrator what it has come to, and nothing from inside', async () => {
    const events = await read(integrator);
    expect(typesOf(events).slice(0, 2)).toEqual(['MediationApplied', 'ClockStarted']);
    expect(typesOf(events).slice(-4)).toEqual(Array(4).fill('MediationEventWithheld'));
    const text = JSON.stringify(events);
    for (const word of [application.summary, ...Object.values(said), hashOf('minutes'), applicant, '3号楼'])
      expect(text).not.toContain(word);
    expect(text).not.toMatch(/Session|Risk|RISK/);
  });

  it('tells nobody of what is withheld by being asked for its type', async () => {
    for (const type of ['SessionScheduled', 'SessionHeld', 'RiskFound'])
      expect([type, await read(integrator, { types: [type] })]).toEqual([type, []]);
    expect(typesOf(await read('auditor-310115', { types: ['SessionHeld'] }))).toEqual(['SessionHeld']);
    expect(await read(integrator, { types: ['MediationEventWithheld'] })).toHaveLength(4);
    expect(typesOf(await read(integrator, { types: ['MediationAccepted'] }))).toEqual(['MediationAccepted']);
  });
});
