import {
  covers,
  mediationIdOf,
  mediationStream,
  sights,
  standsAt,
  type Actor,
  type OfficerActor,
} from '@casegrid/domain';
import {
  isAfter,
  PositionUnknown,
  type EventStore,
  type Metadata,
  type Position,
  type StoredRecord,
} from '@casegrid/event-store';
import type { MediationActs } from '../mediations/mediation-acts';
import { typeFor, withheldType } from '../mediations/stored-mediation-event';
import { Paths } from './paths';

/** What is published in versions: it holds for everybody. */
const common = ['catalogue-', 'policy-', 'calendar-', 'powers-', 'weights-'] as const;

/** What lies at a place of its own. */
const placed = ['case-', mediationStream('')] as const;

/** What the feed carries; officers, their filters, persons and registers are nobody else's. */
const streams = [...placed, 'territory-', ...common] as const;

const isOf = (names: readonly string[], stream: string) => names.some((name) => stream.startsWith(name));

const pageSize = 500;
/** Events that one page looks at: where little is wanted, its position tells how far it came. */
const mostLookedAt = 10_000;

/** Events of the asker's subtree, in the order of the log: of a case or mediation those of the time in which it lay there. */
export class Feed {
  readonly #paths: Paths;

  constructor(
    private readonly store: EventStore,
    private readonly mediations: Pick<MediationActs, 'load'>,
  ) {
    this.#paths = new Paths(store);
  }

  /**
   * From a position on, for as long as it is read. Nothing is missed and nothing comes twice.
   * @throws PositionUnknown
   */
  async *follow(actor: Actor, after: Position, types: readonly string[], signal: AbortSignal) {
    // A subscription that begins where nothing stands would be tried for ever; a read says so.
    for await (const _ of this.store.readAll({ after, batch: 1 })) break;
    await this.#expectWithin(after);
    for await (const { records } of this.store.follow({ after, streams, signal })) {
      for (const record of records) {
        if (await this.#isWanted(record, actor, types)) yield record;
      }
    }
  }

  /**
   * At most so many events after a position, and the position up to which nothing was left out.
   * @throws PositionUnknown
   */
  async page(actor: Actor, after: Position, types: readonly string[], most: number) {
    await this.#expectWithin(after);
    const found: StoredRecord[] = [];
    let reached = after;
    let lookedAt = 0;
    for await (const { records, position, read } of this.store.readAll({ after, streams, batch: pageSize })) {
      for (const record of records) {
        if (!(await this.#isWanted(record, actor, types))) continue;
        found.push(record);
        if (found.length === most) return { records: found, position: record.position };
      }
      reached = position;
      lookedAt += read;
      if (lookedAt >= mostLookedAt) break;
    }
    return { records: found, position: reached };
  }

  /** Behind its end a store takes every place for one: nothing would ever come from there. @throws PositionUnknown */
  async #expectWithin(after: Position): Promise<void> {
    if (isAfter(after, await this.store.end())) throw new PositionUnknown(after);
  }

  async #isWanted(record: StoredRecord, actor: Actor, types: readonly string[]): Promise<boolean> {
    if (actor.kind !== 'OFFICER' || !sights[actor.post.role].history) return false;
    const isOfNone = types.length > 0 && !types.includes(record.type) && !types.includes(withheldType);
    if (isOfNone || !(await this.#isWithin(record, actor))) return false;
    return types.length === 0 || types.includes(await this.#typeFor(record, actor));
  }

  async #isWithin(record: StoredRecord, actor: OfficerActor): Promise<boolean> {
    const { stream } = record;
    if (isOf(common, stream)) return true;
    if (!isOf(placed, stream)) return this.#sharesMap(record, actor);
    return (await this.#paths.at(record)).some((path) => covers(actor.post, path));
  }

  /** Whoever asks for a type of event gets none that is that to others, and to him withheld. */
  async #typeFor(record: StoredRecord, actor: Actor): Promise<string> {
    const id = mediationIdOf(record.stream);
    return id === undefined ? record.type : typeFor(record, actor, (await this.mediations.load(id)).state);
  }

  #sharesMap({ metadata }: StoredRecord, { post }: OfficerActor): boolean {
    const { district } = metadata as Metadata;
    const unit = standsAt(post.unit);
    return district.startsWith(unit) || unit.startsWith(district);
  }
}
