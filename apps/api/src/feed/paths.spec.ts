import { randomUUID } from 'node:crypto';
import { mediationDecider, mediationStream, type OfficerActor } from '@casegrid/domain';
import { Aggregate, logStart } from '@casegrid/event-store';
import { acted, actingBy, caseAfter, grid } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { Feed } from './feed';

const nextGrid = `${grid.slice(0, -1)}2`;
const integrator = (unit: string): OfficerActor => ({
  kind: 'OFFICER',
  id: `integrator-${unit}`,
  post: { id: 'post', role: 'INTEGRATOR', unit },
  officerRevision: 0,
});

/** Of a copy that was just started. */
const feedOf = ({ store }: RunningStreet) => {
  const mediations = new Aggregate(store, mediationDecider, 10);
  return new Feed(store, { load: (id) => mediations.load(mediationStream(id)) });
};

describe('the feed of a case that moves', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());
  const { act } = actingBy(() => street.caller);

  const ofStream = async (feed: Feed, unit: string, stream: string, after = logStart) =>
    (await feed.page(integrator(unit), after, [], 1000)).records.filter((record) => record.stream === stream);
  /** What a copy tells that was just started. */
  const told = (unit: string, stream: string, after = logStart) =>
    ofStream(feedOf(street), unit, stream, after);
  const revisions = (records: readonly { readonly revision: number }[]) =>
    records.map(({ revision }) => revision);

  it('is what happened while it lay there, the move itself included, wherever it is read from', async () => {
    const filed = await caseAfter(street.caller, 'fileCase');
    const place = { unit: nextGrid, description: '南门' };
    const moved = await act('duty-310115', 'correctPlace', filed, { place, reason: '在隔壁网格' });
    await act('dispatch-310115', 'dispatchCase', moved, { leadUnit: '310115004-ENVIRONMENT' });
    const stream = filed.case.id.replace('case:', 'case-');
    const all = await told('310115', stream);
    const move = all.find(({ type }) => type === 'PlaceCorrected')?.revision ?? -1;
    expect(revisions(all)).toEqual(all.map((_, index) => index));
    expect([move > 0, all.length > move + 1]).toEqual([true, true]);
    const before = all.slice(0, move + 1);
    const since = all.slice(move);
    for (const { position, revision } of all) {
      const rest = (those: typeof all) => revisions(those).filter((one) => one > revision);
      expect(revisions(await told(grid, stream, position))).toEqual(rest(before));
      expect(revisions(await told(nextGrid, stream, position))).toEqual(rest(since));
    }
    const running = feedOf(street);
    for (let times = 0; times < 2; times += 1) {
      expect(await ofStream(running, grid, stream)).toEqual(before);
      expect(await ofStream(running, nextGrid, stream)).toEqual(since);
    }
  });

  it('has what is published about powers', async () => {
    const query =
      'mutation ($input: PublishPowersInput!) { publishPowers(input: $input) { receipt { position } } }';
    const row = {
      id: 'street',
      category: '02',
      level: 'STREET',
      basis: 'DEVOLVED',
      source: '浦府〔2026〕5号',
    };
    const effectiveFrom = new Date(Date.now() + 60_000).toISOString();
    const input = {
      commandId: randomUUID(),
      scope: '310115',
      reason: '本区实际',
      effectiveFrom,
      rows: [row],
    };
    acted(await street.caller.ask('admin-310115', { query, variables: { input } }), 'publishPowers');
    const types = (await told('310115', 'powers-310115')).map(({ type }) => type);
    expect(types).toEqual(['PowersPublished']);
  });
});
