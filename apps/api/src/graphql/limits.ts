import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
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

  @Field(() => Int, { description: 'Largest page of a list.' })
  readonly page: number = 100;

  @Field(() => Int, { description: 'Largest request body, in bytes.' })
  readonly bodyBytes: number = 262_144;
}

export const limits = new Limits();

/** A limit that an operation exceeds. */
export interface Excess {
  readonly code: ProblemCode;
  readonly limit: number;
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** Walks an operation as it will be carried out, fragments spread, and stops at the first limit it exceeds. */
export function excessOf(operation: OperationDefinitionNode, fragments: Fragments): Excess | undefined {
  const counted = { fields: 0, aliases: 0 };
  const field = ({ alias, selectionSet }: FieldNode, depth: number): Excess | undefined => {
    counted.fields += 1;
    if (alias) counted.aliases += 1;
    if (counted.fields > limits.fields) return { code: 'TOO_MANY_FIELDS', limit: limits.fields };
    if (counted.aliases > limits.aliases) return { code: 'TOO_MANY_ALIASES', limit: limits.aliases };
    return selectionSet && walk(selectionSet, depth + 1);
  };
  const walk = ({ selections }: SelectionSetNode, depth: number): Excess | undefined => {
    if (depth > limits.depth) return { code: 'OPERATION_TOO_DEEP', limit: limits.depth };
    for (const selection of selections) {
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      const excess =
        selection.kind === Kind.FIELD
          ? field(selection, depth)
          : spread?.selectionSet && walk(spread.selectionSet, depth);
      if (excess) return excess;
    }
    return undefined;
  };
  return walk(operation.selectionSet, 1);
}
