import { codesOf, roles, type Role } from '@casegrid/domain';
import { listOfficers, unitsByCodes, type OfficerEntry, type OfficerFilter } from '@casegrid/projections';
import { Option, type Command } from 'commander';
import type { Pool } from 'pg';
import type { Answer } from '../command-line/answer';
import { CannotDo } from '../command-line/cannot-do';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { unit } from '../command-line/option-values';
import { Addresses } from '../connection/addresses';
import { withDatabase } from '../connection/with-database';
import type { Terminal } from '../terminal/terminal';

interface OfficersOptions extends EveryOption {
  readonly unit?: string;
  readonly role?: Role;
}

const pageSize = 1_000;

/** `officers`: who is in office, and may have a token. */
export const officersCommand = (perform: Perform): Command =>
  commandNamed('officers')
    .summary('list who is in office')
    .description('Lists officers with the posts they hold: whom a token can be made for.')
    .option('--unit <code>', 'only with a post at this unit or below', unit)
    .addOption(new Option('--role <role>', 'only with a post of this role').choices(codesOf(roles)))
    .action(perform(officers));

async function officers({ unit: at, role, ...options }: OfficersOptions, { env }: Terminal): Promise<Answer> {
  const filter = { ...(at !== undefined && { unit: at }), ...(role && { role }) };
  const found = await withDatabase(new Addresses(options, env).database, async (pool) => {
    if (at !== undefined) await expectUnit(pool, at);
    return everybody(pool, filter);
  });
  return { json: found, text: inWords(found) };
}

async function expectUnit(pool: Pool, code: string): Promise<void> {
  if ((await unitsByCodes(pool, [code])).has(code)) return;
  throw new CannotDo(`There is no unit ${code} on the map.`, { code: 'UNIT_UNKNOWN' });
}

async function everybody(pool: Pool, filter: OfficerFilter): Promise<OfficerEntry[]> {
  const found: OfficerEntry[] = [];
  for (;;) {
    const page = await listOfficers(pool, filter, { after: found.at(-1)?.officerId ?? '', size: pageSize });
    found.push(...page);
    if (page.length < pageSize) return found;
  }
}

function inWords(found: readonly OfficerEntry[]): string {
  if (found.length === 0) return 'Nobody.';
  const width = Math.max(...found.map(({ officerId }) => officerId.length));
  return found
    .map(({ officerId, name, posts }) => {
      const held = posts.map(({ role, unit: at }) => `${role} at ${at} (${roles[role as Role].zh})`);
      return `${officerId.padEnd(width)}  ${name}  ${held.join(', ') || 'no post'}`;
    })
    .join('\n');
}
