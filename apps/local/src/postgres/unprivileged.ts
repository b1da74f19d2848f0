import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';

interface SystemUser {
  uid: number;
  gid: number;
}

/** Runs a program as a user that Postgres accepts, and gives that user the paths it must own. */
export interface Unprivileged {
  command(program: string, args: string[]): { program: string; args: string[]; uid?: number; gid?: number };
  own(path: string): void;
}

const ourselves: Unprivileged = { command: (program, args) => ({ program, args }), own: () => undefined };

/**
 * Postgres refuses to run as root. Anybody else runs it as himself; root runs it as the owner of the data that
 * is already there, or as a system user without rights, which then owns `folder`. Throws when that user cannot
 * get at the program or the folder.
 */
export function unprivileged(program: string, folder: string, cluster: string): Unprivileged {
  if (process.getuid?.() !== 0) return ourselves;
  const user = ownerOf(cluster) ?? systemUser();
  chownSync(folder, user.uid, user.gid);
  const reaching = [asUser(user), asUserPassingFolders(user)].find((way) => canRun(way, program, folder));
  if (reaching) return reaching;
  throw new Error(
    `Postgres does not run as root, and the user with id ${user.uid} that runs it instead cannot reach ${folder} ` +
      `or ${program}. Let others pass through the folders above them (chmod o+x), or start as an ordinary user.`,
  );
}

const asUser = ({ uid, gid }: SystemUser): Unprivileged => ({
  command: (program, args) => ({ program, args, uid, gid }),
  own: (path) => chownSync(path, uid, gid),
});

/**
 * A checkout below /root, or below any folder closed to others, can only be entered with CAP_DAC_OVERRIDE. The
 * secure bit makes access(2), which initdb asks, count the capability too.
 */
const asUserPassingFolders = ({ uid, gid }: SystemUser): Unprivileged => ({
  command: (program, args) => ({
    program: 'setpriv',
    args: [
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      '--securebits=+no_setuid_fixup',
      '--inh-caps=-all,+dac_override',
      '--ambient-caps=-all,+dac_override',
      '--bounding-set=-all,+dac_override',
      program,
      ...args,
    ],
  }),
  own: (path) => chownSync(path, uid, gid),
});

function canRun(way: Unprivileged, program: string, folder: string): boolean {
  const { program: command, args, ...user } = way.command(program, ['--version']);
  return (
    spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0 && canEnter(way, folder)
  );
}

function canEnter(way: Unprivileged, folder: string): boolean {
  const { program, args, ...user } = way.command('ls', [folder]);
  return spawnSync(program, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function ownerOf(cluster: string): SystemUser | undefined {
  if (!existsSync(cluster)) return undefined;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? undefined : { uid, gid };
}

/** `postgres` where there is one, else a user of our own, else `nobody`. */
function systemUser(): SystemUser {
  const found = lookUp('postgres') ?? lookUp('casegrid') ?? created('casegrid') ?? lookUp('nobody');
  if (found) return found;
  throw new Error(
    'Postgres does not run as root, and this system has no user postgres, casegrid or nobody to run it as.',
  );
}

function created(name: string): SystemUser | undefined {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', name], {
    stdio: 'ignore',
  });
  return made.status === 0 ? lookUp(name) : undefined;
}

function lookUp(name: string): SystemUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
