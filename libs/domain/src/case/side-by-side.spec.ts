import fc from 'fast-check';
import { isRefused } from '../decider';
import { attemptsSideBySide } from '../testing/case-attempts';
import { broken } from '../testing/case-invariants';
import { steps } from '../testing/case-steps';
import { filed, handledBy, signed, type CasePast } from '../testing/case-story';
import { pastOf, walkAmong, type Life } from '../testing/case-walk';
import { machineEvents, nextStatus, type At } from '../testing/reference-machine';
import type { AskedCommandType } from './commands';

const ids = ['first', 'second', 'third'];

/** How the reference machine takes a course: the status that it comes to, or the event at which it stops. */
function courseOf(past: readonly CasePast[]): string {
  let status: At = 'NOTHING';
  for (const { event } of past) {
    const next = nextStatus(status, event);
    if (!next) return `${event.type} came in ${status}`;
    status = next;
  }
  return status;
}

const statusOf = ({ state }: Life) => state.status ?? 'NOTHING';

describe('cases that live side by side, whatever anybody tries with them', () => {
  it('take a course that the reference machine takes too, to the same end, and keep the eight invariants', () => {
    fc.assert(
      fc.property(attemptsSideBySide, (trying) => {
        const { lives } = walkAmong(ids, trying);
        expect(lives.map((life) => courseOf(pastOf(life)))).toEqual(lives.map(statusOf));
        expect(broken(lives)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('try enough for every act to succeed, and for everything to happen but what a refusal leaves on record, a merger that failed, a change of the map and one of rules for the past', () => {
    const walks = fc
      .sample(attemptsSideBySide, { numRuns: 400, seed: 20_260_302 })
      .map((trying) => walkAmong(ids, trying));
    const done = walks
      .flatMap(({ walked }) => walked)
      .filter(({ decision }) => !isRefused(decision) && decision.length > 0)
      .map(({ command }) => command.type);
    expect(Object.keys(steps).filter((type) => !done.includes(type as AskedCommandType))).toEqual([]);
    const happened = new Set<string>(
      walks.flatMap(({ lives }) => lives.flatMap(pastOf)).map(({ event }) => event.type),
    );
    expect(machineEvents.filter((type) => !happened.has(type))).toEqual([
      'LateExtensionRefused',
      'UnitsFollowed',
      'MilestoneDropped',
      'ReportReturned',
      'ClockRejudged',
    ]);
    expect(new Set(machineEvents).size).toBe(machineEvents.length);
  });
});

describe('the reference machine', () => {
  it('stops at an event that has no place where the case is', () => {
    expect(courseOf(handledBy())).toBe('HANDLED');
    expect(courseOf([...handledBy(), signed()])).toBe('CaseSigned came in HANDLED');
    expect(courseOf([filed()])).toBe('CaseFiled came in NOTHING');
  });
});
