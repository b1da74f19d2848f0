import type { RefusalCode } from '@casegrid/domain';
import type { Metadata } from './metadata';
import type { Appended, StoredRecord } from './port';

/** How many of a stream's latest commands are remembered. */
const remembered = 1_000;

/** What a command came to: where its last event stands, and the hash of what was asked. */
export interface Answered extends Appended {
  readonly hash: string;
  /** The code with which it was refused, where that is on record. */
  readonly refusal?: RefusalCode;
}

/** A stream's latest commands, so that sending one again gives the first answer. Folded from the events themselves. */
export class CommandMemory {
  readonly #answers = new Map<string, Answered>();

  get(commandId: string): Answered | undefined {
    return this.#answers.get(commandId);
  }

  note({ metadata, revision, position }: StoredRecord): void {
    const { commandId, commandHash, refusal } = metadata as Metadata;
    this.#answers.delete(commandId);
    this.#answers.set(commandId, {
      revision,
      position,
      hash: commandHash,
      ...(refusal && { refusal }),
    });
    if (this.#answers.size <= remembered) return;
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }
}
