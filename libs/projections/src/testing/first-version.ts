import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectVerbatimLog } from '@casegrid/event-store';

/** An event of the kept log, its data and metadata as the text that was stored. */
export interface KeptEvent {
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: string;
  readonly metadata: string;
}

const file = join(__dirname, '../../history/first-version.jsonl');

/** The log that the first version wrote, as `log export` writes one: events in their order, and a line that ends it. */
export const firstVersion: readonly KeptEvent[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(0, -1)
  .map((line) => JSON.parse(line) as KeptEvent);

const bytes = (text: string) => Buffer.from(text, 'utf8');

/** Brings it into another log, byte for byte; answers what is stored there then, without the store's own streams. */
export async function replay(url: string): Promise<readonly KeptEvent[]> {
  const log = connectVerbatimLog(url);
  for (const { stream, revision, id, type, contentType, data, metadata } of firstVersion) {
    const expected = revision === '0' ? 'NO_STREAM' : Number(revision) - 1;
    const event = { id, type, contentType, data: bytes(data), metadata: bytes(metadata) };
    await log.append(stream, expected, [event]);
  }
  const stored: KeptEvent[] = [];
  for await (const { stream, revision, id, type, contentType, ...event } of log.read()) {
    const [data, metadata] = [event.data, event.metadata].map((text) => Buffer.from(text).toString('utf8'));
    if (stream.startsWith('$') || data === undefined || metadata === undefined) continue;
    stored.push({ stream, revision: String(revision), id, type, contentType, data, metadata });
  }
  await log.close();
  return stored;
}
