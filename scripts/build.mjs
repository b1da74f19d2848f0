import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './progress.mjs';
import { inRoot } from './root.mjs';
import { runChild } from './run-child.mjs';

const stamp = inRoot('.nx', 'casegrid-built');

/** Whether every room is built from the sources as they are. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint() && projects().every(hasOutput);
}

/** Compiles what changed; false when the compiler found errors, which it has then printed. */
export async function build() {
  const before = fingerprint();
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const compile = () => runChild(process.execPath, [tsc, '-b'], { cwd: inRoot(), stdio: ['inherit', 2, 2] });
  if ((await withProgress('Building (tsc -b)', compile)) !== 0) return false;
  mkdirSync(inRoot('.nx'), { recursive: true });
  writeFileSync(stamp, before);
  return true;
}

/** The rooms that the root's tsconfig.json builds. */
function projects() {
  return JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8')).references.map(({ path }) => path);
}

const hasOutput = (project) => existsSync(inRoot(project, 'dist', '.tsbuildinfo'));

/** Names, sizes and times of all that a build reads: a look at some hundred files instead of a compiler's start. */
function fingerprint() {
  const hash = createHash('sha256');
  const roots = ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json'];
  const own = projects().flatMap((path) => [
    join(path, 'tsconfig.json'),
    join(path, 'package.json'),
    join(path, 'src'),
  ]);
  for (const path of [...roots, ...own]) add(hash, path);
  return hash.digest('hex');
}

function add(hash, path) {
  const at = statSync(inRoot(path), { throwIfNoEntry: false });
  if (at?.isDirectory()) {
    for (const name of readdirSync(inRoot(path)).sort()) add(hash, join(path, name));
  } else {
    hash.update(`${path} ${at?.size} ${at?.mtimeMs}\n`);
  }
}
