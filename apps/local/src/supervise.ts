import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start';
import { logTail } from './log-tail';
import { inWords, type Part, type Running, type Tell } from './part';

/** How long to wait before a part is started again, and when its earlier deaths are forgotten. */
export interface Timing {
  /** Milliseconds before the first, second, … restart; the last one holds for all that follow. */
  backOff: number[];
  /** A part that stayed up for so many milliseconds begins with the first again. */
  stable: number;
  /** How often the very first start is tried before it is given up. */
  firstTries: number;
}

const seconds = (...list: number[]) => list.map((each) => each * 1000);
export const usualTiming: Timing = { backOff: seconds(1, 2, 4, 8, 16, 30), stable: 30_000, firstTries: 4 };

export interface Supervised {
  name: string;
  /** Ends the part; it is not started again once the signal is aborted, which must have happened before. */
  stop(): Promise<void>;
}

/**
 * Starts a part and keeps it up until the signal is aborted: each time it ends, its name, its ending and the last
 * lines of its log are told, and it is started again after a pause that grows. Throws when the first start fails.
 */
export async function supervise(
  part: Part,
  signal: AbortSignal,
  tell: Tell,
  timing: Timing = usualTiming,
): Promise<Supervised> {
  const supervision: Supervision = { part, signal, tell, timing, deaths: 0 };
  let running = await startUntilUp(supervision, timing.firstTries);
  const keepUp = async () => {
    while (running) {
      const since = Date.now();
      const ending = await running.exited;
      if (signal.aborted) return;
      if (Date.now() - since > timing.stable) supervision.deaths = 0;
      const wait = nextWait(supervision);
      tell(`${part.name} ended (${inWords(ending)}); starting it again in ${wait / 1000} s.${tail(part)}`);
      if (await isAborted(wait, signal)) return;
      running = await startUntilUp(supervision, Infinity);
      if (running) tell(`${part.name} is up again.`);
    }
  };
  const kept = keepUp();
  return {
    name: part.name,
    stop: async () => {
      await running?.stop();
      await kept;
    },
  };
}

interface Supervision {
  part: Part;
  signal: AbortSignal;
  tell: Tell;
  timing: Timing;
  /** Since it last stayed up. */
  deaths: number;
}

/** Undefined when the signal was aborted meanwhile. */
async function startUntilUp(supervision: Supervision, tries: number): Promise<Running | undefined> {
  const { part, signal, tell } = supervision;
  for (let tried = 1; !signal.aborted; tried += 1) {
    try {
      return await part.start(signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      const why = `${part.name} did not start: ${error instanceof Error ? error.message : String(error)}`;
      if (tried >= tries) throw new CannotStart(`${why}.${tail(part)}`, 1, { cause: error });
      const wait = nextWait(supervision);
      tell(`${why}; trying again in ${wait / 1000} s.${tail(part)}`);
      if (await isAborted(wait, signal)) return undefined;
    }
  }
  return undefined;
}

function nextWait(supervision: Supervision): number {
  const { backOff } = supervision.timing;
  const wait = backOff[Math.min(supervision.deaths, backOff.length - 1)] ?? 0;
  supervision.deaths += 1;
  return wait;
}

/** Waits, unless the signal is aborted meanwhile. */
async function isAborted(wait: number, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(wait, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return signal.aborted;
}

const tail = ({ log }: Part) => {
  const lines = logTail(log);
  return lines === '' ? '' : ` The end of ${log}:\n${lines.replace(/^/gm, '  | ')}`;
};
