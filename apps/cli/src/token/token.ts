import type { Command } from 'commander';
import type { EventStore } from '@casegrid/event-store';
import type { Answer } from '../command-line/answer';
import { CannotDo } from '../command-line/cannot-do';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { hours, officerId, personId } from '../command-line/option-values';
import { Addresses } from '../connection/addresses';
import { withEventStore } from '../connection/with-event-store';
import { findOfficer } from '../officers/officers-in-log';
import type { Terminal } from '../terminal/terminal';
import { localIssuer, type Bearer } from './issuer';

interface TokenOptions extends EveryOption {
  readonly as?: string;
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
    .description('Prints a token of the built-in issuer, with which the API of a local Casegrid is asked.')
    .option('--as <officer>', 'id of an officer, as "officers" lists them', officerId)
    .option('--as-resident <person>', 'person id of a resident', personId)
    .option('--hours <hours>', 'how long it holds', hours, 12)
    .hook('preAction', oneOf)
    .action(perform(token));

async function token(options: TokenOptions, { env }: Terminal): Promise<Answer> {
  const issuer = await localIssuer(options, env);
  const bearer = bearerOf(options);
  if (bearer.kind === 'OFFICER') {
    await withEventStore(new Addresses(options, env).eventStore, (store) => mustBeKnown(store, bearer.id));
  }
  const signed = await issuer.sign(bearer, options.hours);
  return { text: signed, json: { token: signed, kind: bearer.kind, sub: bearer.id, hours: options.hours } };
}

const bearerOf = ({ as, asResident = '' }: TokenOptions): Bearer =>
  as === undefined ? { kind: 'RESIDENT', id: asResident } : { kind: 'OFFICER', id: as };

async function mustBeKnown(store: EventStore, id: string): Promise<void> {
  if (await findOfficer(store, id)) return;
  throw new CannotDo(`There is no officer ${id}. "npm run cli -- officers" lists those there are.`);
}
