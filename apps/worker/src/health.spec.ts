import { readModels } from '@casegrid/projections';
import { Health, jobNames } from './health';

describe('the health of a worker', () => {
  it('is of jobs that have other names than the read models, or one would wait for the lease of the other', () => {
    const names: readonly string[] = readModels.map(({ name }) => name);
    expect(jobNames.filter((name) => names.includes(name))).toEqual([]);
  });

  it('is well, with what single cases a job is stuck with beside it', () => {
    const health = new Health();
    health.noteJob('deadlines', { kind: 'LEADING' });
    health.noteJob('deadlines', { kind: 'STUCK', items: 2, failure: 'case-1 cannot be read' });
    health.noteJob('deadlines', { kind: 'TOLD' });
    expect(health.failures()).toEqual({});
    expect(health.stuck()).toEqual({ deadlines: { items: 2, failure: 'case-1 cannot be read' } });
    expect(health.metrics()).toContain('casegrid_stuck{job="deadlines"} 2');
    expect(health.metrics()).toContain('casegrid_deadlines_failing 0');
  });

  it.each([{ kind: 'STUCK', items: 0, failure: '' }, { kind: 'WAITING' }])(
    'is stuck no more after %j',
    (news) => {
      const health = new Health();
      health.noteJob('archiving', { kind: 'STUCK', items: 1, failure: 'case-1 cannot be read' });
      health.noteJob('archiving', news);
      expect(health.stuck()).toEqual({});
      expect(health.metrics()).toContain('casegrid_stuck{job="archiving"} 0');
    },
  );
});
