import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Durability } from '../log/schema';
import type { Committed, WriteAnswer, WriteRequest } from './write-request';

/** The writer has stopped; whether the last requests were kept is not known. */
export class WriterStopped extends Error {}

/** The disk is full: nothing of the request was written, and it may be sent again. */
export class NoRoom extends Error {
  constructor() {
    super('the disk is full: nothing of this was written');
  }
}

interface Waiting {
  resolve(answer: WriteAnswer): void;
  reject(error: Error): void;
}

/** Hands requests to the writer's thread; what comes within one turn of the event loop goes there together. */
export class Writer {
  private gathered: WriteRequest[] = [];
  private readonly waiting: Waiting[] = [];
  private stopped: Error | undefined;

  private constructor(
    private readonly worker: Worker,
    private readonly onCommit: (streams: readonly string[]) => void,
  ) {}

  /** Opens the log in a thread of its own. `onFailure` hears of a failed commit, after which nothing is acknowledged any more. */
  static async start(options: {
    file: string;
    durability: Durability;
    onCommit: (streams: readonly string[]) => void;
    onFailure: (error: Error) => void;
  }): Promise<Writer> {
    const worker = threadBesideThisFile({ file: options.file, durability: options.durability });
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => {
        worker.removeAllListeners('error');
        resolve();
      });
      worker.once('error', reject);
    });
    const writer = new Writer(worker, options.onCommit);
    worker.on('message', (committed: Committed) => writer.answer(committed));
    worker.on('error', (error) => {
      writer.refuseAll(new WriterStopped(`the log cannot be written: ${error.message}`, { cause: error }));
      options.onFailure(error);
    });
    return writer;
  }

  /** Answers after the change is on disk, or after it was decided that there is nothing to change. */
  submit(request: WriteRequest): Promise<WriteAnswer> {
    if (this.stopped) return Promise.reject(this.stopped);
    if (this.gathered.length === 0) setImmediate(() => this.send());
    this.gathered.push(request);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Lets what was submitted be done, then ends the thread. */
  async stop(): Promise<void> {
    this.send();
    const exited = new Promise((resolve) => this.worker.once('exit', resolve));
    if (!this.stopped) this.worker.postMessage('stop');
    await exited;
    this.refuseAll(new WriterStopped('the store is stopping'));
  }

  private send(): void {
    if (this.gathered.length === 0 || this.stopped) return;
    this.worker.postMessage(this.gathered);
    this.gathered = [];
  }

  private answer(committed: Committed): void {
    if ('noRoomFor' in committed) {
      for (const caller of this.waiting.splice(0, committed.noRoomFor)) caller.reject(new NoRoom());
      return;
    }
    const { answers, streams } = committed;
    const answered = this.waiting.splice(0, answers.length);
    answers.forEach((answer, index) => answered[index]?.resolve(answer));
    if (streams.length) this.onCommit(streams);
  }

  private refuseAll(error: Error): void {
    this.stopped ??= error;
    for (const caller of this.waiting.splice(0)) caller.reject(error);
  }
}

/** Under jest the sources themselves are run; then the thread needs to be told how to read TypeScript. */
function threadBesideThisFile(workerData: { file: string; durability: Durability }): Worker {
  const extension = extname(__filename);
  const execArgv = extension === '.ts' ? ['--require', join(__dirname, '../testing/run-typescript.cjs')] : [];
  return new Worker(join(__dirname, `writer-thread${extension}`), { workerData, execArgv });
}
