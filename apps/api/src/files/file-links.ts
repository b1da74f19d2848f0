import { linksWith, type Links } from '@casegrid/files';

/** How long a link opens its file: long enough to look at it, milliseconds. */
const life = 10 * 60_000;

export const filesPath = '/files';

/** A link that was given to somebody. */
export interface GivenLink {
  /** The path on this API. */
  readonly path: string;
  readonly expiresAt: string;
}

/** Short-lived links to files. They hold by the world's time, as tokens do, whatever an installation's time is. */
export class FileLinks {
  readonly #links: Links;

  constructor(
    keys: readonly Buffer[],
    private readonly world: () => Date,
  ) {
    this.#links = linksWith({ keys, purpose: 'download' });
  }

  /** Whether he may have the file is for the caller to say. */
  give(hash: string, subject: string): GivenLink {
    // Links end on whole seconds.
    const expiresAt = new Date(Math.floor((this.world().getTime() + life) / 1000) * 1000);
    const token = this.#links.sign(hash, { subject, expiresAt });
    return { path: `${filesPath}/${token}`, expiresAt: expiresAt.toISOString() };
  }

  /** The file that a link opens now. @throws LinkRefused */
  hashIn(token: string): string {
    return this.#links.verify(token, this.world()).hash;
  }
}
