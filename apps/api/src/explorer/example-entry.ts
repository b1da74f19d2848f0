import type { Label } from '@casegrid/domain';

/** Who does an example, with which variables, and what later ones need of its answer. */
export interface ExampleEntry {
  readonly title: Label;
  /** Id of the officer of the seeded story who may do it, or person id of a resident. */
  readonly as: string;
  /** May hold `${uuid}`, which is new each time, `${soon}`, a moment half a minute ahead, and `${name}`, which an earlier example keeps from its answer. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The path in the answer's data of each value, by the name it is kept under. */
  readonly keeps: Readonly<Record<string, string>>;
  /** The code with which it is meant to be refused. */
  readonly refused?: string;
}

/** What a file told, not yet known to be of any shape. */
export type Told = Readonly<Record<string, unknown>>;

export const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isLabel = (value: unknown): value is Label =>
  isTold(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

const areTexts = (value: unknown): value is Record<string, string> =>
  isTold(value) && Object.values(value).every((text) => typeof text === 'string');

const refusal = (refused: unknown) => (typeof refused === 'string' ? { refused } : {});

/** The entry, or what is wrong with it. */
export function entryOf(told: unknown): ExampleEntry | string {
  if (!isTold(told)) return 'has no entry';
  const { title, as, variables = {}, keeps = {}, refused } = told;
  if (!isLabel(title)) return 'has no title in zh and en';
  if (typeof as !== 'string') return 'does not say as whom it is done';
  if (!isTold(variables) || !areTexts(keeps)) return 'has variables or keeps of another shape';
  return { title, as, variables, keeps, ...refusal(refused) };
}
