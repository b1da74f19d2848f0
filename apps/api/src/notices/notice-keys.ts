/** Whether something from outside can be the number of a notice: Postgres does not take every text for one. */
export const isNumber = (key: unknown): key is string => typeof key === 'string' && /^\d{1,18}$/.test(key);
