export * from './addresses';
export * from './delivery';
export * from './inbox';
export * from './outbox';
export { prepareNotices } from './schema';
