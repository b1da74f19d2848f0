import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { showProgress } from '../report/progress';
import { number, type Outcome } from '../report/report';
import type { Leftovers } from '../stage/leftovers';
import { scratchFolder } from '../stage/place';
import type { Server } from '../stage/server';
import { Lives } from './lives';
import type { Scene, Stage } from './scene';

/** Of the disk, at first and more with each round, in MiB. */
const size = 8;
const rounds = 3;
/** Nothing was acknowledged for so long, and it was tried: the disk is full. Milliseconds. */
const stillness = 1_000;
/** The longest until the disk is full, and until writes go on once there is room. Milliseconds. */
const limit = 60_000;
const beat = 50;

const system = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' });

/** A small disk in memory; the reason why not, where that cannot be had. */
function mount(leftovers: Leftovers): { folder: string } | { reason: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { reason: 'left out: a small disk can be mounted by root on Linux only' };
  const folder = scratchFolder(leftovers);
  const { status, stderr } = system(
    'mount',
    '-t',
    'tmpfs',
    '-o',
    `size=${size}m`,
    'casegrid-torture',
    folder,
  );
  if (status !== 0) return { reason: `left out: a small disk cannot be mounted: ${stderr.trim()}` };
  leftovers.keep(() => void system('umount', folder));
  return { folder };
}

async function play(stage: Stage): Promise<Outcome> {
  const mounted = mount(stage.leftovers);
  if ('reason' in mounted) return { happened: [`0 of ${rounds} times full; ${mounted.reason}`] };
  const { folder } = mounted;
  const lives = await Lives.begin('full-disk', stage, { pace: 100, bytes: 6_000 }, folder);
  const { ledger } = lives.crew;
  let full = 0;
  const stop = showProgress(
    stage.screen,
    () => `full-disk: ${full} of ${rounds} times full, ${number(ledger.events)} events acknowledged`,
  );
  try {
    const server = lives.start();
    if (!(await lives.mustServe(server))) return { happened: [], crew: lives.crew };
    for (; full < rounds && (await fills(lives, server)); full += 1) {
      system('mount', '-o', `remount,size=${size * (full + 2)}m`, folder);
      if (!(await goesOn(lives, server))) break;
    }
    system('mount', '-o', `remount,size=${size * 32}m`, folder);
    await lives.crew.finish();
    await lives.stop(server);
  } finally {
    stop();
  }
  return { happened: [`${full} of ${rounds} times full`], crew: lives.crew };
}

/** Whether the disk comes to be full, and the server then still answers who reads. */
async function fills({ crew }: Lives, server: Server): Promise<boolean> {
  const { ledger, violations, auditor } = crew;
  let [events, retries, since] = [-1, 0, 0];
  const isStill = () => {
    if (ledger.events !== events)
      [events, retries, since] = [ledger.events, ledger.retries, performance.now()];
    return ledger.retries > retries && performance.now() - since > stillness;
  };
  if (!(await comesTo(isStill, server))) {
    violations.add('continued', `its disk was not full after ${limit / 1000} s: ${server.said}`);
    return false;
  }
  const before = auditor.audits;
  await auditor.read();
  await auditor.read();
  if (auditor.audits < before + 1) violations.add('refused', 'reading the log on a full disk');
  return true;
}

/** Whether writes are acknowledged again now that there is room. */
async function goesOn({ crew }: Lives, server: Server): Promise<boolean> {
  const { ledger, violations } = crew;
  const { events } = ledger;
  const isDone = await comesTo(() => ledger.events > events, server);
  if (!isDone) violations.add('silent', `writes did not go on when there was room: ${server.said}`);
  return isDone;
}

async function comesTo(isSo: () => boolean, server: Server): Promise<boolean> {
  for (let waited = 0; waited < limit && server.isRunning; waited += beat) {
    if (isSo()) return true;
    await pause(beat);
  }
  return false;
}

export const fullDisk: Scene = {
  name: 'full-disk',
  what: 'the disk is full: writes have to be refused, reads go on, and writes too once there is room',
  play,
};
