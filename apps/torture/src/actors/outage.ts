/** Answers that a client gets when the server is gone or has no room. Whether what it asked for was done is not known. */
const outages: readonly unknown[] = ['unavailable', 'cancelled', 'unknown', 'timeout', 'deadline-exceeded'];
/** The same as gRPC has it, where the client passes it on as it came: CANCELLED, DEADLINE_EXCEEDED, UNAVAILABLE. */
const statuses: readonly unknown[] = [1, 4, 14];

export function isOutage(error: unknown): boolean {
  const { type, code } = error as { type?: unknown; code?: unknown };
  return outages.includes(type) || statuses.includes(code);
}
