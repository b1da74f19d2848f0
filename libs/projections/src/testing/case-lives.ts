import {
  caseDecider,
  caseStream,
  clocked,
  evolve,
  standardCalendar,
  standardDeadlines,
  type Actor,
  type Case,
  type CaseStatus,
  type ClockRules,
  type MessageOf,
} from '@casegrid/domain';
import type { CaseEvents } from '@casegrid/domain';
import { uuidV5, type Position } from '@casegrid/event-store';
import { Chance } from './chance';
import { pathOf, places } from './city';
import type { Pen, Told } from './pen';

type CaseTold = Told & MessageOf<CaseEvents>;

const namespace = '9a0b6c62-9a75-4c0e-8f3b-0d6f4d1e2c33';

export const officer = (id: string, unit: string): Actor => ({
  kind: 'OFFICER',
  id,
  post: { id: `post-of-${id}`, role: 'HANDLER', unit },
  officerRevision: 1,
});

const photo = { hash: 'a'.repeat(64), kind: 'PHOTO', caption: '现场照片' } as const;

export const reported = (caseId: string, place: string): CaseTold => ({
  type: 'CaseReported',
  actor: { kind: 'RESIDENT', id: `resident-${place}` },
  data: {
    caseId,
    category: '0201',
    title: '楼道堆放垃圾',
    description: '三单元门口的垃圾已经堆了两天。',
    place: {
      unit: place,
      path: pathOf(place),
      description: '三单元门口',
      longitude: 121.52,
      latitude: 31.23,
    },
    evidence: [photo],
    people: [{ personId: `person-${caseId}`, part: 'REPORTER', name: 'sealed:name', phone: 'sealed:phone' }],
  },
});

type Onward = (state: Case, chance: Chance) => CaseTold;

function raise(message: string): never {
  throw new Error(message);
}

const leadOf = ({ leadUnit = '' }: Case) => leadUnit;
const rules: ClockRules = {
  deadlines: { version: 1, effectiveFrom: '', reason: '', policies: standardDeadlines },
  calendar: standardCalendar,
};

const said = '已到现场查看并与居民沟通。';

const dispatched: Onward = ({ place }, chance) => {
  const [district = '', street = '', ...below] = place.path.slice(2);
  const leadUnit = chance.among([`${street}-URBAN_MANAGEMENT`, `${district}-URBAN_MANAGEMENT`, ...below]);
  return {
    type: 'CaseDispatched',
    data: { leadUnit, coHandlers: [`${district}-POLICE`], instructions: said },
  };
};
const noted: Onward = (state) => ({
  type: 'HandlingNoted',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state), note: said, reporterContacted: true, evidence: [photo] },
});
const objected: Onward = (state) => ({
  type: 'DispatchObjected',
  data: { unit: leadOf(state), reason: 'NOT_OUR_COMPETENCE', explanation: said },
});
const completed: Onward = (state) => ({
  type: 'HandlingCompleted',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state), outcome: 'RESOLVED', summary: said, evidence: [] },
});
const filed: Onward = ({ id, place }) => ({
  type: 'CaseFiled',
  data: { number: `${place.path[2]}-2026-${id.slice(0, 8)}`, urgency: 'ORDINARY' },
});
const signed: Onward = (state) => ({
  type: 'CaseSigned',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state) },
});
const commented: Onward = () => ({ type: 'Commented', data: { text: said } });
const passed: Onward = () => ({ type: 'CheckPassed', data: { note: said, evidence: [] } });

/** What may come next, by status; what is there twice happens twice as often. */
const onward: Readonly<Record<CaseStatus, readonly Onward[]>> = {
  REPORTED: [
    filed,
    filed,
    ({ place }) => ({
      type: 'VerificationRequested',
      data: { assignee: 'worker', unit: place.unit, note: said },
    }),
    () => ({
      type: 'FilingDeclined',
      data: { reason: 'TOO_VAGUE', explanation: said, otherRoads: ['SERVICE_HOTLINE'] },
    }),
  ],
  VERIFYING: [
    () => ({ type: 'VerificationRecorded', data: { finding: 'TRUE', note: said, evidence: [photo] } }),
  ],
  FILED: [dispatched],
  NOT_FILED: [commented],
  DISPATCHED: [signed, signed, objected],
  HANDLING: [
    noted,
    completed,
    completed,
    (state) => ({
      type: 'CaseEscalated',
      data: { from: leadOf(state), to: `${state.place.path[2]}-COMMAND_CENTRE`, reason: said },
    }),
  ],
  RETURN_PENDING: [
    () => ({ type: 'ObjectionUpheld', data: { explanation: said } }),
    () => ({ type: 'ObjectionDenied', data: { explanation: said } }),
  ],
  HANDLED: [passed, passed, () => ({ type: 'CheckFailed', data: { reason: said, evidence: [] } })],
  CHECKED: [() => ({ type: 'CaseClosed', data: { outcome: 'RESOLVED', note: said } })],
  CLOSED: [
    commented,
    () => ({ type: 'EvidenceAttached', data: { evidence: [photo] } }),
    () => ({ type: 'CaseReopened', data: { reason: said } }),
  ],
};

const untold = ({ clocks }: Case) => clocks.find(({ isBreached, warned }) => warned < 80 || !isBreached);

/** The platform tells something about a clock of his. */
const told: Onward = (state) => {
  const { clock, kind, dueAt, warned } = untold(state) ?? raise('no clock has anything to tell');
  return warned < 80
    ? { type: 'DeadlineWarned', data: { clock, kind, percent: warned < 50 ? 50 : 80, at: dueAt, dueAt } }
    : { type: 'DeadlineBreached', data: { clock, kind, dueAt } };
};

const waysOn = (state: Case): readonly Onward[] => {
  const ways = onward[state.status ?? 'REPORTED'];
  return untold(state) ? [...ways, ...ways, told] : ways;
};

/** Cases that live side by side in the city, as chance has it; the same for the same seed. */
export class CaseLives {
  readonly #cases: Case[] = [];
  readonly #chance: Chance;
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

  #next(): [number, CaseTold] {
    const index = this.#chance.below(this.most);
    const state = this.#cases[index];
    if (state) return [index, this.#chance.among(waysOn(state))(state, this.#chance)];
    const count = this.#cases.length;
    const caseId = uuidV5(namespace, `${this.seed} ${count}`);
    return [count, reported(caseId, this.#chance.among(places))];
  }
}
