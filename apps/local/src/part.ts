/** How a process ended. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A part that runs and has said that it serves. */
export interface Running {
  pid: number;
  /** Resolves when it has ended, for whatever reason. */
  exited: Promise<Ending>;
  /** Asks it to end, makes it end when it does not, and resolves when it is gone. */
  stop(): Promise<void>;
}

/** One process of Casegrid. */
export interface Part {
  name: string;
  log: string;
  /**
   * Resolves when it serves; throws when it ended before, or when the signal asked it to stop, and then leaves no
   * process behind.
   */
  start(signal: AbortSignal): Promise<Running>;
}

/** Says one line to whoever sits before the terminal. */
export type Tell = (line: string) => void;

/** In words: with which code it ended, or by which signal. */
export const inWords = ({ code, signal }: Ending) => (signal ? `killed by ${signal}` : `exit code ${code}`);
