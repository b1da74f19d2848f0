import { join, resolve } from 'node:path';

/** The built programs of the other rooms. */
export interface Programs {
  eventStore: string;
  worker: string;
  api: string;
  cli: string;
}

// Two folders up from src and from dist alike.
const root = resolve(__dirname, '../../..');
const main = (room: string) => join(root, room, 'dist', 'main.js');

export const programs: Programs = {
  eventStore: main('libs/embedded-eventstore'),
  worker: main('apps/worker'),
  api: main('apps/api'),
  cli: main('apps/cli'),
};
