/** Tokens of the parts that the API is put together from; each is made once, in `assemble.ts`. */
export const eventStore = Symbol('event store');
export const vault = Symbol('vault');
export const database = Symbol('database');
export const files = Symbol('files');
export const config = Symbol('config');
export const clock = Symbol('clock');
