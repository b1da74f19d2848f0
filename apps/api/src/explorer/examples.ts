import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Label } from '@casegrid/domain';
import { ExampleFlaw } from './example-flaw';
import { operationTexts, type OperationText } from './operation-texts';

/**
 * An operation to try. Its variables may hold `${uuid}`, which is new each time, and `${name}`, which an earlier
 * example keeps from its answer.
 */
export interface Example extends OperationText {
  readonly title: Label;
  /** Id of the officer of the seeded story who may do it. */
  readonly as: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What later examples need of the answer: the path in `data` of each value, by the name it is kept under. */
  readonly keeps: Readonly<Record<string, string>>;
  /** The code with which it is meant to be refused. */
  readonly refused?: string;
}

/** One of the steps in the life of a case, its examples in the order in which they are done. */
export interface Step {
  readonly step: number;
  readonly title: Label;
  readonly examples: readonly Example[];
}

/** `examples/` at the root of the repository: four folders up from the sources and from what is built alike. */
export const examplesDirectory = resolve(__dirname, '../../../../examples');

const fileName = /^(\d{2})-[a-z-]+\.graphql$/;

type Told = Readonly<Record<string, unknown>>;

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLabel = (value: unknown): value is Label =>
  isTold(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
const areTexts = (value: unknown): value is Record<string, string> =>
  isTold(value) && Object.values(value).every((text) => typeof text === 'string');

/** Reads one entry beside its operation. */
function exampleOf(text: OperationText, told: Told | undefined, file: string): Example {
  const flaw = (what: string) => new ExampleFlaw(file, `${text.operation} ${what}`);
  if (!told) throw flaw('has no entry');
  const { title, as, variables = {}, keeps = {}, refused } = told;
  if (!isLabel(title)) throw flaw('has no title in zh and en');
  if (typeof as !== 'string') throw flaw('does not say as whom it is done');
  if (!isTold(variables)) throw flaw('has variables that are no object');
  if (!areTexts(keeps)) throw flaw('keeps what is no path');
  return { ...text, title, as, variables, keeps, ...(typeof refused === 'string' && { refused }) };
}

function readDocument(directory: string, file: string): OperationText[] {
  try {
    return operationTexts(readFileSync(join(directory, file), 'utf8'));
  } catch (error) {
    throw new ExampleFlaw(file, error instanceof Error ? error.message : String(error));
  }
}

function readEntries(directory: string, file: string): Told {
  try {
    const told: unknown = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    if (isTold(told)) return told;
  } catch (error) {
    throw new ExampleFlaw(file, error instanceof Error ? error.message : String(error));
  }
  throw new ExampleFlaw(file, 'is no object');
}

function loadStep(directory: string, file: string): Step {
  const step = Number(fileName.exec(file)?.[1]);
  const entriesFile = `${basename(file, '.graphql')}.json`;
  const { title, operations } = readEntries(directory, entriesFile);
  if (!isLabel(title)) throw new ExampleFlaw(entriesFile, 'has no title in zh and en');
  if (!isTold(operations)) throw new ExampleFlaw(entriesFile, 'has no operations');
  const texts = readDocument(directory, file);
  const unwritten = Object.keys(operations).find((name) => !texts.some((text) => text.operation === name));
  if (unwritten) throw new ExampleFlaw(entriesFile, `${unwritten} is not in ${file}`);
  const examples = texts.map((text) => {
    const told = operations[text.operation];
    return exampleOf(text, isTold(told) ? told : undefined, entriesFile);
  });
  return { step, title, examples };
}

/**
 * The examples of a folder, step by step: `NN-name.graphql` holds a step's operations in their order, `NN-name.json`
 * beside it who does each with which variables.
 * @throws ExampleFlaw naming the file
 */
export function loadExamples(directory: string): Step[] {
  const files = readdirSync(directory).filter((file) => fileName.test(file));
  if (files.length === 0) throw new ExampleFlaw('', `there are none in ${directory}`);
  return files.sort().map((file) => loadStep(directory, file));
}
