import {
  caseDecider,
  isMediationNoticed,
  isNoticed,
  mediationDecider,
  mediationIdOf,
  mediationNoticesOf,
  mediationStream,
  noticesOf,
  type CaseEvents,
  type MediationEvent,
  type MessageOf,
} from '@casegrid/domain';
import { decode, type EventStore, type StoredRecord } from '@casegrid/event-store';
import type { NoticeOfEvent } from '@casegrid/notices';
import { ActStates } from './act-states';
import { CategoryNames } from './category-names';

/** Streams of whose events somebody is told. */
export const toldStreams: readonly string[] = ['case-', mediationStream('')];

/** What somebody is told of the events of one kind of stream. */
interface Teller {
  isTold(record: StoredRecord): boolean;
  noticesOf(record: StoredRecord): Promise<readonly NoticeOfEvent[]>;
}

class CaseTeller implements Teller {
  readonly #states;
  readonly isTold = isNoticed;

  constructor(
    store: EventStore,
    private readonly categories: CategoryNames,
  ) {
    this.#states = new ActStates(store, caseDecider);
  }

  async noticesOf(record: StoredRecord): Promise<readonly NoticeOfEvent[]> {
    const { type, data, metadata } = decode(record);
    const { after: state } = await this.#states.around(record);
    const { occurredAt } = metadata;
    const event = { type, data } as MessageOf<CaseEvents>;
    const category = await this.categories.of(state.category, state.place.unit, occurredAt);
    return noticesOf(event, state, category).map((notice) => ({
      notice,
      eventId: record.id,
      event: type,
      caseId: state.id,
      ...(state.number !== undefined && { caseNumber: state.number }),
      category: state.category,
      path: state.place.path,
      occurredAt,
    }));
  }
}

class MediationTeller implements Teller {
  readonly #states;
  readonly isTold = isMediationNoticed;

  constructor(store: EventStore) {
    this.#states = new ActStates(store, mediationDecider);
  }

  async noticesOf(record: StoredRecord): Promise<readonly NoticeOfEvent[]> {
    const { type, data, metadata } = decode(record);
    const around = await this.#states.around(record);
    const { id, number, kind, place } = around.after;
    return mediationNoticesOf({ event: { type, data } as MediationEvent, ...around }).map((notice) => ({
      notice,
      eventId: record.id,
      event: type,
      mediationId: id,
      ...(number !== undefined && { mediationNumber: number }),
      category: kind,
      path: place.path,
      occurredAt: metadata.occurredAt,
    }));
  }
}

/** What is told of everything that somebody is told of. */
export class Tellers {
  readonly #categories: CategoryNames;
  readonly #cases: Teller;
  readonly #mediations: Teller;

  constructor(store: EventStore) {
    this.#categories = new CategoryNames(store);
    this.#cases = new CaseTeller(store, this.#categories);
    this.#mediations = new MediationTeller(store);
  }

  async noticesOf(records: readonly StoredRecord[]): Promise<readonly NoticeOfEvent[]> {
    const told = records.filter((record) => this.#of(record).isTold(record));
    const made: NoticeOfEvent[] = [];
    if (told.length === 0) return made;
    this.#categories.forget();
    for (const record of told) made.push(...(await this.#of(record).noticesOf(record)));
    return made;
  }

  #of({ stream }: StoredRecord): Teller {
    return mediationIdOf(stream) === undefined ? this.#cases : this.#mediations;
  }
}
