import { existsSync } from 'node:fs';
import Module from 'node:module';
import { prepareOrExit } from './prepare.mjs';
import { inRoot } from './root.mjs';

/**
 * Prepares, then becomes the built program of a room, with the arguments of this script. It runs in this very
 * process, so signals, exit codes and the terminal are its own.
 */
export async function runRoom(room) {
  await prepareOrExit();
  const main = inRoot(room, 'dist', 'main.js');
  if (!existsSync(main)) {
    process.stderr.write(`${room} has no program: ${main} does not exist.\n`);
    process.exit(1);
  }
  process.argv[1] = main;
  Module.runMain();
}
