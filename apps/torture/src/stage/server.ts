import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Leftovers } from './leftovers';

// Two folders up from src and from dist alike, and one more for this folder.
const program = resolve(__dirname, '../../../../libs/embedded-eventstore/dist/main.js');

/** So much of what the server prints is kept, for the case that it fails. Characters. */
const mostKept = 16_384;

export interface Launch {
  readonly data: string;
  readonly port: number;
  /** A program and its options, under which the server runs. */
  readonly under?: readonly string[];
}

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One life of the event store, as the built program that users run. */
export class Server {
  /** False when it ends before it serves. */
  readonly serving: Promise<boolean>;
  readonly ended: Promise<Ending>;
  #said = '';

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((settle, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => settle({ code, signal }));
    });
    this.serving = new Promise((settle, reject) => {
      const hear = (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString('utf8')).slice(-mostKept);
        if (/esdb:\S+tls=false/.test(this.#said)) settle(true);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      this.ended.then(() => settle(false), reject);
    });
  }

  /** It gets a process group of its own, so that a signal reaches what it runs under too, and Ctrl-C only us. */
  static start({ data, port, under = [] }: Launch, leftovers: Leftovers): Server {
    leftovers.mustBeOpen();
    const line = [...under, process.execPath, program, '--port', String(port), '--data', data];
    const [command = '', ...args] = line;
    const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const server = new Server(child);
    leftovers.keep(async () => void (await server.end('SIGKILL')));
    return server;
  }

  get said(): string {
    return this.#said.trim();
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Sends the signal, unless it has ended already, and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<Ending> {
    if (this.child.pid !== undefined && this.isRunning) process.kill(-this.child.pid, signal);
    return this.ended;
  }
}

export const tellOf = ({ code, signal }: Ending): string => signal ?? `exit code ${code}`;
