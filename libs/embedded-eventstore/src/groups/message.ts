import type { Row } from '../log/log-reader';
import { idOf } from '../log/record';

/** An event on its way through a group. */
export interface Message {
  /** The event, or the link to it; its id is what consumers answer with. */
  readonly row: Row;
  /** Where a link leads, when links are resolved; without a row when its target is gone. */
  readonly target: { row: Row | undefined } | undefined;
  readonly id: string;
  /** How often it went out before. */
  readonly retries: number;
  /** Undefined for a message that was parked: it has no part in how far the group has come. */
  readonly place: Place | undefined;
}

/** Where a message stands in the group's source. */
export interface Place {
  readonly at: number;
  /** How far the group has come when all before this message is worked through. */
  readonly before: number;
  /** How many events the group had looked at by then. */
  readonly countBefore: number;
}

export const messageOf = (
  row: Row,
  target: Message['target'],
  place: Place | undefined,
  retries = 0,
): Message => ({ row, target, id: idOf(row.record), retries, place });
