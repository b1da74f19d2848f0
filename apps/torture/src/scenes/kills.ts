import { Chance } from '../chance';
import { showProgress } from '../report/progress';
import { number, type Outcome } from '../report/report';
import { killAgain, notKilled, type Killed } from './kill-again';
import { Lives } from './lives';
import type { Scene, Stage } from './scene';

/** A scene in which the server is killed, under a program that does something to it, or under none. */
export interface Siege {
  readonly name: string;
  readonly kills: number;
  readonly longest: number;
  readonly pace: number;
  readonly bytes: number;
  readonly under?: readonly string[];
}

export async function besiege(siege: Siege, stage: Stage): Promise<Outcome> {
  const { name, kills, longest, under } = siege;
  const killed = notKilled();
  const lives = await Lives.begin(name, stage, siege);
  const { ledger } = lives.crew;
  const stop = showProgress(
    stage.screen,
    () => `${name}: ${killed.done} of ${kills} kills, ${number(ledger.events)} events acknowledged`,
  );
  try {
    const chance = new Chance(stage.seed, name, 'kills');
    await killAgain({ lives, chance, kills, longest, until: stage.until, ...(under && { under }) }, killed);
    if (killed.endedBy !== 'a server that did not start') await lives.resume('all is proved');
  } finally {
    stop();
  }
  return { happened: [tell(killed, kills)], crew: lives.crew };
}

const tell = ({ done, beforeServing, endedBy }: Killed, kills: number): string =>
  `${done} of ${kills} kills, ${beforeServing} of them before it served; ended by ${endedBy}`;

export const kills: Scene = {
  name: 'kills',
  what: 'the server is killed again and again at random moments',
  play: (stage) =>
    besiege({ name: 'kills', kills: stage.kills, longest: 5_000, pace: 400, bytes: 600 }, stage),
};
