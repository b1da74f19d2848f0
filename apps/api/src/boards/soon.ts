/** Due within so long is due soon. Milliseconds. */
const shortly = 24 * 60 * 60 * 1000;

/** Until when something is due soon, from a moment on. ISO 8601 UTC. */
export const soon = (now: string): string => new Date(Date.parse(now) + shortly).toISOString();
