import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Does `work` while no other process of this machine does work under the same lock file; waits for its turn. */
export async function exclusively(file, waiting, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) waiting(holder(file));
    told = true;
    await pause(200);
  }
  // Ctrl-C ends the process between two lines of script: the lock must not outlive it.
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

/** The lock appears with its owner's number already in it, so nobody ever reads a half-written one. */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    dropIfStale(file);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moved aside before it is looked at again: of two that find it stale, one alone gets hold of it. */
function dropIfStale(file) {
  const found = holder(file);
  if (found === undefined || isAlive(found)) return;
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  // Somebody else was quicker and this is already his new lock: it goes back.
  if (Number(readFileSync(aside, 'utf8')) !== found) linkSync(aside, file);
  rmSync(aside);
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid) {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
