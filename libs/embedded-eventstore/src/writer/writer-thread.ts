import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { openForWriting, type Durability } from '../log/schema';
import { LogWriter } from './log-writer';
import type { WriteRequest } from './write-request';

/** What the thread is started with. */
export interface WriterStart {
  file: string;
  durability: Durability;
}

/** The thread of the one writer: all that waits is done in one transaction, and answered after it is on disk. */
function run(port: MessagePort, { file, durability }: WriterStart): void {
  const db = openForWriting(file, durability);
  const writer = new LogWriter(db);
  port.on('message', (first: WriteRequest[] | 'stop') => {
    const requests: WriteRequest[] = [];
    let stopping = false;
    for (let next: WriteRequest[] | 'stop' | undefined = first; next !== undefined; next = waiting(port)) {
      if (next === 'stop') stopping = true;
      else requests.push(...next);
    }
    if (requests.length) port.postMessage(writer.commit(requests));
    if (!stopping) return;
    // What is in the write-ahead file goes into the log's own, so that after a clean stop that one file is all.
    db.exec('pragma wal_checkpoint(truncate)');
    db.close();
    port.close();
  });
  port.postMessage('ready');
}

function waiting(port: MessagePort): WriteRequest[] | 'stop' | undefined {
  return (receiveMessageOnPort(port) as { message: WriteRequest[] | 'stop' } | undefined)?.message;
}

if (parentPort) run(parentPort, workerData as WriterStart);
