import { codesOf, caseStatuses, standardCatalogue, type CaseStatus } from '@casegrid/domain';
import { castOf } from '../cast/cast';
import type { DistrictMap } from '../cast/district-map';
import { drawnMap } from '../testing/drawn-map';
import { madeUpDivisions } from '../testing/made-up-divisions';
import { RuleStage } from '../testing/rule-stage';
import { Company } from './company';
import { toldActs } from './timeline';
import { playStory } from './play-story';
import { idOf, type Performed, type Stage } from './stage';
import { writePlot, type Story } from './write-plot';

const until = '2026-03-10T03:12:45.000Z';
const leaves = standardCatalogue.filter(({ parent }) => parent !== undefined);

describe('a story', () => {
  let map: DistrictMap;
  let story: Story;

  beforeAll(async () => {
    map = await drawnMap(madeUpDivisions(), '970101');
    story = { seed: 7, until, company: new Company(map, castOf(map)), categories: leaves };
  });

  const stage = (now = until) => new RuleStage(map, castOf(map), now);

  it('never asks for what the rules refuse, whatever its seed', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const rules = stage();
      const played = await playStory({ ...story, seed }, rules, { cases: 400, atOnce: 8 });
      expect(played.cases).toBe(rules.cases.size);
      expect(played.cases).toBe(400 + (played.leftIn['MERGED'] ?? 0));
    }
  });

  it('is refused when an act of it is left out', async () => {
    const rules = stage();
    const forgetful: Stage = {
      perform: (act: Performed) =>
        act.line.act === 'FileCase' ? Promise.resolve(idOf(act)) : rules.perform(act),
    };
    await expect(playStory(story, forgetful, { cases: 50, atOnce: 1 })).rejects.toThrow('CASE_NOT_FILED');
  });

  it('leaves cases in every status, most of them closed', async () => {
    const rules = stage();
    const { leftIn } = await playStory(story, rules, { cases: 600, atOnce: 8 });
    const counted = new Map<CaseStatus, number>();
    for (const { state } of rules.cases.values()) {
      if (state.status) counted.set(state.status, (counted.get(state.status) ?? 0) + 1);
    }
    expect([...counted.keys()].sort()).toEqual(codesOf(caseStatuses).sort());
    expect(Object.fromEntries(counted)).toEqual(leftIn);
    expect(counted.get('CLOSED')).toBeGreaterThan(240);
    expect(counted.get('CLOSED')).toBeLessThan(480);
  });

  it('plays every act that it can tell', async () => {
    const acts = new Set<string>();
    const rules = stage();
    const noting: Stage = {
      perform: (act) => {
        acts.add(act.line.act);
        return rules.perform(act);
      },
    };
    await playStory(story, noting, { cases: 1_200, atOnce: 8 });
    expect([...acts].sort()).toEqual([...toldActs].sort());
  });

  it.each([
    ['a report that is merged into the case of another', /\bReportCase .*\bReportCase MergeCase /],
    ['a dispatch that is recalled', /\bDispatchCase RecallDispatch DispatchCase /],
    ['a photo that is hidden', /\bReportCase .*\bRedactEvidence /],
    [
      'who reported a confidential case, told to whom it is granted',
      /RequestReveal GrantReveal RevealPeople /,
    ],
    ['a check by whom it was asked of', /\bRequestCheck (Pass|Fail)Check /],
    ['a case that goes on after it rested', /\bRequestSuspension GrantSuspension ResumeCase /],
    ['an objection that is upheld after a dispatch was recalled', /RecallDispatch .*ObjectToDispatch Uphold/],
  ])('tells of %s', (_, course) => {
    const plots = Array.from({ length: 400 }, (__, index) => writePlot(story, index));
    const told = plots.map(({ lines }) => lines.map(({ act }) => `${act} `).join(''));
    expect(told.filter((acts) => course.test(acts)).length).toBeGreaterThan(0);
  });

  it('has grid workers check what neither they nor their communities had to do with', () => {
    const plots = Array.from({ length: 400 }, (_, index) => writePlot(story, index));
    const checkers = plots.flatMap(({ lines }) =>
      lines.flatMap(({ act, by }) => (act === 'PassCheck' ? by.id : [])),
    );
    expect(checkers.some((id) => id.startsWith('grid-'))).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    const first = [0, 1, 2, 3].map((index) => writePlot(story, index));
    expect([0, 1, 2, 3].map((index) => writePlot(story, index))).toEqual(first);
    expect([0, 1, 2, 3].map((index) => writePlot({ ...story, seed: 8 }, index))).not.toEqual(first);
  });

  it('happens in the weeks before its end, and reopens in time', () => {
    const plots = Array.from({ length: 400 }, (_, index) => writePlot(story, index));
    const moments = plots.flatMap(({ lines }) => lines.map(({ at }) => at)).sort();
    expect(moments.at(-1)?.localeCompare(until)).toBeLessThanOrEqual(0);
    expect(Date.parse(moments[0] ?? '')).toBeGreaterThan(Date.parse(until) - 60 * 24 * 3_600_000);
    const twoDaysLater = new Date(Date.parse(until) + 2 * 24 * 3_600_000).toISOString();
    return expect(playStory(story, stage(twoDaysLater), { cases: 400, atOnce: 1 })).resolves.toBeDefined();
  });

  it('names nobody and no number outside the people of a report', () => {
    for (let index = 0; index < 200; index += 1) {
      const [first, ...later] = writePlot(story, index).lines;
      if (first?.act !== 'ReportCase') throw new Error('a story begins with a report');
      for (const { input } of [
        first,
        ...later.filter(({ act }) => act === 'ReportCase'),
      ] as (typeof first)[]) {
        for (const { phone = '' } of input.people) expect(phone).toMatch(/^1000\d{7}$/);
        expect(`${input.title}${input.description}`).not.toMatch(/\d{7}/);
      }
    }
  });
});
