import { caseStream, type Actor, type Case } from '@casegrid/domain';
import { decode, RecentlyUsed, type EventStore } from '@casegrid/event-store';
import { foldCase, type CasePage, type CaseRecord } from '@casegrid/projections';
import { Inject, Injectable } from '@nestjs/common';
import { isAsOf, type AsOfArgs } from '../history/as-of.args';
import { eventStore } from '../parts';
import { shown } from './case-view';
import type { CaseType } from './case.type';

/** Who asks, and the case as it is by now. */
interface Asking {
  readonly actor: Actor;
  readonly state: Case;
}

/** Pages of cases acted upon lately that a copy keeps. */
const pagesInMemory = 5_000;

/** A case as an act left it. */
interface Left {
  readonly page: CasePage | undefined;
  readonly revision: number;
  readonly recordedAt: string;
}

const unwritten: Left = { page: undefined, revision: -1, recordedAt: '' };

/** Pages of cases folded from the log itself: never behind it, and of any moment. */
@Injectable()
export class CasePages {
  readonly #left = new RecentlyUsed<Left>(pagesInMemory);

  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  /** The case as an act left it, for whoever did the act, and when the act went on record. */
  async afterAct(
    caseId: string,
    revision: number,
    actor: Actor,
  ): Promise<{ case: CaseType; recordedAt: string }> {
    const { page, recordedAt } = await this.#leftAt(caseId, revision);
    if (!page) throw new Error(`case ${caseId} has no revision ${revision}, which was just answered`);
    return { case: shown(page, actor), recordedAt };
  }

  /** From where the last act left it, so that an act costs the same however long the case; an earlier one from the start. */
  async #leftAt(caseId: string, revision: number): Promise<Left> {
    const known = this.#left.get(caseId) ?? unwritten;
    if (known.revision === revision) return known;
    const from = known.revision < revision ? known : unwritten;
    const records = await this.store.readStream(
      caseStream(caseId),
      from.revision + 1,
      revision - from.revision,
    );
    const page = foldCase(
      records.map((record) => decode(record) as CaseRecord),
      from.page,
    );
    const left = { page, revision, recordedAt: records.at(-1)?.recordedAt ?? '' };
    if (from === known) this.#left.set(caseId, left);
    return left;
  }

  /**
   * The case as it was; nothing when it was not yet there. The caller has checked who asks. What is confidential or
   * redacted by now is so in what it was, too, and whoever has no part in it by now had none.
   */
  async at(caseId: string, asOf: AsOfArgs, { actor, state }: Asking): Promise<CaseType | null> {
    const records = (await this.store.readStream(caseStream(caseId))).filter(isAsOf(asOf));
    const folded = foldCase(records.map((record) => decode(record) as CaseRecord));
    if (!folded) return null;
    const { redactions, recused } = state;
    const isConfidential = state.isConfidential || folded.state.isConfidential;
    return shown({ ...folded, state: { ...folded.state, isConfidential, redactions, recused } }, actor);
  }
}
