import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far the time of an installation was moved. */
export interface Moved {
  /** What time it is there, ISO 8601 UTC. */
  readonly now: string;
  readonly bySeconds: number;
}

/** Time is moved forward only: the log knows no way back. */
export class TimeGoesBack extends Error {
  readonly code = 'TIME_GOES_BACK';

  constructor(now: Date, to: Date) {
    super(
      `TIME_GOES_BACK: it is ${now.toISOString()} here already, and ${to.toISOString()} is before that. Time only moves forward, as the log does.`,
    );
  }
}

/** The file that says how far time was moved. Outside of local mode there is none, whatever TIME_FILE says. */
export const timeFileIn = (environment: Readonly<Record<string, string | undefined>>): string | undefined =>
  environment['CASEGRID_MODE'] === 'local' ? environment['TIME_FILE'] || undefined : undefined;

/** What lies between the time that goes on record and that of the world; nothing when they are the same. */
export function movedBetween(now: Date, world: Date): Moved | undefined {
  const bySeconds = Math.round((now.getTime() - world.getTime()) / 1000);
  return bySeconds === 0 ? undefined : { now: now.toISOString(), bySeconds };
}

/** The time that goes on record: that of the world, or so far ahead of it as a file says at each look. */
export class Time {
  constructor(
    private readonly file: string | undefined,
    private readonly world: () => Date = () => new Date(),
  ) {}

  readonly now = (): Date => new Date(this.world().getTime() + this.#ahead());

  moved(): Moved | undefined {
    return movedBetween(this.now(), this.world());
  }

  /**
   * Makes it this time now; from then on it runs as ever.
   * @throws TimeGoesBack
   */
  forward(to: Date): void {
    if (this.file === undefined) throw new Error('the time of the world cannot be moved');
    const now = this.now();
    if (to < now) throw new TimeGoesBack(now, to);
    const unfinished = `${this.file}.unfinished`;
    writeFileSync(unfinished, `${JSON.stringify({ ahead: to.getTime() - this.world().getTime() })}\n`);
    renameSync(unfinished, this.file);
  }

  /** Milliseconds. */
  #ahead(): number {
    if (this.file === undefined) return 0;
    try {
      const { ahead } = JSON.parse(readFileSync(this.file, 'utf8')) as { ahead: number };
      return ahead;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }
}
