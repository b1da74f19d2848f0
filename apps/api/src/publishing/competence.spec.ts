import { systemClock } from '../graphql/clock';
import { actingBy, actOf, caseAfter, reportInput, type Acted } from '../testing/acts';
import { codesIn, type Caller } from '../testing/caller';
import { publicationOf } from '../testing/publications';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const dispatcher = 'dispatch-310115';
const shown = 'scope version reason';
const publishCatalogue = `mutation ($input: PublishCatalogueInput!) { publishCatalogue(input: $input) {
  receipt { revision } catalogue { ${shown} categories { code parent isSelfHandled } } } }`;
const publishPowers = `mutation ($input: PublishPowersInput!) { publishPowers(input: $input) {
  receipt { revision } powers { ${shown} rows { id basis unit } } } }`;
const inForce = `query ($unit: UnitCode!) {
  powers(unit: $unit) { ${shown} rows { id } } catalogue(unit: $unit) { ${shown} }
  categories(unit: $unit) { code } everywhere: categories { code } }`;
const leads = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
  possibleLeads { unit { code } power { id basis source } } } }`;

const soon = () => new Date(Date.now() + 2_000).toISOString();
/** A clock by which what will hold soon holds now. */
const later = { ...systemClock, now: () => new Date(Date.now() + 4_000) };

const cleared = { labelZh: '共享单车乱停', labelEn: 'Shared bicycles in the way', kind: 'INCIDENT' };
const bicycles = {
  ...cleared,
  code: '0205',
  levels: ['STREET'],
  offices: ['URBAN_MANAGEMENT'],
  isSelfHandled: true,
};
const rows = [
  {
    id: 'grid-itself',
    category: '0201',
    unit: '310115004001001',
    basis: 'DEVOLVED',
    source: '沪府发〔2026〕2号',
  },
  { id: 'street-itself', category: '02', level: 'STREET', basis: 'WITHDRAWN', source: '浦府〔2026〕5号' },
];

interface Lead {
  readonly unit: { readonly code: string };
  readonly power: { readonly id: string } | null;
}

describe('what cases there are, and whose they are', () => {
  let street: RunningStreet;
  let afterwards: Caller;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const fresh = async () => street.caller.at((await street.another(later)).url);
  const { act, codesOf } = actingBy(() => afterwards);
  const objectionTo = async ({ case: { id }, receipt: { position } }: Acted) => {
    const query = `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) {
      objection { unit reason explanation isEntitled } } }`;
    const { data } = await afterwards.ask(dispatcher, { query, variables: { id, atLeast: position } });
    return (data?.['case'] as { objection: object | null }).objection;
  };
  const leadsFor = async (caller: Caller) => {
    const { case: one, receipt } = await caseAfter(caller, 'fileCase');
    const variables = { id: one.id, atLeast: receipt.position };
    const { data } = await caller.ask(dispatcher, { query: leads, variables });
    return (data?.['case'] as { possibleLeads: Lead[] }).possibleLeads;
  };

  it('is shown to whoever dispatches: by the catalogue, and by the list of powers once there is one', async () => {
    const before = await leadsFor(street.caller);
    expect(before.map(({ unit }) => unit.code)).toContain('310115004');
    expect(before.map(({ unit }) => unit.code)).not.toContain('310115004001001');
    expect(before.filter(({ power }) => power)).toEqual([]);
    const request = publicationOf(publishPowers, { effectiveFrom: soon(), rows });
    const answer = await street.caller.ask(admin, request);
    expect(codesIn(answer)).toEqual([]);
    expect((await street.caller.ask(admin, request)).data).toEqual(answer.data);
    afterwards = await fresh();
    const after = await leadsFor(afterwards);
    expect(after.find(({ unit }) => unit.code === '310115004001001')?.power?.id).toBe('grid-itself');
    expect(after.map(({ unit }) => unit.code)).not.toContain('310115004');
  });

  it('decides where a case can be sent, and whether it can be given back for it', async () => {
    const filed = await caseAfter(afterwards, 'fileCase');
    const nobody = { leadUnit: '310115004' };
    expect(await codesOf(dispatcher, 'dispatchCase', filed, nobody)).toEqual([
      'UNIT_MAY_NOT_HANDLE_CATEGORY',
    ]);
    const sent = await act(dispatcher, 'dispatchCase', filed, { leadUnit: '310115004-ENVIRONMENT' });
    const why = { reason: 'NOT_ON_POWERS_LIST', explanation: '不在清单内' };
    const environment = 'environment-310115004';
    expect(await codesOf(environment, 'objectToDispatch', sent, why)).toEqual(['POWER_IS_LISTED']);
    const other = await act(dispatcher, 'dispatchCase', await caseAfter(afterwards, 'fileCase'), {
      leadUnit: '310115004-ENVIRONMENT',
    });
    const objected = await act(environment, 'objectToDispatch', other, {
      ...why,
      reason: 'NOT_OUR_COMPETENCE',
    });
    expect(await objectionTo(objected)).toMatchObject({ reason: 'NOT_OUR_COMPETENCE', isEntitled: true });
    const denied = await act(dispatcher, 'denyObjection', objected, { explanation: '在清单内' });
    expect(await objectionTo(denied)).toBeNull();
    const taken = {
      ...rows[1],
      id: 'environment',
      category: '0201',
      level: undefined,
      unit: '310115004-ENVIRONMENT',
    };
    const answer = await afterwards.ask(
      admin,
      publicationOf(publishPowers, {
        effectiveFrom: new Date(Date.now() + 5_000).toISOString(),
        rows: [taken],
      }),
    );
    expect(codesIn(answer)).toEqual([]);
    const muchLater = { ...systemClock, now: () => new Date(Date.now() + 9_000) };
    afterwards = street.caller.at((await street.another(muchLater)).url);
    const unlisted = await act(environment, 'objectToDispatch', sent, why);
    expect(unlisted.case.status).toBe('RETURN_PENDING');
    expect(await objectionTo(unlisted)).toEqual({
      unit: '310115004-ENVIRONMENT',
      ...why,
      isEntitled: false,
    });
  });

  it('is a catalogue of its own where a district has one', async () => {
    const effectiveFrom = new Date(Date.now() + 9_000).toISOString();
    const change = { effectiveFrom, categories: [bicycles], withoutCategories: ['0204'] };
    const answer = await street.caller.ask(admin, publicationOf(publishCatalogue, change));
    expect(codesIn(answer)).toEqual([]);
    const later = { ...systemClock, now: () => new Date(Date.now() + 15_000) };
    afterwards = street.caller.at((await street.another(later)).url);
    const { data } = await afterwards.ask(admin, { query: inForce, variables: { unit: '310115004001' } });
    expect(data).toMatchObject({
      powers: { scope: '310115', version: 2, reason: '本区实际' },
      catalogue: { scope: '310115', version: 1, reason: '本区实际' },
    });
    const codes = (name: string) => (data?.[name] as { code: string }[]).map(({ code }) => code);
    expect(codes('categories')).toEqual(
      [...codes('everywhere'), '0205'].sort().filter((code) => code !== '0204'),
    );
    const by = `grid-${reportInput.place.unit}`;
    const noise = actOf('reportCase', { ...reportInput, category: '0204' });
    expect(codesIn(await afterwards.ask(by, noise))).toEqual(['CATEGORY_UNKNOWN']);
    const bicycle = actOf('reportCase', { ...reportInput, category: '0205' });
    expect(codesIn(await afterwards.ask(by, bicycle))).toEqual([]);
  });

  it('has weights of its own once they are published', async () => {
    const publishWeights = `mutation ($input: PublishWeightsInput!) { publishWeights(input: $input) {
      weights { ${shown} weights { measure percent } } } }`;
    const weights = [
      { measure: 'RESPONSE', percent: 30 },
      { measure: 'RESOLUTION', percent: 70 },
    ];
    const effectiveFrom = soon();
    const answer = await street.caller.ask(admin, publicationOf(publishWeights, { effectiveFrom, weights }));
    expect(answer.data?.['publishWeights']).toMatchObject({
      weights: { scope: '310115', version: 1, weights },
    });
    const less = publicationOf(publishWeights, { effectiveFrom: soon(), weights: weights.slice(1) });
    expect(codesIn(await street.caller.ask(admin, less))).toEqual(['WEIGHTS_NOT_WHOLE']);
    const inForceAt = 'query ($at: DateTime) { weights(unit: "310115004", at: $at) { version } }';
    const at = async (moment: string) =>
      (await (await fresh()).ask(admin, { query: inForceAt, variables: { at: moment } })).data?.['weights'];
    expect(await at(effectiveFrom)).toEqual({ version: 1 });
    expect(await at('2026-01-01T00:00:00.000Z')).toBeNull();
  });

  it('is published by administrators alone', async () => {
    const effectiveFrom = new Date(Date.now() + 3_600_000).toISOString();
    const answer = await street.caller.ask(
      dispatcher,
      publicationOf(publishPowers, { effectiveFrom, rows: [] }),
    );
    expect(codesIn(answer)).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['of a street', publishPowers, { scope: '310115004', rows: [] }, 'NOT_A_SCOPE'],
    ['about nobody', publishPowers, { rows: [{ ...rows[0], unit: undefined }] }, 'POWER_MALFORMED'],
    ['twice', publishPowers, { rows: [...rows, { ...rows[0], id: 'again' }] }, 'POWERS_COLLIDE'],
    ['of another district', publishCatalogue, { scope: '310101', categories: [] }, 'OUTSIDE_YOUR_SUBTREE'],
  ] as const)('is not published %s, and nothing is written', async (_, query, change, code) => {
    const effectiveFrom = new Date(Date.now() + 3_600_000).toISOString();
    const before = await street.store.end();
    const answer = await street.caller.ask(admin, publicationOf(query, { effectiveFrom, ...change }));
    expect(codesIn(answer)).toEqual([code]);
    expect(await street.store.end()).toBe(before);
  });
});
