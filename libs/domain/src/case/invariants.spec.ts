import { invariants } from '../testing/case-invariants';
import * as story from '../testing/case-story';
import type { CasePast } from '../testing/case-story';
import type { Life } from '../testing/case-walk';
import * as cast from '../testing/cast';
import { stateAfter } from '../testing/given';
import * as at from '../testing/street';
import { caseDecider } from './case';
import type { Case } from './state';

/** A case as nobody could have lived it. */
const told = (...past: readonly CasePast[]): Life => ({
  acts: past.map((one) => [one]),
  state: stateAfter(caseDecider, past),
});

const changed = ({ acts, state }: Life, change: Partial<Case>): Life => ({
  acts,
  state: { ...state, ...change },
});

const atWork = [story.reported(), story.filed(), story.dispatched(), story.signed()];
const atDistrict = story.escalated(at.districtUrban);
const taken = {
  event: { type: 'TransferAccepted', data: { unit: at.environment, from: at.districtUrban, note: '' } },
  by: cast.environmentHandler,
  at: cast.noon,
} as const;
const hidden = {
  event: { type: 'ConfidentialityChanged', data: { isConfidential: true, reason: '反映人要求' } },
  by: cast.operator,
  at: cast.noon,
} as const;
const helper = cast.officerAt('CHECKER', at.environment);
const helped = [
  story.past(
    'TaskAnswered',
    { unit: at.environment, answer: '已清运', evidence: [] },
    cast.environmentHandler,
  ),
];
const answered = story.past('SupervisionAnswered', { answer: '已办' }, cast.colleague);
const somebody = { personId: 'somebody', part: 'REPORTER', name: 'sealed' } as const;
const done = story.handledBy();
const ended = [...done, story.passed(), story.calledBack(), story.closed()];

/** What breaks each invariant, and what it is told of it. */
const breaches: readonly (readonly [invariant: string, Life, string])[] = [
  [
    '1',
    told(...done, story.passed(cast.handler)),
    'HANDLER 310115004-URBAN_MANAGEMENT judged as the handler',
  ],
  [
    '1',
    told(...atWork, story.extensionAsked(), story.suspended(cast.communityOfficer)[0] as CasePast),
    'asked',
  ],
  [
    '1',
    told(...atWork, story.invited(), ...helped, story.completed(), story.passed(helper)),
    'which handled',
  ],
  [
    '1',
    told(...atWork, story.extensionAsked(cast.colleague), ...story.suspended(cast.handler)),
    'decided for a unit he had worked with',
  ],
  ['1', told(...done, story.passed(cast.colleague), answered), 'handled what he had judged'],
  ['2', told(...done, story.closed()), 'closed without a check'],
  ['2', told(...atWork, story.passed(), story.closed()), 'closed without an outcome'],
  ['2', changed(told(...ended), { closedAt: '' }), 'closed, and not whole'],
  ['3', told(...atWork, story.escalated(at.city)), `escalated from ${at.urban} to ${at.city}`],
  ['3', told(...atWork, atDistrict, taken), `handed down to ${at.environment} after it was escalated`],
  [
    '4',
    told(...atWork, story.completed(cast.colleague), story.completed(cast.districtHandler)),
    'as the lead',
  ],
  ['4', told(story.reported(), story.dispatched(at.urban, [at.urban])), 'helps itself'],
  ['4', changed(told(...atWork), { leadUnit: at.environment }), `${at.environment} leads`],
  ['5', told(...atWork), 'HANDLING with  running'],
  ['5', told(...ended, story.handlingClock()), 'CLOSED with HANDLING running'],
  ['6', told(...atWork, story.invited(), story.completed()), `the task of ${at.environment} was open`],
  ['6', told(...atWork, story.whistled(), story.completed()), `the whistle for ${at.police} was open`],
  ['7', changed(told(story.reported(), story.merged()), { people: [somebody] }), 'MERGED without its report'],
  ['7', told(story.filed()), 'begun without a report'],
  ['8', changed(told(story.reported(), hidden), { isConfidential: false }), 'OFFICER a sees who reported'],
];

describe('the eight invariants', () => {
  it.each(breaches)('%s is seen to be broken', (number, life, fault) => {
    const [, faults] = Object.entries(invariants).find(([name]) => name.startsWith(number)) ?? [];
    expect(faults?.(life).join('\n')).toContain(fault);
  });

  it('are eight, and each was broken', () => {
    expect(Object.keys(invariants).map((name) => name.slice(0, 1))).toEqual([
      ...new Set(breaches.map(([of]) => of)),
    ]);
    expect(Object.keys(invariants)).toHaveLength(8);
  });
});
