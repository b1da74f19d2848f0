import { codesOf, mediationStatuses, standardCatalogue } from '@casegrid/domain';
import { castOf } from '../../cast/cast';
import type { DistrictMap } from '../../cast/district-map';
import { courseEnds } from '../../testing/course-ends';
import { drawnMap } from '../../testing/drawn-map';
import { madeUpDivisions } from '../../testing/made-up-divisions';
import { RuleStage } from '../../testing/rule-stage';
import { Company } from '../company';
import { playStory } from '../play-story';
import { play } from '../stage';
import type { Timed } from '../script';
import type { Story } from '../write-plot';
import { courses, type CourseName } from './courses';
import { courseOf, disputeBeside, writeMediation } from './write-mediation';

const until = '2026-03-10T03:12:45.000Z';
const leaves = standardCatalogue.filter(({ parent }) => parent !== undefined);
const names = Object.keys(courses) as CourseName[];
const wholeDeck = names.reduce((sum, name) => sum + courses[name].cards, 0);

interface Named {
  readonly name: string;
  readonly phone: string;
}

interface Naming {
  readonly parties: readonly Named[];
  readonly participant: Named;
}

describe('the disputes of a story', () => {
  let map: DistrictMap;
  let story: Story;

  beforeAll(async () => {
    map = await drawnMap(madeUpDivisions(), '970101');
    story = { seed: 7, until, company: new Company(map, castOf(map)), categories: leaves };
  });

  const stage = (now = until) => new RuleStage(map, castOf(map), now);
  const numbers = (count = wholeDeck) => Array.from({ length: count }, (_, number) => number);
  const linesOf = (number: number, seed = story.seed): readonly Timed[] =>
    writeMediation({ ...story, seed }, number).lines;

  /** One after the other, with where the rules leave it. */
  async function played(number: number, seed: number) {
    const rules = stage();
    await play(writeMediation({ ...story, seed }, number), { seed, stage: rules });
    const [one] = rules.mediating.mediations.values();
    if (!one) throw new Error(`nothing was told as dispute ${number}`);
    return { state: one.state, events: rules.mediating.events };
  }

  it('are of every course once for each of its cards, be it one of the first two hundred cases or later', () => {
    for (const first of [0, wholeDeck]) {
      const dealt = numbers().map((number) => courseOf(story.seed, first + number));
      const counted = names.map((name) => [name, dealt.filter((one) => one === name).length]);
      expect(counted).toEqual(names.map((name) => [name, courses[name].cards]));
    }
    expect(numbers(200).map(disputeBeside).at(-1)).toBeGreaterThanOrEqual(wholeDeck - 1);
    expect(numbers().map((number) => courseOf(8, number))).not.toEqual(
      numbers().map((number) => courseOf(story.seed, number)),
    );
  });

  it('come to what their courses are called by, whatever the seed', async () => {
    for (const seed of [1, 2, 3]) {
      for (const number of numbers()) {
        const course = courseOf(seed, number);
        const { state } = await played(number, seed);
        expect([seed, number, course, Boolean(courseEnds[course](state, until))]).toEqual([
          seed,
          number,
          course,
          true,
        ]);
      }
    }
  });

  it('are left in every status, as the story announced', async () => {
    const rules = stage();
    const { mediations, mediationsLeftIn } = await playStory(story, rules, { cases: 400, atOnce: 8 });
    const left = [...rules.mediating.mediations.values()].map(({ state }) => state.status ?? '');
    const counted = Object.fromEntries(
      codesOf(mediationStatuses).map((code) => [code, left.filter((one) => one === code).length]),
    );
    expect(mediationsLeftIn).toEqual(counted);
    expect(Object.values(counted)).not.toContain(0);
    expect(mediations).toBe(left.length);
    expect(mediations).toBeGreaterThan(100);
  });

  it('are in time where a court has to do with them, and visited in time', async () => {
    const verdicts: string[] = [];
    for (const number of numbers()) {
      const { events } = await played(number, story.seed);
      for (const { type, data } of events)
        if (type === 'ClockStopped' && data.reason === 'DONE') verdicts.push(`${data.kind} ${data.verdict}`);
    }
    const kinds = new Set(verdicts.map((verdict) => verdict.split(' ')[0]));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'CONFIRMATION',
        'COURT_ACCEPTANCE',
        'COURT_RULING',
        'ENFORCEMENT',
        'THIRD_FOLLOW_UP',
      ]),
    );
    expect(
      verdicts.filter((verdict) => /^(CONFIRM|COURT|ENFORCE|RISK|.*FOLLOW_UP).* LATE/.test(verdict)),
    ).toEqual([]);
  });

  it('are talked about when that was set, and have sessions to come', () => {
    const toCome: string[] = [];
    for (const number of numbers()) {
      const lines = linesOf(number);
      const set = lines.flatMap((line) => (line.act === 'ScheduleSession' ? [line] : []));
      for (const { at, input } of set) expect(input.at > at).toBe(true);
      for (const line of lines)
        if (line.act === 'HoldSession') expect(set[line.input.session - 1]?.input.at).toBe(line.at);
      toCome.push(...set.map(({ input }) => input.at).filter((at) => at > until));
    }
    expect(toCome.length).toBeGreaterThan(0);
  });

  it('have papers of the sessions and visits that there were', () => {
    const made: string[] = [];
    for (const number of numbers()) {
      const lines = linesOf(number);
      const papers = lines.flatMap((line) => (line.act === 'MakePaper' ? [line.input] : []));
      for (const { kind, session, visit, fields } of papers) {
        const of = lines.find(
          (line) =>
            (line.act === 'HoldSession' && line.input.session === session) ||
            (line.act === 'RecordFollowUp' && line.input.visit === visit),
        );
        const moment = fields.find(({ path }) => /^(session.endsAt|visitedAt)$/.test(path))?.value;
        expect([kind, moment === undefined]).toEqual([kind, of === undefined]);
        if (of && moment !== undefined) expect(Date.parse(moment)).toBeGreaterThanOrEqual(Date.parse(of.at));
        made.push(kind);
      }
    }
    expect([...new Set(made)].sort()).toEqual([
      ...['AGREEMENT', 'FOLLOW_UP', 'MINUTES', 'REGISTRATION', 'TERMINATION'],
    ]);
  });

  it('are the same for the same seed, and others for another', () => {
    const first = numbers(6).map((number) => linesOf(number));
    expect(numbers(6).map((number) => linesOf(number))).toEqual(first);
    expect(numbers(6).map((number) => linesOf(number, 8))).not.toEqual(first);
  });

  it('name nobody and no number outside their parties', () => {
    for (const number of numbers()) {
      const lines = linesOf(number).map(({ input }) => input as Partial<Naming>);
      const people = lines.flatMap(({ parties = [], participant }) => [
        ...parties,
        ...(participant ? [participant] : []),
      ]);
      const rest = JSON.stringify(lines.map(({ parties: _parties, participant: _one, ...said }) => said));
      expect(people.length).toBeGreaterThan(1);
      for (const { name, phone } of people) {
        expect(phone).toMatch(/^1000\d{7}$/);
        expect(rest).not.toContain(phone);
        expect(rest).not.toContain(name);
      }
    }
  });
});
