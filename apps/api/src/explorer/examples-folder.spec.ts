import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { ExampleFlaw } from './example-flaw';
import { examplesDirectory, loadExamples, type Example } from './examples';

const placeholders = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/\$\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

const definitionOf = ({ text, operation }: Example) =>
  parse(text).definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operation,
  );

describe('the examples', () => {
  const steps = loadExamples(examplesDirectory);
  const examples = steps.flatMap((step) => step.examples);

  it('are there for each of the steps, and every file is one of theirs', () => {
    expect(steps.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(readdirSync(examplesDirectory)).toHaveLength(30);
  });

  it('have names of their own', () => {
    const names = examples.map(({ operation }) => operation);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(examples)('can be opened alone: $operation', (example) => {
    const definition = definitionOf(example);
    expect(definition?.operation).toBe(example.kind);
    const declared = definition?.variableDefinitions ?? [];
    const names = declared.map(({ variable }) => variable.name.value);
    expect(names).toEqual(expect.arrayContaining(Object.keys(example.variables)));
    const needed = declared.filter(
      ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
    );
    for (const { variable } of needed) expect(example.variables).toHaveProperty(variable.name.value);
  });

  it('ask for nothing that no earlier one keeps', () => {
    const kept = new Set(['uuid', 'soon']);
    for (const { operation, variables, keeps } of examples) {
      expect([operation, placeholders(variables).filter((name) => !kept.has(name))]).toEqual([operation, []]);
      Object.keys(keeps).forEach((name) => kept.add(name));
    }
  });

  it('make a new id for each act', () => {
    for (const { kind, variables } of examples) {
      if (kind === 'mutation') expect(variables).toHaveProperty('input.commandId', '${uuid}');
    }
  });
});

describe('a folder of examples', () => {
  let folder: string;
  const title = { zh: '我', en: 'Me' };
  const write = (source: string, entries: object) => {
    writeFileSync(join(folder, '01-me.graphql'), source);
    writeFileSync(join(folder, '01-me.json'), JSON.stringify(entries));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-examples-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives each operation with its comment and the fragments it uses, and no others', () => {
    write(
      '# Mine\nquery Me { me { ...A } }\nquery All { ...B }\nfragment A on Me { id }\nfragment B on Query { a }',
      {
        title,
        operations: { Me: { title, as: 'somebody' }, All: { title, as: 'somebody' } },
      },
    );
    expect(loadExamples(folder)[0]?.examples[0]).toEqual({
      operation: 'Me',
      kind: 'query',
      text: '# Mine\nquery Me { me { ...A } }\n\nfragment A on Me { id }',
      title,
      as: 'somebody',
      variables: {},
      keeps: {},
    });
  });

  it.each([
    ['is no GraphQL', 'query Me {', { title, operations: { Me: { title, as: 'somebody' } } }],
    ['has an operation without a name', '{ me { id } }', { title, operations: {} }],
    [
      'has two of one name',
      'query Me { a } query Me { b }',
      { title, operations: { Me: { title, as: 'x' } } },
    ],
    ['has no entry for an operation', 'query Me { me { id } }', { title, operations: {} }],
    [
      'has an entry for no operation',
      'query Me { a }',
      { title, operations: { Me: { title, as: 'x' }, You: {} } },
    ],
    ['does not say as whom', 'query Me { a }', { title, operations: { Me: { title } } }],
    [
      'speaks one language',
      'query Me { a }',
      { title, operations: { Me: { title: { en: 'Me' }, as: 'x' } } },
    ],
    ['has no title', 'query Me { a }', { operations: { Me: { title, as: 'x' } } }],
  ])('is refused, naming the file, when it %s', (_, source, entries) => {
    write(source, entries);
    expect(() => loadExamples(folder)).toThrow(ExampleFlaw);
    expect(() => loadExamples(folder)).toThrow('examples/01-me.');
  });

  it('is refused when it holds none', () => {
    expect(() => loadExamples(folder)).toThrow(ExampleFlaw);
  });
});
