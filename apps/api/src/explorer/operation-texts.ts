import { Kind, parse, separateOperations, type DocumentNode } from 'graphql';

/** One operation of a document, as it was written, with the fragments it uses. */
export interface OperationText {
  readonly operation: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
}

/** Each definition by its name, with the comment above it. */
function definitionTexts(document: DocumentNode, source: string): Map<string, string> {
  const texts = new Map<string, string>();
  let start = 0;
  for (const definition of document.definitions) {
    const end = definition.loc?.end ?? source.length;
    const name = 'name' in definition ? definition.name?.value : undefined;
    if (name !== undefined) texts.set(name, source.slice(start, end).trim());
    start = end;
  }
  return texts;
}

/**
 * Takes a document apart: each operation can stand alone.
 * @throws GraphQLError when it is no GraphQL, Error when an operation has no name or a name stands twice
 */
export function operationTexts(source: string): OperationText[] {
  const document = parse(source);
  const texts = definitionTexts(document, source);
  if (texts.size !== document.definitions.length) throw new Error('every operation has a name of its own');
  return Object.entries(separateOperations(document)).map(([operation, { definitions }]) => {
    const own = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const fragments = definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [texts.get(definition.name.value)] : [],
    );
    const text = [texts.get(operation), ...fragments].join('\n\n');
    return { operation, kind: own?.operation ?? 'query', text };
  });
}
