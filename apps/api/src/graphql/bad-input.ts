import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { withoutNulls } from './without-nulls';

interface Flaw {
  readonly field: string;
  readonly message: string;
}

/** The first flaw of an input, by the path of the field at fault. */
function flawOf({ property, children, constraints }: ValidationError, above = ''): Flaw {
  const field = above ? `${above}.${property}` : property;
  const [child] = children ?? [];
  if (child) return flawOf(child, field);
  return { field, message: Object.values(constraints ?? {})[0] ?? `${field} is not as required` };
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
  exceptionFactory: (errors) => {
    const [first] = errors;
    const { field, message } = first ? flawOf(first) : { field: '', message: 'bad input' };
    return new GraphQLError(message, { extensions: { code: 'BAD_INPUT', field } });
  },
});
