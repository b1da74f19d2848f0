import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Label } from '@casegrid/domain';
import { ExampleFlaw } from './example-flaw';
import { entryOf, isLabel, isTold, type ExampleEntry, type Told } from './example-entry';
import { operationTexts, type OperationText } from './operation-texts';

/** An operation to try. */
export type Example = OperationText & ExampleEntry;

/** One of the steps in the life of a case, its examples in the order in which they are done. */
export interface Step {
  readonly step: number;
  readonly title: Label;
  readonly examples: readonly Example[];
}

/** `examples/` at the root of the repository: four folders up from the sources and from what is built alike. */
export const examplesDirectory = resolve(__dirname, '../../../../examples');

const fileName = /^(\d{2})-[a-z-]+\.graphql$/;

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
    const entry = entryOf(operations[text.operation]);
    if (typeof entry === 'string') throw new ExampleFlaw(entriesFile, `${text.operation} ${entry}`);
    return { ...text, ...entry };
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
