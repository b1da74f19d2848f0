import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { GraphQLError } from 'graphql';

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

/** Checks inputs against their classes; whatever the schema does not name is dropped before anybody sees it. */
export const inputChecks = new ValidationPipe({
  whitelist: false,
  transform: true,
  transformOptions: { exposeUnsetFields: false },
  exceptionFactory: (errors) => {
    const [first] = errors;
    const { field, message } = first ? flawOf(first) : { field: '', message: 'bad input' };
    return new GraphQLError(message, { extensions: { code: 'BAD_INPUT', field } });
  },
});
