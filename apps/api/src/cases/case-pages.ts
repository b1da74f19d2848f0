import { caseStream, type Actor } from '@casegrid/domain';
import { decode, type EventStore, type StoredRecord } from '@casegrid/event-store';
import { foldCase, type CaseRecord } from '@casegrid/projections';
import { Inject, Injectable } from '@nestjs/common';
import { eventStore } from '../parts';
import { shown } from './case-view';
import type { CaseType } from './case.type';

/** Up to where a case is replayed: a revision, or a moment by the store's own clock. */
export interface Until {
  readonly revision?: number;
  /** ISO 8601 UTC. */
  readonly moment?: string;
}

/** Who asks, and whether the case is confidential by now. */
interface Asking {
  readonly actor: Actor;
  readonly isConfidential: boolean;
}

const isWithin = ({ revision, recordedAt }: StoredRecord, until: Until) =>
  (until.revision === undefined || revision <= until.revision) &&
  (until.moment === undefined || recordedAt <= until.moment);

/** Pages of cases folded from the log itself: never behind it, and of any moment. */
@Injectable()
export class CasePages {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  /** The case as an act left it, for whoever did the act, and when the act went on record. */
  async afterAct(
    caseId: string,
    revision: number,
    actor: Actor,
  ): Promise<{ case: CaseType; recordedAt: string }> {
    const { view, last } = await this.#fold(caseId, { revision }, actor);
    if (!view || !last)
      throw new Error(`case ${caseId} has no revision ${revision}, which was just answered`);
    return { case: view, recordedAt: last.recordedAt };
  }

  /**
   * The case as it was; nothing when it was not yet there. The caller has checked who asks. What is confidential by now is so
   * in what it was, too.
   */
  async at(caseId: string, until: Until, { actor, isConfidential }: Asking): Promise<CaseType | null> {
    return (await this.#fold(caseId, until, actor, isConfidential)).view;
  }

  async #fold(caseId: string, until: Until, actor: Actor, isConfidential = false) {
    const records = (await this.store.readStream(caseStream(caseId))).filter((record) =>
      isWithin(record, until),
    );
    const folded = foldCase(records.map((record) => decode(record) as CaseRecord));
    const page =
      folded && isConfidential ? { ...folded, state: { ...folded.state, isConfidential } } : folded;
    return { view: page ? shown(page, actor) : null, last: records.at(-1) };
  }
}
