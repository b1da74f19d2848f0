import { codesOf, milestoneResults, standardCatalogue, type MilestoneResult } from '@casegrid/domain';
import { castOf } from '../cast/cast';
import type { DistrictMap } from '../cast/district-map';
import { drawnMap } from '../testing/drawn-map';
import { madeUpDivisions } from '../testing/made-up-divisions';
import { RuleStage } from '../testing/rule-stage';
import { Company } from './company';
import { playStory } from './play-story';
import { writePlot, type Story } from './write-plot';

const until = '2026-03-10T03:12:45.000Z';
const categories = standardCatalogue.filter(({ parent }) => parent !== undefined);

describe('cases that wait for a mediation', () => {
  let map: DistrictMap;
  let story: Story;

  beforeAll(async () => {
    map = await drawnMap(madeUpDivisions(), '970101');
    story = { seed: 7, until, company: new Company(map, castOf(map)), categories };
  });

  it('go on with whatever that came to, or need not wait', async () => {
    const rules = new RuleStage(map, castOf(map), until);
    await playStory(story, rules, { cases: 1_200, atOnce: 8 });
    const cases = [...rules.cases.values()]
      .map(({ state }) => state)
      .filter(({ milestones }) => milestones.length);
    const ofStatus = (status: string) =>
      cases.filter(({ milestones }) => milestones.some((one) => one.status === status));
    expect(new Set(ofStatus('AWAITED').map(({ status }) => status))).toEqual(new Set(['HANDLING']));
    expect(new Set(ofStatus('REACHED').map(({ status }) => status))).toEqual(
      new Set(['HANDLED', 'CHECKED', 'CLOSED', 'ARCHIVED']),
    );
    expect(ofStatus('WAIVED').length).toBeGreaterThan(0);
    const results = new Set<MilestoneResult | undefined>(
      ofStatus('REACHED').flatMap(({ milestones }) => milestones.map(({ result }) => result)),
    );
    expect([...results].sort()).toEqual(codesOf(milestoneResults).sort());
  });

  it('have it applied for by whoever reported them, where he has a login', () => {
    const acts = Array.from({ length: 400 }, (_, index) => writePlot(story, index).lines).flatMap((lines) => {
      const [report] = lines;
      const begun = lines.find(({ act }) => act === 'ApplyMediation' || act === 'ProposeMediation');
      return report && begun ? [[report.by.kind, begun.by.kind, report.by.id === begun.by.id]] : [];
    });
    expect(acts).toContainEqual(['RESIDENT', 'RESIDENT', true]);
    expect(acts).toContainEqual(['OFFICER', 'OFFICER', false]);
    expect(acts.filter(([reporter, applicant]) => reporter !== applicant)).toEqual([]);
  });
});
