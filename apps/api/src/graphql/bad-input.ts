import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import type { Label } from '@casegrid/domain';
import { GraphQLError, type ASTNode } from 'graphql';
import { reasonOf } from './reasons';
import { withoutNulls } from './without-nulls';

/** An input that is not as required: which field, if that is known, and why, in both languages. */
export class BadInput extends GraphQLError {
  constructor(field: string | undefined, reason: Label, node?: ASTNode) {
    super(flawIn(field, reason), {
      extensions: { code: 'BAD_INPUT', ...(field && { field }), reason },
      nodes: node ?? null,
    });
  }
}

/** What is wrong, in English. */
export const flawIn = (field: string | undefined, { en }: Label): string => `${field ?? 'this'} ${en}`;

/** The first flaw of an input, by the path of the field at fault. */
function flawOf({ property, children, constraints = {} }: ValidationError, above = ''): BadInput {
  const field = above ? `${above}.${property}` : property;
  const [child] = children ?? [];
  if (child) return flawOf(child, field);
  const [kind = '', words] = Object.entries(constraints)[0] ?? [];
  return new BadInput(field, reasonOf(kind, words));
}

/** The checks of Nest, of what a caller gave: the context and the parent of a field are ours, and not its to change. */
class InputChecks extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'custom' ? value : withoutNulls(value), metadata);
  }
}

/**
 * Checks inputs against their classes. GraphQL has refused whatever the schema does not name before they come here;
 * a whitelist would drop what only the schema checks, and no class.
 */
export const inputChecks = new InputChecks({
  whitelist: false,
  transform: true,
  transformOptions: { exposeUnsetFields: false },
  exceptionFactory: ([first]) => (first ? flawOf(first) : new BadInput(undefined, reasonOf(''))),
});
