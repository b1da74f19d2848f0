import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ProblemCode } from './problems';

@ObjectType({ description: 'What one operation may ask for.' })
export class Limits {
  @Field(() => Int, { description: 'Deepest nesting of fields.' })
  readonly depth: number = 15;

  @Field(() => Int, { description: 'Most aliases.' })
  readonly aliases: number = 30;

  @Field(() => Int, { description: 'Most fields, counted each time a fragment is used.' })
  readonly fields: number = 1_000;

  @Field(() => Int, {
    description:
      'Most entries of lists: the size of each page, 20 when none is named, times those of the lists around it.',
  })
  readonly nodes: number = 10_000;

  @Field(() => Int, { description: 'Largest page of a list.' })
  readonly page: number = 100;

  @Field(() => Int, { description: 'Largest request body, in bytes.' })
  readonly bodyBytes: number = 262_144;
}

export const limits = new Limits();

/** A page of a list when nobody says how large. */
export const usualPage = 20;

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
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const isList = ({ selectionSet }: FieldNode) =>
  selectionSet?.selections.some(
    (selection) => selection.kind === Kind.FIELD && ['nodes', 'edges'].includes(selection.name.value),
  ) ?? false;

/** Walks an operation as it will be carried out, fragments spread, and stops at the first limit it exceeds. */
class Walk {
  #fields = 0;
  #aliases = 0;
  #nodes = 0;

  constructor(private readonly given: Given) {}

  /** `times` is how often the selection is answered: once for each entry of the lists around it. */
  set({ selections }: SelectionSetNode, depth: number, times: number): void {
    if (depth > limits.depth) throw new Exceeded({ code: 'OPERATION_TOO_DEEP', limit: limits.depth });
    for (const selection of selections) this.#selection(selection, depth, times);
  }

  #selection(selection: SelectionNode, depth: number, times: number): void {
    if (selection.kind === Kind.FIELD) return this.#field(selection, depth, times);
    const spread =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.given.fragments[selection.name.value] : selection;
    if (spread) this.set(spread.selectionSet, depth, times);
  }

  #field(field: FieldNode, depth: number, times: number): void {
    if ((this.#fields += 1) > limits.fields)
      throw new Exceeded({ code: 'TOO_MANY_FIELDS', limit: limits.fields });
    if (field.alias && (this.#aliases += 1) > limits.aliases)
      throw new Exceeded({ code: 'TOO_MANY_ALIASES', limit: limits.aliases });
    if (field.selectionSet) this.set(field.selectionSet, depth + 1, times * this.#entries(field, times));
  }

  #entries(field: FieldNode, times: number): number {
    if (!isList(field)) return 1;
    const size = this.#sizeOf(field);
    if ((this.#nodes += times * size) > limits.nodes)
      throw new Exceeded({ code: 'TOO_MANY_NODES', limit: limits.nodes });
    return size;
  }

  /** A size that no page has is refused later, by the list itself. */
  #sizeOf({ arguments: given = [] }: FieldNode): number {
    const value = given.find(({ name }) => ['first', 'last'].includes(name.value))?.value;
    const size = value && Number(valueFromASTUntyped(value, this.given.variables));
    return size === undefined || Number.isNaN(size) ? usualPage : Math.min(Math.max(0, size), limits.page);
  }
}

/** The first limit that an operation exceeds, if any. */
export function excessOf({ selectionSet }: OperationDefinitionNode, given: Given): Excess | undefined {
  try {
    new Walk(given).set(selectionSet, 1, 1);
    return undefined;
  } catch (error) {
    if (error instanceof Exceeded) return error.excess;
    throw error;
  }
}
