import type { Command } from 'commander';
import type { Answer } from '../command-line/answer';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { officerId, officerName, unit } from '../command-line/option-values';
import { Addresses } from '../connection/addresses';
import { timeOf } from '../connection/time-of';
import { withEventStore } from '../connection/with-event-store';
import type { Terminal } from '../terminal/terminal';
import { ensureAdministrator, type NewAdministrator } from './ensure-administrator';

interface AdministratorOptions extends EveryOption, NewAdministrator {}

/** `administrator`: opens the door to a new installation, where nobody can appoint anybody yet. */
export const administratorCommand = (perform: Perform): Command =>
  commandNamed('administrator')
    .summary('appoint an administrator')
    .description(
      'Registers an officer, unless he is, and makes him administrator of a unit and all below it. Meant for the first one: he appoints everybody else over the API (registerOfficer, appointOfficer). It is on record as an act of the platform. Nothing happens when he is administrator there already.',
    )
    .requiredOption(
      '--officer <officer>',
      'his id: the subject of the tokens that his provider issues',
      officerId,
    )
    .requiredOption('--name <name>', 'his name, public as that of anybody in office', officerName)
    .requiredOption('--unit <code>', 'of which unit', unit)
    .action(perform(administrator));

async function administrator(options: AdministratorOptions, { env }: Terminal): Promise<Answer> {
  const { officer, name, unit: at } = options;
  const appointed = await withEventStore(new Addresses(options, env).eventStore, (store) =>
    ensureAdministrator(store, { officer, name, unit: at }, timeOf(options, env).now),
  );
  return {
    json: { officer, unit: at, appointed },
    text: appointed
      ? `${officer} is administrator of ${at} now.`
      : `${officer} was administrator of ${at} before.`,
  };
}
