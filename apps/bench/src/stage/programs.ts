import { join, resolve } from 'node:path';

// Two folders up from src and from dist alike, and one more for this folder.
const root = resolve(__dirname, '../../../..');
const main = (room: string) => join(root, room, 'dist', 'main.js');

/** The built programs of the other rooms: what is measured is what users run. */
export const programs = {
  local: main('apps/local'),
  cli: main('apps/cli'),
  eventStore: main('libs/embedded-eventstore'),
};
