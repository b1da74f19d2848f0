import type { Files } from '@casegrid/files';
import { readPdf, textOf } from '@casegrid/papers/testing';
import { files } from '../parts';
import { codesIn, type Answer, type Caller } from './caller';
import { mediationActOf } from './mediating';
import type { RunningStreet } from './running-street';

/** A paper as making it brings it back. */
export interface PaperSeen {
  readonly kind: string;
  readonly number: string;
  readonly numberShown: string;
  readonly hash: string;
  readonly madeAt: string;
  readonly replacedBy: string | null;
}

export interface Making {
  readonly mediationId: string;
  readonly kind: string;
  readonly commandId?: string;
  readonly [field: string]: unknown;
}

/** What is wrong at a place, as an error tells. */
export interface FaultSeen {
  readonly path: string;
  readonly label: string;
  readonly characters?: readonly string[];
}

const shown =
  'paper { kind session person visit number numberShown file { hash } madeAt replacedBy } receipt { revision }';

/** What is said, by path. */
export const saying = (said: Readonly<Record<string, string>>) =>
  Object.entries(said).map(([path, value]) => ({ path, value }));

/** Asks for a paper. */
export function askForPaper(
  caller: Caller,
  who: string,
  making: Making,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { variables } = mediationActOf('makePaper', making);
  const query = `mutation Making($input: MakePaperInput!) { makePaper(input: $input) { ${shown} } }`;
  return caller.ask(who, { query, variables }, headers);
}

/** @throws when it was refused */
export async function paperMade(caller: Caller, who: string, making: Making): Promise<PaperSeen> {
  const { data, errors } = await askForPaper(caller, who, making);
  const { paper } = (data?.['makePaper'] ?? {}) as {
    readonly paper?: PaperSeen & { file: { hash: string } };
  };
  if (!paper) throw new Error(JSON.stringify(errors));
  const { file, ...made } = paper;
  return { ...made, hash: file.hash };
}

export const faultsIn = ({ errors }: Answer): readonly FaultSeen[] =>
  (errors ?? []).flatMap(({ extensions }) => (extensions?.['faults'] ?? []) as readonly FaultSeen[]);

/** The codes of an answer, and the paths of what is at fault. */
export const flawsIn = (answer: Answer): readonly [readonly unknown[], readonly string[]] => [
  codesIn(answer),
  faultsIn(answer).map(({ path }) => path),
];

/** What can be read in a paper that is kept, without spaces. */
export async function readPaper({ api }: RunningStreet, hash: string): Promise<string> {
  const { stream } = await api.app.get<Files>(files).open(hash);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return textOf(await readPdf(Buffer.concat(chunks)));
}
