import type { Pool } from 'pg';
import type { LookupKind } from './lookup-mark';
import type { MasterKey } from './master-key';
import type { Random } from './person-key';
import type { SealedText } from './sealed-text';

/** What a reader gets of a sealed text; ERASED once the person's key is destroyed, whatever the text looks like. */
export type Opened = { state: 'OPEN'; value: string } | { state: 'ERASED' };

/** A text and where it will lie: stream name and field, such as `case-<uuid>/CaseReported.reporter.name`. */
export interface ClearEntry {
  readonly place: string;
  readonly clear: string;
}

/** A sealed text, whose it is and where it was found. */
export interface OpenRequest {
  readonly personId: string;
  readonly place: string;
  readonly sealed: SealedText;
}

export interface VaultOptions {
  /** Must reach the primary: a lagging replica would still have keys that were erased. */
  readonly pool: Pool;
  /** One key of 32 bytes, or several, the newest first; older ones only open. */
  readonly masterKey: Buffer | readonly MasterKey[];
  /** 32 bytes for the HMACs of lookups; derived from the newest master key when absent. */
  readonly lookupKey?: Buffer;
  readonly now: () => Date;
  readonly random?: Random;
}

/**
 * Seals what is known of persons, and forgets it for good. No key is kept between two calls: once an erasure has
 * committed, no call that begins later opens anything, in this process or any other.
 */
export interface Vault {
  /** Gives the person a key, once however often it is called; PERSON_ERASED for ever after an erasure. */
  register(personId: string): Promise<void>;
  /** Whether the person was ever registered, erased since or not. */
  knows(personId: string): Promise<boolean>;
  /** PERSON_UNKNOWN before register, PERSON_ERASED after erase. */
  seal(personId: string, place: string, clear: string): Promise<SealedText>;
  /** Several texts of one person with one query, in their order. */
  sealAll(personId: string, entries: readonly ClearEntry[]): Promise<SealedText[]>;
  /** SEAL_BROKEN when the text was altered or comes from another place or person. */
  open(personId: string, place: string, sealed: SealedText): Promise<Opened>;
  /** Texts of many persons with one query, in their order; one broken seal refuses them all. */
  openMany(requests: readonly OpenRequest[]): Promise<Opened[]>;
  /** Destroys the person's key and lookups for good; again: the same answer. A person never registered cannot be any more. */
  erase(personId: string): Promise<{ erasedAt: Date }>;
  /** Lets the person be found by this number until erased. */
  remember(kind: LookupKind, personId: string, clear: string): Promise<void>;
  /** Everyone remembered by this number, ordered by id: a family or an office may share one phone. */
  find(kind: LookupKind, clear: string): Promise<string[]>;
}
