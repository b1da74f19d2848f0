/** In GraphQL what is not there is null. */
export const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;
