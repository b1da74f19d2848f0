import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesOf, refusals } from '@casegrid/domain';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { resolvers } from '../resolvers';
import { accessRules } from './access';
import { buildSchema, schemaText } from './schema-text';

const file = join(__dirname, '../../../../schema.graphql');
/** Codes that never reach a caller of a mutation: they belong to imports and publications done by the cli. */
const notThroughTheApi = [
  'CATEGORY_CODE_MALFORMED',
  'CATEGORY_CODE_TAKEN',
  'CATEGORY_PARENT_UNKNOWN',
  'UNIT_CODE_MALFORMED',
  'UNIT_CODE_TAKEN',
  'UNIT_PARENT_UNKNOWN',
];

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema();
});

type Described = readonly [name: string, description: string | null | undefined];

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Part[];
}

/** The values of an enum, or the fields of anything that has some. */
function partsOf(type: GraphQLNamedType): readonly Part[] {
  if (isEnumType(type)) return type.getValues();
  const hasFields = isInputObjectType(type) || isObjectType(type) || isInterfaceType(type);
  return hasFields ? Object.values<Part>(type.getFields()) : [];
}

const described = (above: string, { name, description, args = [] }: Part): Described[] => [
  [`${above}.${name}`, description],
  ...args.map((argument): Described => [`${above}.${name}(${argument.name})`, argument.description]),
];

/** Everything that a reader of the schema sees, with its description. */
const everything = (): Described[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      const own: Described[] = isRoot ? [] : [[type.name, type.description]];
      return [...own, ...partsOf(type).flatMap((part) => described(type.name, part))];
    });

describe('the schema', () => {
  it('is the committed one; run with UPDATE_SCHEMA=1 to commit a change', () => {
    if (process.env['UPDATE_SCHEMA']) writeFileSync(file, schemaText(schema));
    expect(schemaText(schema)).toBe(readFileSync(file, 'utf8'));
  });

  it('describes every type, field, argument and enum value', () => {
    const bare = everything()
      .filter(([, text]) => !text?.trim())
      .map(([name]) => name);
    expect(bare).toEqual([]);
  });

  it('lets every resolver say who may call it', () => {
    const open = resolvers.flatMap((resolver) =>
      Object.getOwnPropertyNames(resolver.prototype)
        .map(
          (name) =>
            [name, Object.getOwnPropertyDescriptor(resolver.prototype, name)?.value as unknown] as const,
        )
        .filter(([name, handler]) => name !== 'constructor' && typeof handler === 'function')
        .filter(
          ([, handler]) => Reflect.getMetadata('graphql:resolver_type', handler as object) !== undefined,
        )
        .filter(
          ([, handler]) =>
            !((Reflect.getMetadata('casegrid:access', handler as object) as string) in accessRules),
        )
        .map(([name]) => `${resolver.name}.${name}`),
    );
    expect(open).toEqual([]);
  });

  it('names in each mutation the codes it refuses with: all of them known, and each known one somewhere', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const named = mutations.map(({ name, description }) => {
      const list = /Refused: ([A-Z_, ]+)\./.exec(description ?? '')?.[1]?.split(', ') ?? [];
      expect([name, list.length > 0]).toEqual([name, true]);
      return list;
    });
    const codes = new Set(named.flat());
    expect([...codes].filter((code) => !(code in refusals))).toEqual([]);
    expect(codesOf(refusals).filter((code) => !codes.has(code))).toEqual(
      notThroughTheApi.filter((code) => !codes.has(code)),
    );
  });

  it('gives no field of an input a default in queries, whose compiler would not see it', () => {
    const inputs = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => name !== 'Mutation')
      .flatMap((type) => Object.values(type.getFields()))
      .flatMap(({ args }) => args.map(({ type }) => getNamedType(type)))
      .filter(isInputObjectType);
    const fields = inputs.flatMap((type) => Object.values(type.getFields()));
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ defaultValue }) => defaultValue !== undefined)).toEqual([]);
  });

  it('answers a list of things with a list that is never null, of things that are never null', () => {
    const lists = [...Object.values(schema.getTypeMap())]
      .filter(isObjectType)
      .filter((type) => !isIntrospectionType(type))
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`),
      )
      .filter((text) => text.includes('['));
    expect(lists.filter((text) => !text.endsWith('!]!'))).toEqual([]);
    expect(getNamedType(schema.getQueryType()?.getFields()['vocabularies']?.type)?.name).toBe(
      'VocabularyType',
    );
  });
});
