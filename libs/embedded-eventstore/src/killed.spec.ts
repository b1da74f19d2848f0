import { rmSync } from 'node:fs';
import {
  EventStoreDBClient,
  START,
  type EventData,
  type Position,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { serve, type OwnProcess } from './testing/own-process';
import { collect } from './testing/reading';
import { newFolder, noted } from './testing/throw-away';

const WRITERS = 16;
const KILLS = 4;
/** Acknowledged appends after which the process is killed. */
const ENOUGH = 250;

interface Acknowledged {
  id: string | undefined;
  stream: string;
  revision: bigint;
  position: Position | undefined;
}

/** Appends events one by one at the revision known, until the store is gone. */
async function write(
  client: EventStoreDBClient,
  stream: string,
  onAnswer: (answer: Acknowledged) => void,
): Promise<void> {
  for (let next = 0; ; next++) {
    const [event] = noted(1, next) as [EventData];
    try {
      const expectedRevision = next === 0 ? 'no_stream' : BigInt(next - 1);
      const { nextExpectedRevision: revision, position } = await client.appendToStream(stream, event, {
        expectedRevision,
      });
      onAnswer({ id: event.id, stream, revision, position });
    } catch (error) {
      if (['unavailable', 'cancelled', 'unknown'].includes((error as { type: string }).type)) return;
      throw error;
    }
  }
}

/** Writers at work on the store, killed in the midst of it. */
async function killUnderLoad(own: OwnProcess & { url: string }, cycle: number): Promise<Acknowledged[]> {
  const client = EventStoreDBClient.connectionString(own.url);
  const acknowledged: Acknowledged[] = [];
  const writers = Array.from({ length: WRITERS }, (_, writer) =>
    write(client, `w-${cycle}-${writer}`, (answer) => {
      acknowledged.push(answer);
      if (acknowledged.length === ENOUGH) void own.end('SIGKILL');
    }),
  );
  await Promise.all(writers);
  await own.exited;
  await client.dispose();
  return acknowledged;
}

describe('an event store killed with SIGKILL under its writers', () => {
  const dataDir = newFolder();
  const acknowledged: Acknowledged[] = [];
  const resumed: ResolvedEvent[] = [];
  let log: ResolvedEvent[] = [];

  beforeAll(async () => {
    for (let cycle = 0; cycle < KILLS; cycle++) {
      const own = await serve(dataDir);
      acknowledged.push(...(await killUnderLoad(own, cycle)));
      const again = await serve(dataDir);
      const client = EventStoreDBClient.connectionString(again.url);
      const fromPosition = resumed.at(-1)?.event?.position;
      resumed.push(
        ...(await collect(client.readAll({ fromPosition: fromPosition ?? START }))).slice(
          fromPosition ? 1 : 0,
        ),
      );
      log = await collect(client.readAll());
      await client.dispose();
      await again.end('SIGKILL');
    }
  }, 120_000);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('has every acknowledged event exactly once, where it was acknowledged', () => {
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * ENOUGH);
    const kept = new Map(log.map(({ event }) => [event?.id, event]));
    expect(kept.size).toBe(log.length);
    const found = acknowledged.map(({ id }) => ({
      id,
      stream: kept.get(id)?.streamId,
      revision: kept.get(id)?.revision,
      position: kept.get(id)?.position,
    }));
    expect(found).toEqual(acknowledged);
  });

  it('has revisions without a gap and positions that only grow', () => {
    const revisions = new Map<string, bigint[]>();
    for (const { event } of log) {
      if (event) revisions.set(event.streamId, [...(revisions.get(event.streamId) ?? []), event.revision]);
    }
    for (const ofOne of revisions.values()) expect(ofOne).toEqual(ofOne.map((_, index) => BigInt(index)));
    const positions = log.map(({ event }) => event?.position?.commit ?? 0n);
    expect(
      positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? position)),
    ).toBe(true);
  });

  it('gives a reader that comes back with its last position everything and nothing twice', () => {
    expect(resumed.map(({ event }) => event?.id)).toEqual(log.map(({ event }) => event?.id));
  });
});
