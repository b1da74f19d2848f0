/** For specs of rooms that read what the domain wrote: cases as chance and the rules make them. */
export { attemptsSideBySide } from './case-attempts';
export { pastOf, walkAmong, type Life } from './case-walk';
