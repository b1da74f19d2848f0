export type { User } from './access/users';
export { startEventStore, type EventStoreOptions, type RunningEventStore } from './start';
export { compactLog, type Compacted, type CompactOptions } from './log/compact';
export { DataInUse } from './log/data-folder';
export { lockFile, type FileLock } from './log/file-lock';
export type { Durability } from './log/schema';
export type { TlsPair } from './server/tls';
export { UnusableLog } from './log/unusable-log';
