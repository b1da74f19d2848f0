import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../chance';
import { isDoneWithin } from '../stage/patience';
import type { Server } from '../stage/server';
import type { Lives } from './lives';

/** Of so many lives one is ended in its first moments, often before it serves. */
const early = 0.15;
/** The longest that such a life may last, in milliseconds. */
const earlyLimit = 600;

export interface Killing {
  readonly lives: Lives;
  readonly chance: Chance;
  readonly kills: number;
  /** The longest life of a server that serves, in milliseconds. */
  readonly longest: number;
  readonly until: number;
  readonly under?: readonly string[];
}

/** How many kills were done, of them how many before the server served, and what ended them. */
export interface Killed {
  done: number;
  beforeServing: number;
  endedBy: 'kills' | 'time' | 'a server that did not start';
}

/** Starts the server and kills it at a moment of chance, again and again. `killed` tells meanwhile how far it is. */
export async function killAgain(killing: Killing, killed: Killed): Promise<void> {
  const { lives, kills, until, under } = killing;
  while (killed.done < kills) {
    if (performance.now() > until) {
      killed.endedBy = 'time';
      lives.crew.violations.add('unkilled', `${killed.done} of ${kills}`);
      return;
    }
    const server = lives.start(under);
    const served = await live(killing, server);
    if (served === undefined) {
      killed.endedBy = 'a server that did not start';
      return;
    }
    await lives.kill(server);
    killed.done += 1;
    if (!served) killed.beforeServing += 1;
  }
}

export const notKilled = (): Killed => ({ done: 0, beforeServing: 0, endedBy: 'kills' });

/** Lets the server live; answers whether it came to serve, undefined when it should have and did not. */
async function live({ lives, chance, longest }: Killing, server: Server): Promise<boolean | undefined> {
  const isEarly = chance.happens(early);
  const lifetime = chance.early(isEarly ? 1 : 30, isEarly ? earlyLimit : longest);
  if (isEarly) {
    const served = await isDoneWithin(lifetime, server.serving);
    if (served && (await server.serving)) lives.crew.serving();
    return served;
  }
  if (!(await lives.mustServe(server))) return undefined;
  await pause(lifetime);
  return true;
}
