/** What a unit that helps was asked to do. */
export interface Task {
  readonly unit: string;
  readonly task: string;
  readonly answer?: string;
}

/** A department that a street or community has called to the place (吹哨报到). */
export interface Whistle {
  readonly unit: string;
  readonly matter: string;
  /** What it said when it reported in; absent until it has. */
  readonly reported?: string;
}

/** A unit that was asked to take the lead. It has it once it accepts. */
export interface Transfer {
  readonly unit: string;
  readonly reason: string;
}
