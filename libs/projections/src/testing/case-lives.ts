import {
  caseDecider,
  caseStream,
  clocked,
  decide,
  evolve,
  isRefused,
  standardCalendar,
  standardDeadlines,
  successionsOf,
  unitsNamed,
  unitToday,
  type Case,
  type ClockRules,
  type Territory,
  type Unit,
} from '@casegrid/domain';
import { uuidV5, type Position } from '@casegrid/event-store';
import { Chance } from './chance';
import { pathOf, places } from './city';
import type { Pen } from './pen';
import { reported, type CaseTold } from './told-acts';
import { waysOn } from './ways-on';

const namespace = '9a0b6c62-9a75-4c0e-8f3b-0d6f4d1e2c33';

const rules: ClockRules = {
  deadlines: { scope: 'CN', version: 1, effectiveFrom: '', reason: '', policies: standardDeadlines },
  calendar: standardCalendar,
  calendars: [standardCalendar],
};

/** Cases that live side by side in the city, as chance has it; the same for the same seed. */
export class CaseLives {
  readonly #cases: Case[] = [];
  readonly #chance: Chance;
  /** Where cases are reported. */
  places: readonly Pick<Unit, 'code' | 'path'>[] = places.map((code) => ({ code, path: pathOf(code) }));
  /** How often it went on: each time an event, and what that did to the clocks. */
  steps = 0;

  constructor(
    private readonly pen: Pen,
    private readonly seed: number,
    /** No more than this many cases are reported. */
    private readonly most: number,
  ) {
    this.#chance = new Chance(seed);
  }

  /** The cases as the rules themselves fold them. */
  get cases(): readonly Case[] {
    return this.#cases;
  }

  /** So many further events, each of some case or of a new one; answers where the log is then. */
  async goOn(events: number): Promise<Position> {
    let position = '0';
    for (let count = 0; count < events; count += 1) position = await this.step();
    return position;
  }

  /** The next event of somebody's case, and what it does to the clocks. */
  async step(): Promise<Position> {
    const [index, told] = this.#next();
    const before = this.#cases[index] ?? caseDecider.initial;
    const actor = told.actor ?? ({ kind: 'SYSTEM', id: 'spec' } as const);
    const at = this.pen.now;
    this.steps += 1;
    const events = clocked([told], before, { act: { actor, at, now: at }, rules }).map((event) => ({
      ...event,
      actor,
    }));
    const after = events.reduce((state, event) => evolve(caseDecider, state, event, { actor, at }), before);
    this.#cases[index] = after;
    return this.pen.write(caseStream(after.id), after.place.unit, ...events);
  }

  /** Lets a case go with its units, as the platform does. */
  async follow(caseId: string, map: Territory): Promise<Position> {
    const index = this.#cases.findIndex(({ id }) => id === caseId);
    const before = this.#cases[index] ?? caseDecider.initial;
    const place = unitToday(map, before.place.unit);
    if (!place) throw new Error(`${caseId} lies nowhere`);
    const moved = successionsOf(map, unitsNamed(before));
    const at = this.pen.now;
    const actor = { kind: 'SYSTEM', id: 'spec' } as const;
    const command = { type: 'FollowUnits', data: { place, moved } } as const;
    const events = decide(caseDecider, command, before, { actor, at, now: at });
    if (isRefused(events)) throw new Error(`${caseId} did not follow: ${events.code}`);
    this.#cases[index] = events.reduce(
      (state, event) => evolve(caseDecider, state, event, { actor, at }),
      before,
    );
    return this.pen.write(caseStream(caseId), before.place.unit, ...events);
  }

  #next(): [number, CaseTold] {
    const index = this.#chance.below(this.most);
    const state = this.#cases[index];
    if (state) return [index, this.#chance.among(waysOn(state))(state, this.#chance)];
    const count = this.#cases.length;
    const caseId = uuidV5(namespace, `${this.seed} ${count}`);
    const { code, path } = this.#chance.among(this.places);
    return [count, reported(caseId, code, path)];
  }
}
