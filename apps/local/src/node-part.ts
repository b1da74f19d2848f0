import { launch, whenServing } from './launch';
import { type Part, type Tell } from './part';
import { type Probe, serves } from './serves';

export interface NodeProgram {
  name: string;
  log: string;
  /** The program's file and its arguments. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** The page that tells that it serves. */
  probe: Probe;
  /** Milliseconds from SIGTERM to SIGKILL. */
  patience?: number;
}

/** A part that is a Node program of ours; each time it is started, `started` hears of its process. */
export function nodePart(program: NodeProgram, tell: Tell, started: (pid: number) => void): Part {
  const { name, log, args, env, probe, patience = 10_000 } = program;
  const how = {
    program: process.execPath,
    args,
    env,
    log,
    signals: ['SIGTERM' as const, 'SIGKILL' as const],
    patience,
  };
  return {
    name,
    log,
    start: async (signal) => {
      const running = await launch(how);
      started(running.pid);
      await whenServing(running, signal, (mayGoOn) => serves(name, probe, tell, mayGoOn));
      return running;
    },
  };
}
