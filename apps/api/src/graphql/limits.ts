import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { entriesOf, largestPage, type FieldOfSchema, type Variables } from './list-sizes';
import type { ProblemCode } from './problems';

export { usualPage } from './list-sizes';

@ObjectType({ description: 'What one operation may ask for.' })
export class Limits {
  @Field(() => Int, { description: 'Deepest nesting of fields.' })
  readonly depth: number = 15;

  @Field(() => Int, { description: 'Most aliases.' })
  readonly aliases: number = 30;

  @Field(() => Int, { description: 'Most fields and fragments, counted each time a fragment is used.' })
  readonly fields: number = 1_000;

  @Field(() => Int, { description: 'Most words and signs of the text.' })
  readonly tokens: number = 10_000;

  @Field(() => Int, {
    description:
      'Most entries of lists: the size of each page, 20 when none is named, times those of the lists around it. A list without pages counts with the most it can hold: 1,000 for the units of a board, 20 for the people of a case.',
  })
  readonly nodes: number = 10_000;

  @Field(() => Int, { description: 'Largest page of a list.' })
  readonly page: number = largestPage;

  @Field(() => Int, { description: 'Largest request body, or message over a WebSocket, in bytes.' })
  readonly bodyBytes: number = 262_144;

  @Field(() => Int, { description: 'Most subscriptions at once over one WebSocket.' })
  readonly subscriptions: number = 50;
}

export const limits = new Limits();

/** A limit that an operation exceeds. */
export interface Excess {
  readonly code: ProblemCode;
  readonly limit: number;
}

class Exceeded extends Error {
  constructor(readonly excess: Excess) {
    super(excess.code);
  }
}

/** What an operation is carried out with. */
interface Given {
  readonly schema: GraphQLSchema;
  /** The document that the operation stands in, with its fragments. */
  readonly document: DocumentNode;
  readonly variables: Variables;
}

/** Where in an operation a selection stands. */
interface Spot {
  /** What the selection is made from; nothing within introspection, which no list of ours is in. */
  readonly type: GraphQLNamedType | undefined;
  readonly depth: number;
  /** How often the selection is answered: once for each entry of the lists around it. */
  readonly times: number;
}

/** Walks an operation as it will be carried out, fragments spread, and stops at the first limit it exceeds. */
class Walk {
  #fields = 0;
  #aliases = 0;
  #nodes = 0;
  #schemas = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(private readonly given: Given) {
    const fragments = given.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  set({ selections }: SelectionSetNode, spot: Spot): void {
    // Tools ask for the schema with types within types; how deep is bounded by a rule of GraphQL's own.
    if (spot.depth > limits.depth && spot.type)
      throw new Exceeded({ code: 'OPERATION_TOO_DEEP', limit: limits.depth });
    for (const selection of selections) this.#selection(selection, spot);
  }

  #selection(selection: SelectionNode, spot: Spot): void {
    if ((this.#fields += 1) > limits.fields)
      throw new Exceeded({ code: 'TOO_MANY_FIELDS', limit: limits.fields });
    if (selection.kind === Kind.FIELD) return this.#field(selection, spot);
    const spread =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
    if (!spread) return;
    const { typeCondition, selectionSet } = spread;
    const type = typeCondition ? this.given.schema.getType(typeCondition.name.value) : spot.type;
    this.set(selectionSet, { ...spot, type });
  }

  #field(node: FieldNode, { type, depth, times }: Spot): void {
    this.#name(node);
    if (!node.selectionSet) return;
    const field = fieldOf(type, node);
    const below = { type: field && getNamedType(field.type), depth: depth + 1 };
    const entries = type && field && entriesOf(type.name, field, node, this.given.variables);
    this.set(node.selectionSet, { ...below, times: times * this.#counted(entries, times) });
  }

  #name({ alias, name }: FieldNode): void {
    if (alias && (this.#aliases += 1) > limits.aliases)
      throw new Exceeded({ code: 'TOO_MANY_ALIASES', limit: limits.aliases });
    if (name.value === '__schema' && (this.#schemas += 1) > 1)
      throw new Exceeded({ code: 'TOO_MANY_FIELDS', limit: limits.fields });
  }

  /** How often each answer of a field holds what is selected below it. */
  #counted(entries: number | undefined, times: number): number {
    if (entries === undefined) return 1;
    if ((this.#nodes += times * entries) > limits.nodes)
      throw new Exceeded({ code: 'TOO_MANY_NODES', limit: limits.nodes });
    return entries;
  }
}

const fieldOf = (type: GraphQLNamedType | undefined, { name }: FieldNode): FieldOfSchema | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;

/** The values that variables have when nobody gives them one. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/** The first limit that an operation exceeds, if any. */
export function excessOf(operation: OperationDefinitionNode, given: Given): Excess | undefined {
  const variables = { ...defaultsOf(operation), ...given.variables };
  const type = given.schema.getRootType(operation.operation) ?? undefined;
  try {
    new Walk({ ...given, variables }).set(operation.selectionSet, { type, depth: 1, times: 1 });
    return undefined;
  } catch (error) {
    if (error instanceof Exceeded) return error.excess;
    throw error;
  }
}
