import { decode, type Recorded, type StoredRecord } from '@casegrid/event-store';
import type { Change, Fold, ReadModel } from './read-model';
import { Rows, type Place } from './rows';
import { Sums } from './sums';

/** An event that a fold could not take: named, so that whoever mends it knows where to look. */
export class CannotFold extends Error {
  constructor(model: string, { stream, revision, position, type }: StoredRecord, cause: unknown) {
    super(`${model} cannot take ${type} at ${stream}@${revision} (position ${position}): ${String(cause)}`, {
      cause,
    });
  }
}

interface Named extends Change {
  readonly record: StoredRecord;
}

/**
 * Takes events into a read model: the rows that they touch are loaded, folded in memory and written back, each table
 * with one statement. What comes of it does not depend on how often that was done.
 */
export class Folding {
  readonly #tables: readonly { readonly fold: Fold; readonly rows: Rows }[];
  readonly #sums = new Sums();

  constructor(
    private readonly model: ReadModel,
    private readonly place: Place,
  ) {
    this.#tables = model.folds.map((fold) => ({ fold, rows: new Rows(fold, place) }));
  }

  /** How many rows it holds in memory. */
  get size(): number {
    return this.#tables.reduce((sum, { rows }) => sum + rows.size, 0);
  }

  /** Folds events, in the order of the log, in memory. */
  async take(records: readonly StoredRecord[]): Promise<void> {
    const events = records
      .filter(({ stream }) => this.model.streams.some((name) => stream.startsWith(name)))
      .map((record) => ({ record, event: decode(record) }));
    for (const { fold, rows } of this.#tables) {
      const changes = events.flatMap(({ record, event }) =>
        this.#guarded(record, () => changesOf(fold, record, event)),
      );
      await rows.load(changes);
      for (const change of changes) this.#guarded(change.record, () => rows.change(change));
    }
  }

  /** Writes what was folded. */
  async save(): Promise<void> {
    for (const { fold, rows } of this.#tables) {
      for (const moved of await rows.save()) this.#sums.move(fold, moved);
    }
    await this.#sums.save(this.place.schema, this.place.connection);
  }

  /** Lets go of what was saved. */
  forget(): void {
    for (const { rows } of this.#tables) rows.forget();
  }

  #guarded<Result>(record: StoredRecord, fold: () => Result): Result {
    try {
      return fold();
    } catch (error) {
      throw new CannotFold(this.model.name, record, error);
    }
  }
}

function changesOf(fold: Fold, record: StoredRecord, event: Recorded): Named[] {
  const change = fold.on[event.type] as ((event: Recorded) => readonly Change[]) | undefined;
  return change ? change(event).map((one) => ({ ...one, record })) : [];
}
