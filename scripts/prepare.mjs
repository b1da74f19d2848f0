import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { exclusively } from './lock.mjs';
import { requireNode } from './node-version.mjs';
import { inRoot } from './root.mjs';

/**
 * Installs and builds what is missing or out of date, saying so on standard error; nearly free when nothing is. Two
 * at once take turns. False when the sources do not compile; throws when the packages cannot be installed.
 */
export async function prepare() {
  if (isInstalled() && isBuilt()) return true;
  const waiting = (pid) => process.stderr.write(`Waiting for another preparation (process ${pid}) …\n`);
  return exclusively(inRoot('.nx', 'casegrid-prepare.lock'), waiting, async () => {
    if (!isInstalled()) await install();
    return isBuilt() || build();
  });
}

/** As `prepare`, for commands that end with a sum: when nothing can be installed, that is the one failure. */
export async function prepareToCount() {
  requireNode();
  try {
    return await prepare();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.stdout.write('0 passed, 1 failed\n');
    process.exit(1);
  }
}

/** As `prepare`, for commands that cannot go on without it: ends the process with a clear line. */
export async function prepareOrExit() {
  requireNode();
  try {
    if (await prepare()) return;
    process.stderr.write('The sources do not compile; the compiler has told above what is wrong.\n');
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
  }
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepareOrExit();
