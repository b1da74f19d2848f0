import type { Readable } from 'node:stream';
import type { FileType } from './file-type';
import type { Part } from './files';
import type { Staged } from './staging';

/** A file as it lies on a shelf. What is read of it is not verified yet. */
export interface Stored {
  readonly bytes: number;
  /** Nothing when it is none that was ever put there. */
  readonly type: FileType | undefined;
  /** Another one whenever the file was written since. */
  readonly stamp: string;
  /** The whole file, for a look at it; the hold on it stays. */
  look(): Promise<Readable>;
  /** The file or a part of it, as the stamp names it. The stream takes over the hold. */
  take(part?: Required<Part>): Promise<Readable>;
  /** Lets go of what was not taken. */
  release(): Promise<void>;
}

/** Where whole files lie: the part in which stores differ. Hashes that come here are well formed. */
export interface Shelf {
  /** Makes a staged file visible, at once or not at all; one of that name has the same content and gives way. */
  place(staged: Staged): Promise<void>;
  find(hash: string): Promise<Stored | undefined>;
  has(hash: string): Promise<boolean>;
  remove(hash: string): Promise<void>;
  close(): void;
}
