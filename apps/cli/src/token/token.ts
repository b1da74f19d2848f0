import type { Command } from 'commander';
import type { EventStore } from '@casegrid/event-store';
import type { Answer } from '../command-line/answer';
import { CannotDo } from '../command-line/cannot-do';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { each, hours, officerId, personId } from '../command-line/option-values';
import { Addresses } from '../connection/addresses';
import { withEventStore } from '../connection/with-event-store';
import { findOfficer } from '../officers/officers-in-log';
import type { Terminal } from '../terminal/terminal';
import { localIssuer, type Bearer } from './issuer';

interface TokenOptions extends EveryOption {
  readonly as?: readonly string[];
  readonly asResident?: string;
  readonly hours: number;
}

const oneOf = (command: Command) => {
  const { as, asResident } = command.opts<TokenOptions>();
  if ((as === undefined) === (asResident === undefined)) {
    command.error('error: say whose token it shall be: either --as <officer> or --as-resident <person>');
  }
};

/** `token`: lets somebody ask the local API as an officer or a resident. */
export const tokenCommand = (perform: Perform): Command =>
  commandNamed('token')
    .summary('print a token of an officer or a resident')
    .description(
      'Prints a token of the built-in issuer, with which the API of a local Casegrid is asked; for several officers one token a line, and with --json a list under "tokens".',
    )
    .option('--as <officer...>', 'ids of officers, as "officers" lists them', each(officerId))
    .option('--as-resident <person>', 'person id of a resident', personId)
    .option('--hours <hours>', 'how long it holds', hours, 12)
    .hook('preAction', oneOf)
    .action(perform(token));

/** All or none: nothing is printed when one of them is no officer. */
async function token(options: TokenOptions, { env }: Terminal): Promise<Answer> {
  const issuer = await localIssuer(options, env);
  const { as = [], asResident, hours: holds } = options;
  if (as.length > 0) {
    await withEventStore(new Addresses(options, env).eventStore, (store) => mustBeKnown(store, as));
  }
  const bearers: Bearer[] =
    asResident === undefined
      ? as.map((id) => ({ kind: 'OFFICER', id }))
      : [{ kind: 'RESIDENT', id: asResident }];
  const tokens = await Promise.all(
    bearers.map(async (bearer) => ({
      token: await issuer.sign(bearer, holds),
      kind: bearer.kind,
      sub: bearer.id,
      hours: holds,
    })),
  );
  const [only, ...more] = tokens;
  return {
    text: tokens.map(({ token: signed }) => signed).join('\n'),
    json: only && more.length === 0 ? only : { tokens },
  };
}

async function mustBeKnown(store: EventStore, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if (await findOfficer(store, id)) continue;
    throw new CannotDo(`There is no officer ${id}. "npm run cli -- officers" lists those there are.`);
  }
}
