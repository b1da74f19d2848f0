import {
  getNamedType,
  isObjectType,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';

/** A page of a list when nobody says how large. */
export const usualPage = 20;

/** The largest page that any list has. */
export const largestPage = 100;

export type Variables = Readonly<Record<string, unknown>>;

/** A field of the schema, as the schema has it. */
export type FieldOfSchema = GraphQLField<unknown, unknown>;

/** Most units right below one: a city has some dozens of districts, a county's town up to two hundred villages. */
export const mostBoardRows = 300;

/**
 * Lists that come whole, and whose entries take a look-up each: the most entries that one can have. Lists that are
 * not here come with what they belong to and cost nothing more.
 */
export const wholeLists: Readonly<Record<string, number>> = {
  'Board.children': mostBoardRows,
  'Case.people': 20,
  'MediationBoard.children': mostBoardRows,
  'MediationBoardRow.byKind': 16,
  'MediationBoardRow.byTrack': 3,
  'MediationBoardRow.byOutcome': 5,
  'MediationBoardRow.prevented': 5,
};

const sizes: readonly string[] = ['first', 'last'];

const isConnection = (type: GraphQLOutputType) => {
  const named = getNamedType(type);
  return isObjectType(named) && 'pageInfo' in named.getFields();
};

/** By what the schema says of the field: what is selected below it can be written in many ways. */
const isPaged = ({ type, args }: FieldOfSchema) =>
  isConnection(type) || args.some(({ name }) => sizes.includes(name));

function valueOf({ name, defaultValue }: GraphQLArgument, node: FieldNode, variables: Variables): unknown {
  const given = node.arguments?.find((argument) => argument.name.value === name);
  const value: unknown = given && valueFromASTUntyped(given.value, variables);
  return value === undefined ? defaultValue : value;
}

/** A size that no page has is refused later, by the list itself. */
function pageOf({ args }: FieldOfSchema, node: FieldNode, variables: Variables): number {
  const asked = args
    .filter(({ name }) => sizes.includes(name))
    .map((argument) => valueOf(argument, node, variables))
    .filter((value) => value !== undefined && value !== null)
    .map(Number)
    .filter((size) => !Number.isNaN(size));
  const size = asked.length > 0 ? Math.max(...asked) : usualPage;
  return Math.min(Math.max(0, size), largestPage);
}

/** How many entries a field can be answered with; nothing for a field that is no list, or one that costs nothing. */
export const entriesOf = (
  owner: string,
  field: FieldOfSchema,
  node: FieldNode,
  variables: Variables,
): number | undefined =>
  isPaged(field) ? pageOf(field, node, variables) : wholeLists[`${owner}.${field.name}`];
