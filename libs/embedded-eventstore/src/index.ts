export type { User } from './access/users';
export { startEventStore, type EventStoreOptions, type RunningEventStore } from './start';
export type { Durability } from './log/schema';
export type { TlsPair } from './server/tls';
