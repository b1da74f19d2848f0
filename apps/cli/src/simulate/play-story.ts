import { atMost } from '../flow/at-most';
import { endsOf } from './open-states';
import { play, type Stage } from './stage';
import { writePlot, type Story } from './write-plot';

/** What was played: how many cases, with their duplicates, and acts, and in which status the cases were left. */
export interface PlayedStory {
  readonly cases: number;
  readonly acts: number;
  readonly leftIn: Readonly<Record<string, number>>;
}

export interface PlayOptions {
  /** How many cases, not counting their duplicates. */
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
  let told = 0;
  const leftIn: Record<string, number> = {};
  const playOne = async (index: number) => {
    const plot = writePlot(story, index);
    await play(plot, { seed: story.seed, stage, onAct: () => (acts += 1) });
    for (const status of endsOf(plot.lines)) {
      leftIn[status] = (leftIn[status] ?? 0) + 1;
      told += 1;
    }
    onCase();
  };
  await playOne(0);
  await atMost(
    atOnce,
    Array.from({ length: cases - 1 }, (_, index) => index + 1),
    playOne,
  );
  return { cases: told, acts, leftIn };
}
