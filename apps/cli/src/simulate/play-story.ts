import { atMost } from '../flow/at-most';
import { disputeBeside, writeMediation } from './mediation/write-mediation';
import { endsOf, mediationEndsOf } from './open-states';
import type { Plot } from './script';
import { play, type Stage } from './stage';
import { writePlot, type Story } from './write-plot';

type Counted = Readonly<Record<string, number>>;

/** What was played: how many cases, with their duplicates, mediations and acts, and in which status each was left. */
export interface PlayedStory {
  readonly cases: number;
  readonly mediations: number;
  readonly acts: number;
  readonly leftIn: Counted;
  readonly mediationsLeftIn: Counted;
}

/** Counts what is called by the same name. */
class Count {
  readonly by: Record<string, number> = {};
  all = 0;

  add(names: readonly string[]): void {
    for (const name of names) this.by[name] = (this.by[name] ?? 0) + 1;
    this.all += names.length;
  }
}

export interface PlayOptions {
  /** How many cases, not counting their duplicates, nor the disputes that stand alone and are told beside them. */
  readonly cases: number;
  /** How many cases are played at once. */
  readonly atOnce: number;
  readonly onCase?: () => void;
}

/** Plays the first so many cases of a story. The first is played alone: it puts the story's end on record. */
export async function playStory(
  story: Story,
  stage: Stage,
  { cases, atOnce, onCase = () => undefined }: PlayOptions,
): Promise<PlayedStory> {
  let acts = 0;
  const told = { cases: new Count(), mediations: new Count() };
  const playPlot = async (plot: Plot) => {
    await play(plot, { seed: story.seed, stage, onAct: () => (acts += 1) });
    told.cases.add(endsOf(plot.lines));
    told.mediations.add(mediationEndsOf(plot.lines));
  };
  const playOne = async (index: number) => {
    await playPlot(writePlot(story, index));
    const beside = disputeBeside(index);
    if (beside !== undefined) await playPlot(writeMediation(story, beside));
    onCase();
  };
  await playOne(0);
  await atMost(
    atOnce,
    Array.from({ length: cases - 1 }, (_, index) => index + 1),
    playOne,
  );
  return {
    ...{ cases: told.cases.all, mediations: told.mediations.all, acts },
    ...{ leftIn: told.cases.by, mediationsLeftIn: told.mediations.by },
  };
}
