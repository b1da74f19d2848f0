import { isDay, isUnitCode } from '@casegrid/domain';
import { GraphQLScalarType, Kind, TokenKind, type ValueNode } from 'graphql';
import { BadInput } from './bad-input';
import { reasonOf } from './reasons';

/** The name of the field or argument that a literal is given to. */
function nameBefore({ loc }: ValueNode): string | undefined {
  const before = loc?.startToken.prev;
  return before?.kind === TokenKind.COLON ? before.prev?.value : undefined;
}

/** A scalar that travels as text and must have this form. */
function textual(
  name: string,
  description: string,
  isOne: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string' && value.length <= 64 && isOne(value)) return value;
    throw new BadInput(node && nameBefore(node), reasonOf(name), node);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => parse(value),
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Read as ISO 8601 with any offset; kept and given in UTC to the millisecond. */
export const DateTime = new GraphQLScalarType<string, string>({
  ...textual(
    'DateTime',
    'A moment, ISO 8601 with an offset, such as 2026-03-01T08:30:00+08:00. Given in UTC.',
    () => true,
  ).toConfig(),
  parseValue: (value) => instantOf(value),
  parseLiteral: (node: ValueNode) => instantOf(node.kind === Kind.STRING ? node.value : undefined, node),
});

function instantOf(value: unknown, node?: ValueNode): string {
  const moment = typeof value === 'string' && instant.test(value) ? new Date(value) : undefined;
  if (!moment || Number.isNaN(moment.getTime()) || !isOnTheCalendar(String(value))) {
    throw new BadInput(node && nameBefore(node), reasonOf('DateTime'), node);
  }
  return moment.toISOString();
}

/** JavaScript takes 30 February for 2 March; nobody who wrote it meant that. */
function isOnTheCalendar(text: string): boolean {
  const date = text.slice(0, 10);
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

export const LocalDate = textual('Date', 'A day in Beijing time, such as 2026-03-02.', isDay);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const Uuid = textual('UUID', 'A UUID in lower case with dashes.', (text) => uuid.test(text));

export const UnitCode = textual(
  'UnitCode',
  'Code of a unit: 2, 4, 6, 9 or 12 digits from province to village as in the statistical division codes, 15 digits for a grid; an office is its unit, a dash and its kind.',
  isUnitCode,
);

export const PositionScalar = textual(
  'Position',
  'A place in the log. Opaque: keep it, send it back, compare it for equality only.',
  (text) => /^\d{1,19}$/.test(text) && BigInt(text) <= 9_223_372_036_854_775_807n,
);

/** A stored event's own data, as it was recorded. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: "A stored event's own data, exactly as recorded. Personal data in it is sealed.",
  serialize: (value) => value,
});
