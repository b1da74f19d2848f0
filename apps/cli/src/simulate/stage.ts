import { caseStream } from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import { ownId } from '../acts/own-act';
import type { Plot, Thread, Timed } from './script';

/** An act under the ids by which it is done once, however often it is performed. */
export interface Performed {
  readonly line: Timed;
  readonly commandId: string;
  /** Of what the plot is about so far; empty for what does not exist yet, as for a report: the case's id comes of it. */
  readonly ids: Readonly<Record<Thread, string>>;
}

/** Whether it happens when it is put on record. */
export const isLive = (line: Timed): boolean => line.of === 'MEDIATION' && line.isLive === true;

/** The id of what the act is on; empty for the first one. */
export const idOf = ({ line, ids }: Performed): string => ids[line.of];

/** Where stories are played: through the API, or on the rules alone. */
export interface Stage {
  /**
   * Does the act and tells the id of its case or mediation.
   * @throws ActRefused when the rules are against it
   */
  perform(act: Performed): Promise<string>;
}

/** The rules say no to an act of a story: the story is wrong, or somebody else had a hand in its case. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';

  constructor(
    readonly code: string,
    act: Performed,
  ) {
    const { line } = act;
    super(`${line.act} by ${line.by.id} on ${idOf(act) || '(new)'} was refused: ${code}`);
  }
}

const commandOf = (seed: number, plot: Plot['key'], line: number) => ownId('simulate', seed, plot, line);

/** Where the case of a plot is recorded: a case's id comes of the id of the command that reported it. */
export const streamOf = (seed: number, plot: number): string =>
  caseStream(uuidV5(commandOf(seed, plot, 0), 'case'));

/** Plays a plot, in order. Played again it changes nothing, and goes on where it was cut short. */
export async function play(
  { key, lines }: Plot,
  { seed, stage, onAct = () => undefined }: { seed: number; stage: Stage; onAct?: () => void },
): Promise<void> {
  const ids: Record<Thread, string> = { CASE: '', DUPLICATE: '', MEDIATION: '' };
  for (const [number, line] of lines.entries()) {
    ids[line.of] = await stage.perform({ line, commandId: commandOf(seed, key, number), ids: { ...ids } });
    onAct();
  }
}
