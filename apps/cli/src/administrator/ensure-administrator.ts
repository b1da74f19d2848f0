import {
  isRefused,
  officer,
  officerStream,
  refusals,
  territory,
  territoryOf,
  territoryStream,
  type MessageOf,
  type OfficerCommands,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { doOwnAct, ownId, type Now } from '../acts/own-act';
import { CannotDo } from '../command-line/cannot-do';

export interface NewAdministrator {
  readonly officer: string;
  readonly name: string;
  readonly unit: string;
}

const job = 'administrator';

/**
 * Appoints him unless he holds the post. False when he held it already.
 * @throws CannotDo when the unit is not on the map, or the officer is registered under another name
 */
export async function ensureAdministrator(
  store: EventStore,
  who: NewAdministrator,
  now?: Now,
): Promise<boolean> {
  const { officer: officerId, name, unit } = who;
  await mustBeOnTheMap(store, unit);
  const officers = new Aggregate(store, officer, 1);
  const stream = officerStream(officerId);
  const { state, revision } = await officers.load(stream);
  if (state.posts.some((post) => post.role === 'ADMIN' && post.unit === unit)) return false;
  // The revision is part of the ids: whoever was relieved meanwhile is appointed anew, and by two at once only once.
  const idOf = (act: string) => ownId(job, act, officerId, unit, revision);
  const does = async (commandId: string, command: MessageOf<OfficerCommands>) => {
    const record = { district: territoryOf(unit) };
    const done = await doOwnAct(officers, { stream, job, commandId, command, record, now });
    if (isRefused(done)) throw new CannotDo(`${done.code}: ${refusals[done.code].en}${hint(state.name)}`);
  };
  await does(idOf('register'), { type: 'RegisterOfficer', data: { officerId, name } });
  await does(idOf('appoint'), {
    type: 'AppointOfficer',
    data: { post: { id: idOf('post'), role: 'ADMIN', unit } },
  });
  return true;
}

/** Whoever is registered already is told under which name: it has to be the same. */
const hint = (name: string): string => (name === '' ? '' : `, as ${name}`);

async function mustBeOnTheMap(store: EventStore, unit: string): Promise<void> {
  const { state } = await new Aggregate(store, territory, 1).load(territoryStream(unit));
  if (!state.units.has(unit)) {
    throw new CannotDo(`Unit ${unit} is not on the map: "npm run cli -- units import" draws it.`);
  }
}
