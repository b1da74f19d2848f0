import { caseStream } from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import { ownId } from '../acts/own-act';
import type { Plot, Timed } from './script';

/** An act under the ids by which it is done once, however often it is performed. */
export interface Performed {
  readonly line: Timed;
  readonly commandId: string;
  /** Empty for the report: the case's id comes of it. */
  readonly caseId: string;
  /** The case that the story is about: its duplicate is merged into that one. */
  readonly firstId: string;
}

/** Where stories are played: through the API, or on the rules alone. */
export interface Stage {
  /**
   * Does the act and tells the id of its case.
   * @throws ActRefused when the rules are against it
   */
  perform(act: Performed): Promise<string>;
}

/** The rules say no to an act of a story: the story is wrong, or somebody else had a hand in its case. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';

  constructor(
    readonly code: string,
    { line: { act, by }, caseId }: Performed,
  ) {
    super(`${act} by ${by.id} on case ${caseId || '(new)'} was refused: ${code}`);
  }
}

const commandOf = (seed: number, plot: number, line: number) => ownId('simulate', seed, plot, line);

/** Where the case of a plot is recorded: a case's id comes of the id of the command that reported it. */
export const streamOf = (seed: number, plot: number): string =>
  caseStream(uuidV5(commandOf(seed, plot, 0), 'case'));

/** Plays what happens to one case and its duplicate, in order. Played again it changes nothing, and goes on where it was cut short. */
export async function play(
  { index, lines }: Plot,
  { seed, stage, onAct = () => undefined }: { seed: number; stage: Stage; onAct?: () => void },
): Promise<void> {
  const ids = { first: '', duplicate: '' };
  for (const [number, line] of lines.entries()) {
    const which = line.isOfDuplicate ? 'duplicate' : 'first';
    const commandId = commandOf(seed, index, number);
    ids[which] = await stage.perform({ line, commandId, caseId: ids[which], firstId: ids.first });
    onAct();
  }
}
