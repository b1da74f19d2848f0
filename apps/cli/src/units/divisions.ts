/** An administrative division as a source of divisions has it. */
export interface Division {
  readonly code: string;
  readonly name: string;
  /** Code of the division above; none for a province. */
  readonly parent?: string;
}

/** Where divisions come from. */
export interface Divisions {
  /** Names the source and its edition. */
  readonly edition: string;
  /** Provinces, cities, districts and streets, each level after the one above it. */
  aboveVillages(): readonly Division[];
  /** Communities and villages, many at once. Those of a district mostly come one after the other. */
  villages(): AsyncIterable<readonly Division[]>;
}
