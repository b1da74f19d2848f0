import type { Actor, RefusalCode } from '@casegrid/domain';

/** Where an act belongs, and the versions of what it was judged by. */
export interface Grounds {
  /** Six-digit district of the thing concerned, or two digits for a province; empty when it has no place. */
  readonly district: string;
  readonly mapVersion?: number;
  readonly catalogueVersion?: number;
  /** Whose catalogue it is; absent for that of the whole country. */
  readonly catalogueScope?: string;
  /** The list of powers in force there, where there is one, and whose it is. */
  readonly powersVersion?: number;
  readonly powersScope?: string;
}

/** What is on record beside every event. Field names are the stored ones and never change. */
export interface Metadata extends Grounds {
  /** Version of the event's shape; upcasts bring older ones up to today's. */
  readonly version: number;
  readonly commandId: string;
  /** SHA-256 of the command's type and body as sent, in hex: the same id with another body is refused. */
  readonly commandHash: string;
  /** The command was refused with this code, and that it was asked is on record. */
  readonly refusal?: RefusalCode;
  readonly correlationId: string;
  /** The event or command that led to this one. */
  readonly causationId: string;
  readonly actor: Actor;
  /** When it happened, ISO 8601 UTC; `recordedAt` is the store's. */
  readonly occurredAt: string;
  /** Hash of the stream's previous event; empty for the first. */
  readonly previous: string;
  /** Chain hash over this event; see chain.ts. Always the last field. */
  readonly hash: string;
}

/** Metadata before it is chained to the stream. */
export type Unchained = Omit<Metadata, 'previous' | 'hash'>;
