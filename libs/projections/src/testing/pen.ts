import { districtOf, type Actor } from '@casegrid/domain';
import {
  chain,
  currentVersions,
  uuidV5,
  type EventStore,
  type EventType,
  type Events,
  type Position,
} from '@casegrid/event-store';

/** Something that happened, before anybody wrote it down; by nobody in particular, and a minute after the last, if it is not said. */
export type Told = {
  [Type in EventType]: {
    readonly type: Type;
    readonly data: Events[Type];
    readonly actor?: Actor;
    readonly at?: string;
  };
}[EventType];

const namespace = '5c1f6a52-0d2e-4b77-9d0c-7a1c7e3b9a10';
const nobody: Actor = { kind: 'SYSTEM', id: 'spec' };
const dayOne = Date.parse('2026-03-01T00:00:00.000Z');

interface Stream {
  readonly revision: number;
  readonly hash: string;
}

/** Writes events to a log as the product does: chained, with everything beside them that is on record. */
export class Pen {
  readonly #streams = new Map<string, Stream>();
  /** How many events it has written; each happened a minute after the one before. */
  written = 0;

  constructor(private readonly store: EventStore) {}

  /** When the next event will have happened. */
  get now(): string {
    return new Date(dayOne + this.written * 60_000).toISOString();
  }

  /** Appends what happened in one place to one stream; answers where the log is then. */
  async write(stream: string, place: string, ...told: readonly Told[]): Promise<Position> {
    const before = this.#streams.get(stream) ?? { revision: -1, hash: '' };
    const events = told.map(({ type, data, actor = nobody, at: occurredAt = this.now }) => {
      const commandId = uuidV5(namespace, `${stream} ${this.written}`);
      this.written += 1;
      const metadata = {
        ...{ version: currentVersions[type], commandId, commandHash: '', correlationId: commandId },
        ...{ causationId: commandId, actor, occurredAt, district: districtOf(place) ?? place.slice(0, 2) },
      };
      return { id: commandId, type, data, metadata };
    });
    const chained = chain(stream, before.revision, before.hash, events);
    const hash = chained.at(-1)?.metadata.hash ?? before.hash;
    this.#streams.set(stream, { revision: before.revision + events.length, hash });
    const expected = before.revision < 0 ? 'NO_STREAM' : before.revision;
    return (await this.store.append(stream, expected, chained)).position;
  }
}
