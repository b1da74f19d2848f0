import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The event store as its own process, run from its sources. */
export interface OwnProcess {
  /** What it printed, both channels together. */
  printed(): string;
  /** Sends a signal and waits for the end; answers the exit code, or null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  exited: Promise<number | null>;
}

const MAIN = join(__dirname, '../main.ts');
const RUN_TYPESCRIPT = join(__dirname, 'run-typescript.cjs');

export function run(args: string[], env: NodeJS.ProcessEnv = {}): OwnProcess {
  const child = spawn(process.execPath, ['--require', RUN_TYPESCRIPT, MAIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = gather(child);
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return {
    printed: () => printed.join(''),
    exited,
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** Starts it and waits until it serves; answers its connection string too. */
export async function serve(
  dataDir: string,
  port = 0,
  args: string[] = [],
): Promise<OwnProcess & { url: string }> {
  const own = run(['--port', String(port), '--data', dataDir, ...args]);
  let ended = false;
  void own.exited.then(() => (ended = true));
  for (;;) {
    const [url] = /esdb:\S+tls=(?:true|false)/.exec(own.printed()) ?? [];
    if (url) return { ...own, url };
    if (ended) throw new Error(`the event store did not start: ${own.printed()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function gather(child: ChildProcessByStdio<null, Readable, Readable>): string[] {
  const printed: string[] = [];
  for (const channel of [child.stdout, child.stderr])
    channel.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  return printed;
}
