import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { actOf, caseAfter, grid, reportInput } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { buildSchema } from './schema-text';

type Input = Readonly<Record<string, unknown>>;
type Path = readonly [string, ...string[]];

/** The input with a value at a path; the first entry stands for a list. */
function put(input: Input, [name, ...rest]: Path, value: unknown): Input {
  const [next, ...after] = rest;
  if (next === undefined) return { ...input, [name]: value };
  const below = input[name] as Input | readonly Input[];
  if (!Array.isArray(below)) return { ...input, [name]: put(below as Input, [next, ...after], value) };
  const [first, ...others] = below as readonly Input[];
  return { ...input, [name]: [put(first ?? {}, [next, ...after], value), ...others] };
}

/** Every field that may be null, of an input and of the inputs in it. */
function nullable(type: GraphQLInputType | undefined, input: Input): Path[] {
  return Object.values((type as GraphQLInputObjectType).getFields()).flatMap((field): Path[] => {
    const own: Path[] = isNonNullType(field.type) ? [] : [[field.name]];
    const below = input[field.name];
    const named = getNamedType(field.type);
    if (below === undefined || !isInputObjectType(named)) return own;
    const first = (Array.isArray(below) ? below[0] : below) as Input;
    return [...own, ...nullable(named, first).map((path): Path => [field.name, ...path])];
  });
}

const worker = `grid-${grid}`;
const evidence = [{ hash: 'a'.repeat(64), kind: 'PHOTO' }];
const people = [
  { part: 'PARTY', name: '张三' },
  { part: 'WITNESS', name: '李四', phone: '021-5550 1122' },
];

/** Acts with as many inputs in their input as they take, and who may do them on a case that was only reported. */
const acts: readonly (readonly [act: string, who: string, input: Input])[] = [
  ['reportCase', worker, { ...reportInput, evidence, people }],
  ['comment', worker, { text: '已到现场。' }],
  ['attachEvidence', worker, { evidence }],
  ['fileCase', 'duty-310115', {}],
  ['requestVerification', 'operator-310115', { assignee: 'grid-310115004001002' }],
];

const cases = `query ($filter: CaseFilterInput, $first: Int, $after: String, $last: Int, $before: String, $atLeast: Position) {
  cases(filter: $filter, first: $first, after: $after, last: $last, before: $before, atLeast: $atLeast) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

describe('null', () => {
  const resident = randomUUID();
  const askers = [resident, 'leader-310115', 'duty-310115', 'environment-310115004'];
  let street: RunningStreet;
  let typeOf: (name: string) => GraphQLInputObjectType;
  beforeAll(async () => {
    street = await runStreet();
    const schema = await buildSchema();
    typeOf = (name) => schema.getType(name) as GraphQLInputObjectType;
    await caseAfter(street.caller, 'reportCase', resident);
    const { receipt } = await caseAfter(street.caller, 'dispatchCase');
    await street.caller.ask(askers[0] ?? '', { query: cases, variables: { atLeast: receipt.position } });
  });
  afterAll(() => street.end());

  const inputOf = (act: string) => typeOf(`${act[0]?.toUpperCase()}${act.slice(1)}Input`);
  const caseFor = async (act: string) =>
    act === 'reportCase' ? {} : { caseId: (await caseAfter(street.caller)).case.id };

  it('in a filter, and in any argument of a list, is as good as leaving it out', async () => {
    const fields = Object.keys(typeOf('CaseFilterInput').getFields());
    expect(fields).toContain('within');
    const nulls: object[] = [
      ...fields.map((field) => ({ filter: { [field]: null } })),
      { filter: Object.fromEntries(fields.map((field) => [field, null])) },
      ...['filter', 'first', 'after', 'last', 'before', 'atLeast'].map((name) => ({ [name]: null })),
    ];
    for (const who of askers) {
      const bare = await street.caller.ask(who, { query: cases });
      expect(JSON.stringify(bare)).toContain('"node":{"id":"case:');
      for (const variables of nulls) {
        const answer = await street.caller.ask(who, { query: cases, variables: { ...variables } });
        expect([who, variables, answer]).toEqual([who, variables, bare]);
      }
    }
  });

  it('written out in a query is as good as leaving it out', async () => {
    const list = (given: string) => ({ query: `{ cases${given} { nodes { id } } }` });
    const bare = await street.caller.ask(resident, list(''));
    for (const given of ['(filter: null)', '(filter: { within: null, urgency: null })', '(filter: {})']) {
      expect([given, await street.caller.ask(resident, list(given))]).toEqual([given, bare]);
    }
  });

  it('in a filter is not what no text is: that is refused', async () => {
    for (const field of Object.keys(typeOf('CaseFilterInput').getFields())) {
      const answer = await street.caller.ask(resident, {
        query: cases,
        variables: { filter: { [field]: '' } },
      });
      expect([field, codesIn(answer)]).toEqual([field, ['BAD_INPUT']]);
    }
  });

  it.each(acts)(
    'in %s, in any field that may be null, is as good as leaving it out',
    async (act, who, bare) => {
      for (const path of nullable(inputOf(act), bare)) {
        const input = { ...bare, ...(await caseFor(act)), commandId: randomUUID() };
        const first = await street.caller.ask(who, actOf(act, put(input, path, null)));
        expect([path, codesIn(first)]).toEqual([path, []]);
        expect([path, await street.caller.ask(who, actOf(act, input))]).toEqual([path, first]);
        expect([path, await street.caller.ask(who, actOf(act, put(input, path, null)))]).toEqual([
          path,
          first,
        ]);
      }
    },
  );

  it.each(acts)('in %s, in all of them at once, is the same command again', async (act, who, bare) => {
    const input = { ...bare, ...(await caseFor(act)), commandId: randomUUID() };
    const nulls = nullable(inputOf(act), bare).reduce((made, path) => put(made, path, null), input as Input);
    const first = await street.caller.ask(who, actOf(act, input));
    expect(codesIn(first)).toEqual([]);
    expect(await street.caller.ask(who, actOf(act, nulls))).toEqual(first);
  });

  it.each(acts)('in %s is not what no text is: that is refused', async (act, who, bare) => {
    for (const path of nullable(inputOf(act), bare)) {
      const input = { caseId: `case:${randomUUID()}`, ...bare };
      const { caseId: _caseId, ...report } = input;
      const given = put(act === 'reportCase' ? report : input, path, '');
      expect([path, codesIn(await street.caller.ask(who, actOf(act, given)))]).toEqual([path, ['BAD_INPUT']]);
    }
  });

  it('where a field must not be null is refused', async () => {
    const asked = actOf('reportCase', put({ ...reportInput, people }, ['people', 'name'], null));
    expect(codesIn(await street.caller.ask(worker, asked))).toEqual(['BAD_INPUT']);
  });
});
