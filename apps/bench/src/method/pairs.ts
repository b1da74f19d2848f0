import { loadavg } from 'node:os';
import type { Contest } from './figure';
import { spread } from './median';

/** One slice of ours between two of the peer, whose mean it is compared with. */
export interface Pair {
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  /** The machine's load average of the last minute, after the pair. */
  readonly load: number;
}

export interface Patience {
  /** How many pairs are wanted. */
  readonly wanted: number;
  /** How many may be measured to get them. */
  readonly most: number;
}

/** When the peer's two slices differ by more than this, the machine was busy with something else: no pair. */
const mostUnrest = 1.5;

/** The machine was too busy with other things. */
export class TooRestless extends Error {}

/**
 * Measures peer, ours, peer, ours, peer, …: each of ours makes a pair with the peers on both sides of it, so that a
 * machine that grows slower or faster does so for both. One slice of each goes before and does not count.
 * @throws TooRestless
 */
export async function measurePairs(
  { ours, peer }: Contest,
  tell: (line: string) => void,
  { wanted, most }: Patience,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  tell('warming up');
  await ours();
  await peer();
  let before = await peer();
  for (let tried = 0; tried < most && pairs.length < wanted; tried += 1) {
    const mine = await ours();
    const after = await peer();
    if (spread([before, after]) > mostUnrest) tell('the machine is restless: this pair does not count');
    else {
      pairs.push(pairOf(mine, (before + after) / 2));
      tell(`pair ${pairs.length} of ${wanted}: ratio ${pairs.at(-1)?.ratio.toFixed(3)}`);
    }
    before = after;
  }
  if (pairs.length < wanted)
    throw new TooRestless(`of ${most} pairs only ${pairs.length} could be used: the machine is too busy`);
  return pairs;
}

const pairOf = (ours: number, peer: number): Pair => ({
  ours,
  peer,
  ratio: ours / peer,
  load: loadavg()[0] ?? 0,
});
