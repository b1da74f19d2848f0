/** How long what takes effect soon has until it does. Milliseconds. */
export const untilSoon: number;

/** Variables with their placeholders filled in, and the names of those for which there is no value yet. */
export function fillIn(
  variables: Readonly<Record<string, unknown>>,
  kept: Readonly<Record<string, unknown>>,
  now?: number,
): { variables: Record<string, unknown>; missing: string[] };

/** What an answer's data holds of what an example keeps. */
export function keptOf(keeps: Readonly<Record<string, string>>, data: unknown): Record<string, unknown>;
