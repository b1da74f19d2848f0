import 'reflect-metadata';
import { getNamedType, isObjectType, parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { excessOf } from './limits';
import { wholeLists } from './list-sizes';
import { buildSchema } from './schema-text';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema();
});

function excess(query: string, variables: Record<string, unknown> = {}): string | undefined {
  const document = parse(query);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  return operation && excessOf(operation, { schema, document, variables })?.code;
}

const unit = (below: string, rest = '') => `query { unit(code: "31") { ${below} } } ${rest}`;

/** Each twice: once for fewer entries than an operation may ask for, once for more. */
const ways: readonly (readonly [way: string, query: (size: number) => string])[] = [
  ['named', (size) => unit(`children(first: ${size}) { nodes { offices(first: 100) { nodes { code } } } }`)],
  [
    'in an inline fragment',
    (size) => unit(`children(first: ${size}) { ... { nodes { offices(first: 100) { nodes { code } } } } }`),
  ],
  [
    'in an inline fragment of a type',
    (size) =>
      unit(
        `children(first: ${size}) { ... on UnitConnection { nodes { offices(first: 100) { nodes { code } } } } }`,
      ),
  ],
  [
    'in a fragment',
    (size) =>
      unit(
        `children(first: ${size}) { ...page }`,
        'fragment page on UnitConnection { nodes { offices(first: 100) { ...codes } } } fragment codes on UnitConnection { nodes { code } }',
      ),
  ],
  [
    'under other names',
    (size) =>
      unit(`a: children(first: ${size}) { b: edges { c: node { offices(first: 100) { nodes { code } } } } }`),
  ],
  [
    'of which only the page itself is wanted',
    (size) => unit(`children(first: ${size}) { nodes { offices(first: 100) { pageInfo { hasNextPage } } } }`),
  ],
  [
    'below an interface',
    (size) =>
      `query { node(id: "unit:31") { ... on Unit { children(first: ${size}) { nodes { offices(first: 100) { nodes { code } } } } } } }`,
  ],
  ['with acts', (size) => `query { cases(first: ${size}) { nodes { timeline(first: 100) { type } } } }`],
  [
    'with acts, fifty by default',
    (size) =>
      `query { a: cases(first: ${size}) { nodes { timeline { type } } } b: cases(first: ${size}) { nodes { timeline { type } } } }`,
  ],
  [
    'with one null',
    (size) => `query { cases(first: null, last: ${size}) { nodes { timeline(first: 100) { type } } } }`,
  ],
  [
    'with both',
    (size) => `query { cases(first: 1, last: ${size}) { nodes { timeline(first: 100) { type } } } }`,
  ],
  [
    'by a variable with a default',
    (size) =>
      `query ($size: Int = ${size}) { cases(first: $size) { nodes { timeline(first: 100) { type } } } }`,
  ],
];

describe('the entries of lists', () => {
  it.each(ways)('%s are counted', (_, query) => {
    expect([excess(query(90)), excess(query(100))]).toEqual([undefined, 'TOO_MANY_NODES']);
  });

  it('asked for by variables are counted by their values, and by the usual page where they are null', () => {
    const query =
      'query ($first: Int = 100, $last: Int) { cases(first: $first, last: $last) { nodes { timeline(first: 100) { type } } } }';
    expect(excess(query)).toBe('TOO_MANY_NODES');
    expect(excess(query, { first: null })).toBeUndefined();
    expect(excess(query, { first: null, last: 100 })).toBe('TOO_MANY_NODES');
    expect(excess(query, { first: 10 })).toBeUndefined();
  });

  it('of lists without pages are counted with the most there can be', () => {
    const board = (below: string) => `query { board(unit: "31") { children { ${below} } } }`;
    expect(excess(board('total byStatus { cases }'))).toBeUndefined();
    expect(excess(board('cases(first: 32) { nodes { id } }'))).toBeUndefined();
    expect(excess(board('cases(first: 33) { nodes { id } }'))).toBe('TOO_MANY_NODES');
    const people = (page: number) =>
      `query { cases(first: ${page}) { nodes { people { part } timeline(first: 80) { type } } } }`;
    expect([excess(people(99)), excess(people(100))]).toEqual([undefined, 'TOO_MANY_NODES']);
  });

  it.each(['events', 'caseHistory(caseId: "case")'])('of %s are counted by its argument', (name) => {
    const list = (count: number, first: string) => {
      const call = name.endsWith(')') ? name.replace(')', `, ${first})`) : `${name}(${first})`;
      const fields = Array.from({ length: count }, (_, index) => `a${index}: ${call} { ...page }`).join(' ');
      const type = name === 'events' ? 'FeedPage { position }' : 'CaseHistory { revision }';
      return `query ($size: Int! = 100) { ${fields} cases(first: 100) { nodes { timeline(first: 70) { type } } } } fragment page on ${type}`;
    };
    expect(excess(list(29, 'first: 100'))).toBeUndefined();
    expect(excess(list(30, 'first: 100'))).toBe('TOO_MANY_NODES');
    expect(excess(list(30, 'first: $size'))).toBe('TOO_MANY_NODES');
    expect(excess(list(30, 'first: 90'))).toBeUndefined();
  });

  it('that come whole are lists of the schema', () => {
    const known = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => String(field.type).includes('[') && isObjectType(getNamedType(field.type)))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(Object.keys(wholeLists).filter((name) => !known.includes(name))).toEqual([]);
  });
});
