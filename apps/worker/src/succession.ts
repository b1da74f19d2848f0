import {
  caseDecider,
  caseStream,
  isRefused,
  officer,
  officerStream,
  territory,
  territoryOf,
  territoryStream,
  unitsNamed,
  successionsOf,
  unitToday,
  type Case,
  type CaseCommands,
  type CaseEvents,
  type Officer,
  type OfficerCommands,
  type OfficerEvents,
  type Territory,
  type TerritoryCommands,
  type TerritoryEvents,
} from '@casegrid/domain';
import { Aggregate, uuidV5 } from '@casegrid/event-store';
import { casesToFollow, officersToFollow } from '@casegrid/projections';
import { eachInPages, inRounds, together, type Round, type RoundsOptions } from './rounds';

/** FOLLOWED: so many cases and officers have gone with their units. */
interface Told {
  readonly kind: 'FOLLOWED';
  readonly streams: number;
}

type Options = RoundsOptions<Told>;

const actor = { kind: 'SYSTEM', id: 'succession' } as const;
const namespace = '7be0c2f4-51b8-5c0e-9d0a-3f6f3c1de4b7';
/** How often is looked whether any unit is no more. Milliseconds. */
const lookEvery = 2_000;
const job = {
  name: 'succession',
  lookEvery,
  told: (streams: number) => ({ kind: 'FOLLOWED', streams }) as const,
};
const pageSize = 200;

/**
 * When units give way to others, open cases and the posts of officers go with them, for as long as the signal lets it.
 * It is looked for what still is with a unit that is no more, and not for news of the map: so nothing is left behind,
 * whenever it comes to be there. Led by one worker at a time; following twice records nothing twice.
 */
export const followUnits = (options: Options, signal: AbortSignal): Promise<void> =>
  inRounds(job, options, signal, () => new Succession(options));

class Succession {
  readonly #maps: Aggregate<Territory, TerritoryCommands, TerritoryEvents>;
  readonly #cases: Aggregate<Case, CaseCommands, CaseEvents>;
  readonly #officers: Aggregate<Officer, OfficerCommands, OfficerEvents>;

  constructor(private readonly options: Options) {
    const { store } = options;
    this.#maps = new Aggregate(store, territory, 100);
    this.#cases = new Aggregate(store, caseDecider, 100);
    this.#officers = new Aggregate(store, officer, 100);
  }

  /** Goes once through all that is to follow. One that cannot does not hold up the others. */
  async round(signal: AbortSignal): Promise<Round> {
    const officers = await this.#each(officersToFollow, (id) => this.#officer(id), signal);
    return together(officers, await this.#each(casesToFollow, (id) => this.#case(id), signal));
  }

  #each(list: typeof casesToFollow, follow: (id: string) => Promise<boolean>, signal: AbortSignal) {
    const { pool } = this.options;
    return eachInPages<string>(
      { list: ({ beyond = '', size }) => list(pool, { after: beyond, size }), size: pageSize },
      follow,
      signal,
    );
  }

  async #officer(officerId: string): Promise<boolean> {
    const stream = officerStream(officerId);
    const { state, revision } = await this.#officers.load(stream);
    const units = state.posts.map(({ unit }) => unit);
    const maps = await Promise.all([...new Set(units.map(territoryOf))].map((code) => this.#map(code)));
    const moved = maps.flatMap((map) => successionsOf(map, units));
    const [place = ''] = units;
    if (moved.length === 0) return false;
    const command = { type: 'FollowUnits', data: { moved } } as const;
    const record = { district: territoryOf(place) };
    const done = await this.#officers.execute(stream, this.#request(stream, revision, command), () => ({
      command,
      record,
    }));
    if (isRefused(done)) throw new Error(`${stream} did not follow: ${done.code}`);
    return !done.repeated;
  }

  /** A case that has ended meanwhile keeps the units of its day. */
  async #case(caseId: string): Promise<boolean> {
    const stream = caseStream(caseId);
    const { state, revision } = await this.#cases.load(stream);
    const map = await this.#map(state.place.unit);
    const place = unitToday(map, state.place.unit);
    if (!place) throw new Error(`${stream} lies in ${state.place.unit}, which nothing has followed`);
    const moved = successionsOf(map, unitsNamed(state));
    if (moved.length === 0) return false;
    const command = { type: 'FollowUnits', data: { place, moved } } as const;
    const record = { district: territoryOf(place.code), mapVersion: map.version };
    const done = await this.#cases.execute(stream, this.#request(stream, revision, command), () => ({
      command,
      record,
    }));
    if (isRefused(done) && done.code !== 'CASE_NOT_OPEN')
      throw new Error(`${stream} did not follow: ${done.code}`);
    return !isRefused(done) && !done.repeated;
  }

  async #map(unit: string): Promise<Territory> {
    return (await this.#maps.load(territoryStream(unit))).state;
  }

  #request(stream: string, revision: number, asked: object) {
    const commandId = uuidV5(namespace, `${stream} ${revision}`);
    return { commandId, asked, actor, now: this.options.now().toISOString(), correlationId: commandId };
  }
}
