import { evolve, type Decider } from '@casegrid/domain';
import {
  decode,
  RecentlyUsed,
  type EventStore,
  type Metadata,
  type StoredRecord,
} from '@casegrid/event-store';

interface Reached<State> {
  readonly state: State;
  readonly revision: number;
}

/** What an act found, and what it left. */
export interface AroundAct<State> {
  readonly before: State;
  readonly after: State;
}

/** As an act left it, with what it found. */
interface Acted<State> extends AroundAct<State> {
  readonly revision: number;
  readonly commandId: string;
}

const streamsInMemory = 1_000;
/** More events than any one act makes. */
const longestAct = 50;

const commandOf = ({ metadata }: StoredRecord) => (metadata as Metadata).commandId;

/** Streams of one kind as they were left by each act, whatever happened to them afterwards. */
export class ActStates<State, Commands, Events> {
  readonly #known = new RecentlyUsed<Acted<State>>(streamsInMemory);

  constructor(
    private readonly store: EventStore,
    private readonly decider: Decider<State, Commands, Events>,
  ) {}

  /** Around the act that this event is of: what the act did to the clocks comes after the event. */
  async around(record: StoredRecord): Promise<AroundAct<State>> {
    const { stream, revision } = record;
    const known = this.#known.get(stream);
    if (known && known.revision >= revision && known.commandId === commandOf(record)) return known;
    const from =
      known && known.revision < revision
        ? { state: known.after, revision: known.revision }
        : { state: this.decider.initial, revision: -1 };
    const events = await this.store.readStream(
      stream,
      from.revision + 1,
      revision - from.revision + longestAct,
    );
    const acted = this.#through(from, events, record);
    if (acted.revision >= revision) this.#known.set(stream, acted);
    return acted;
  }

  #through(from: Reached<State>, events: readonly StoredRecord[], record: StoredRecord): Acted<State> {
    const commandId = commandOf(record);
    const isOfAct = (one: StoredRecord) => commandOf(one) === commandId;
    const first = events.findIndex(isOfAct);
    const rest = events.slice(first);
    const length = rest.findIndex((one) => !isOfAct(one));
    const act = length < 0 ? rest : rest.slice(0, length);
    const before = this.#after(from.state, events.slice(0, first));
    const { revision = from.revision } = act.at(-1) ?? {};
    return { before, after: this.#after(before, act), revision, commandId };
  }

  #after(state: State, records: readonly StoredRecord[]): State {
    return records.reduce((so, one) => {
      const { actor, occurredAt: at } = one.metadata as Metadata;
      return evolve(this.decider, so, decode(one) as never, { actor, at });
    }, state);
  }
}
