export * from './port';
export * from './metadata';
export * from './codec';
export * from './chain';
export * from './uuid-v5';
export { connectEventStore } from './eventstoredb/eventstoredb';
export { Aggregate, type Done, type Prepare, type Prepared } from './aggregate';
export { type Folded } from './folded';
export { type Request } from './request';
