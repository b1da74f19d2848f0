import { getIntrospectionQuery } from 'graphql';
import { actOf, grid, reportInput } from '../testing/acts';
import { codesIn, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const asker = 'leader-310115';
const nested = (depth: number) =>
  `{ unit(code: "31") { ${'children { nodes { '.repeat(depth)} code ${'} }'.repeat(depth)} } }`;
const spread = (levels: number) =>
  [
    '{ me { ...f0 } }',
    ...Array.from(
      { length: levels },
      (_, level) => `fragment f${level} on Me { ...f${level + 1} ...f${level + 1} }`,
    ),
    `fragment f${levels} on Me { id }`,
  ].join(' ');

/** Operations that would cost too much, and the limit each exceeds. */
const excessive: readonly (readonly [what: string, query: string, code: string])[] = [
  [
    'nested too deeply',
    `{ unit(code: "31") { ${'children(first: 1) { nodes { '.repeat(8)} code ${'} }'.repeat(8)} } }`,
    'OPERATION_TOO_DEEP',
  ],
  [
    'with too many aliases',
    `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: me { id }`).join(' ')} }`,
    'TOO_MANY_ALIASES',
  ],
  ['whose fragments multiply', spread(12), 'TOO_MANY_FIELDS'],
  [
    'that asks for the schema many times over',
    '{ a: __schema { types { name } } b: __schema { types { name } } }',
    'TOO_MANY_FIELDS',
  ],
  [
    'with too many aliases of the schema',
    `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
    'TOO_MANY_ALIASES',
  ],
  ['whose lists multiply', nested(4), 'TOO_MANY_NODES'],
  [
    'whose lists multiply in fragments',
    '{ board(unit: "310115") { children { ...cases } } } fragment cases on BoardRow { cases(first: 100) { ... { nodes { id } } } }',
    'TOO_MANY_NODES',
  ],
];

describe('an operation', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  it.each(excessive)(
    '%s is refused as a bad request, with the limit that it exceeds',
    async (_, query, code) => {
      const authorization = `Bearer ${await street.caller.sign(asker)}`;
      const response = await street.caller.post({ query }, { authorization });
      expect(response.status).toBe(400);
      const { errors, data } = (await response.json()) as Answer;
      expect(data).toBeFalsy();
      expect(errors?.[0]?.extensions).toEqual({ code, limit: expect.any(Number) as number });
    },
  );

  it('within the limits that are published is answered', async () => {
    const published = await street.caller.ask(asker, {
      query: '{ limits { depth aliases fields tokens nodes page bodyBytes subscriptions } }',
    });
    expect(published.data?.['limits']).toEqual({
      depth: 15,
      aliases: 30,
      fields: 1000,
      tokens: 10_000,
      nodes: 10_000,
      page: 100,
      bodyBytes: 262_144,
      subscriptions: 50,
    });
    const answer = await street.caller.ask(asker, {
      query: '{ unit(code: "31") { children { nodes { children { nodes { code } } } } } }',
    });
    expect(answer.data?.['unit']).toEqual({
      children: { nodes: [{ children: { nodes: [{ code: '310115' }] } }] },
    });
  });

  it('that tools send to learn the schema is answered, also without a token', async () => {
    const response = await street.caller.post({ query: getIntrospectionQuery() });
    expect(codesIn((await response.json()) as Answer)).toEqual([]);
  });

  it.each([
    ['of no GraphQL', '{ me { id ', 'GRAPHQL_PARSE_FAILED'],
    ['of fields that there are not', '{ me { password } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'whose fragments go in circles',
      '{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused', async (_, query, code) => {
    const response = await street.caller.post({ query });
    expect(response.status).toBe(400);
    expect(codesIn((await response.json()) as Answer)).toContain(code);
  });

  it.each([
    [
      'that is not in the document',
      { query: 'query A { me { id } }', operationName: 'B' },
      'OPERATION_NOT_FOUND',
    ],
    [
      'not chosen of several',
      { query: 'query A { me { id } } query B { me { id } }' },
      'OPERATION_NOT_FOUND',
    ],
    [
      'that subscribes',
      { query: 'subscription { boardChanged(unit: "31") { own { total } } }' },
      'SUBSCRIPTIONS_BY_WEBSOCKET',
    ],
  ])('%s is refused by POST', async (_, asked, code) => {
    const authorization = `Bearer ${await street.caller.sign(asker)}`;
    const response = await street.caller.post(asked, { authorization });
    expect(response.status).toBe(400);
    expect(codesIn((await response.json()) as Answer)).toEqual([code]);
  });

  it('larger than a body may be is refused before it is read', async () => {
    const response = await street.caller.post({ query: `{ me { id } } # ${'x'.repeat(300_000)}` });
    expect(response.status).toBe(413);
  });

  it('that writes does not come by GET, nor by a form of another site', async () => {
    const { query, variables } = actOf('reportCase', reportInput);
    const before = await street.store.end();
    const authorization = `Bearer ${await street.caller.sign(`grid-${grid}`)}`;
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const got = await fetch(`${street.api.url}/graphql?${search.toString()}`, {
      headers: { authorization, 'content-type': 'application/json' },
    });
    expect(got.status).toBe(405);
    const form = await fetch(`${street.api.url}/graphql`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/plain' },
      body: JSON.stringify({ query, variables }),
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(form.status).toBeLessThan(500);
    expect(await street.store.end()).toBe(before);
  });

  it('does not come in batches', async () => {
    const response = await street.caller.post([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]);
    expect(response.status).toBe(400);
  });
});
