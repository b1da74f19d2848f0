/** Callers who ask at the same time. */
export const connections = 32;

/** How long one slice of a load lasts. Seconds. */
export const sliceSeconds = 3;
