import { caseDecider, evolve, type Case } from '@casegrid/domain';
import {
  decode,
  RecentlyUsed,
  type EventStore,
  type Metadata,
  type StoredRecord,
} from '@casegrid/event-store';

interface Reached {
  readonly state: Case;
  readonly revision: number;
}

const nothingYet: Reached = { state: caseDecider.initial, revision: -1 };

const casesInMemory = 1_000;
/** More events than any one act makes. */
const longestAct = 50;

const commandOf = ({ metadata }: StoredRecord) => (metadata as Metadata).commandId;

/** Cases as they were left by each act, whatever happened to them afterwards. */
export class CaseStates {
  readonly #known = new RecentlyUsed<Reached>(casesInMemory);

  constructor(private readonly store: EventStore) {}

  /** The case as the act left it that this event is of: what the act did to its clocks comes after the event. */
  async after(record: StoredRecord): Promise<Case> {
    const { stream, revision } = record;
    const known = this.#known.get(stream) ?? nothingYet;
    const from = known.revision <= revision ? known : nothingYet;
    const events = await this.store.readStream(
      stream,
      from.revision + 1,
      revision - from.revision + longestAct,
    );
    const isOfAct = (one: StoredRecord) => one.revision <= revision || commandOf(one) === commandOf(record);
    const others = events.findIndex((one) => !isOfAct(one));
    const taken = others < 0 ? events : events.slice(0, others);
    const reached = {
      state: taken.reduce((state, one) => {
        const { actor, occurredAt: at } = one.metadata as Metadata;
        return evolve(caseDecider, state, decode(one) as never, { actor, at });
      }, from.state),
      revision: taken.at(-1)?.revision ?? from.revision,
    };
    if (reached.revision >= revision) this.#known.set(stream, reached);
    return reached.state;
  }
}
