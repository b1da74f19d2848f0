import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from '../chance';
import { showProgress } from '../report/progress';
import { number, type Outcome } from '../report/report';
import { scratchFolder } from '../stage/place';
import { failedAt, failing, hasStrace, noStrace, type Fault } from '../stage/strace';
import { Lives } from './lives';
import type { Scene, Stage } from './scene';

const rounds = 4;
/** The failed call comes back after this, so that answers to what was kept before have long arrived. Milliseconds. */
const delay = 1_500;

async function play(stage: Stage): Promise<Outcome> {
  if (!hasStrace()) return { happened: [`0 of ${rounds} failed waits for the disk; ${noStrace}`] };
  const chance = new Chance(stage.seed, 'failing-disk');
  const lives = await Lives.begin('failing-disk', stage, { pace: 200, bytes: 300 });
  const notes = scratchFolder(stage.leftovers);
  let failed = 0;
  const stop = showProgress(
    stage.screen,
    () =>
      `failing-disk: ${failed} of ${rounds} failed waits for the disk, ${number(lives.crew.ledger.events)} events acknowledged`,
  );
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const when = `${chance.between(5, 60)}${round % 2 ? '' : '+'}`;
      const trace = join(notes, `round-${round}`);
      if (await fail(lives, { file: join(lives.data, 'log.sqlite-wal'), when, delay, trace })) failed += 1;
      if (!(await lives.resume(round === rounds ? 'all is proved' : 'work goes on'))) break;
    }
  } finally {
    stop();
  }
  return { happened: [`${failed} of ${rounds} failed waits for the disk`], crew: lives.crew };
}

/** One life that ends with a failed commit; false when none failed. */
async function fail(lives: Lives, fault: Fault): Promise<boolean> {
  const { ledger, violations } = lives.crew;
  const server = lives.start(failing(fault));
  if (!(await lives.mustServe(server))) return false;
  await lives.fails(server);
  const at = existsSync(fault.trace) ? failedAt(readFileSync(fault.trace, 'utf8'), fault.delay) : undefined;
  if (at === undefined) {
    violations.add('ended', `no wait for the disk failed, and yet it ended: ${server.said}`);
    return false;
  }
  const late = ledger.answeredAt - at;
  if (late > fault.delay * 0.95)
    violations.add(
      'continued',
      `an append was acknowledged ${Math.round(late)} ms after a commit began that failed`,
    );
  return true;
}

export const failingDisk: Scene = {
  name: 'failing-disk',
  what: 'a wait for the disk fails, once or from then on: the server has to end',
  play,
};
