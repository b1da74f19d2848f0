export { stop as default } from './jest-postgres';
