import { caseDecider } from '../case/case';
import type { CaseEvents } from '../case/events';
import type { MessageOf } from '../decider';
import {
  denied,
  dispatched,
  extensionAsked,
  filed,
  handlingClock,
  instructed,
  objected,
  reported,
  signed,
  supervised,
  type CasePast,
} from '../testing/case-story';
import * as cast from '../testing/cast';
import { stateAfter } from '../testing/given';
import * as at from '../testing/street';
import { noticesOf } from './notices';

/** What the last of these events tells. */
function toldBy(...story: readonly CasePast[]) {
  const last = story.at(-1);
  if (!last) throw new Error('nothing happened');
  return noticesOf(last.event, stateAfter(caseDecider, story), at.rubbish.label);
}
const keysOf = (...story: readonly CasePast[]) => toldBy(...story).map(({ key }) => key);
const past = (event: MessageOf<CaseEvents>): CasePast => ({ event, by: cast.system, at: cast.noon });
const atWork = [reported(), filed(), dispatched(), signed()];

describe('notices', () => {
  it.each([
    ['a card', supervised()],
    ['an instruction', instructed()],
    ['urging', past({ type: 'CaseUrged', data: { note: '请尽快' } })],
  ])('of %s go to the lead unit, and to the centres that answer while none leads', (_, event) => {
    expect(keysOf(...atWork, event)).toContain(`LEAD_OR_CENTRE EMAIL UNIT ${at.urban}`);
    const unled = toldBy(reported(), event).filter(({ channel }) => channel === 'INBOX');
    expect(unled.map(({ receiver }) => receiver)).toEqual([
      { kind: 'UNIT', id: `${at.district}-SUPERVISION_CENTRE`, roles: ['DUTY_CHIEF'] },
      { kind: 'UNIT', id: `${at.street}-SUPERVISION_CENTRE`, roles: ['DUTY_CHIEF'] },
      { kind: 'UNIT', id: `${at.district}-COMMAND_CENTRE`, roles: ['DISPATCHER'] },
      { kind: 'UNIT', id: `${at.street}-COMMAND_CENTRE`, roles: ['DISPATCHER'] },
    ]);
  });

  it('of a red risk go to the leaders of street and district and to their dispatchers, and of no other', () => {
    const risk = (of: 'YELLOW' | 'RED') => past({ type: 'RiskSet', data: { risk: of, reason: '' } });
    const told = toldBy(...atWork, risk('RED')).filter(({ channel }) => channel === 'INBOX');
    expect(told.map(({ receiver }) => receiver)).toEqual([
      { kind: 'UNIT', id: at.district, roles: ['LEADER'] },
      { kind: 'UNIT', id: at.street, roles: ['LEADER'] },
      { kind: 'UNIT', id: `${at.district}-COMMAND_CENTRE`, roles: ['DISPATCHER'] },
      { kind: 'UNIT', id: `${at.street}-COMMAND_CENTRE`, roles: ['DISPATCHER'] },
    ]);
    expect(toldBy(...atWork, risk('YELLOW'))).toEqual([]);
  });

  it.each([
    past({ type: 'ExtensionGranted', data: { amount: 2, explanation: '' } }),
    past({ type: 'ExtensionDenied', data: { explanation: '' } }),
  ])('of more time, granted or not, go to whoever reported it too', (decided) => {
    expect(keysOf(...atWork, handlingClock(), extensionAsked(), decided)).toContain(
      `REPORTER INBOX RESIDENT ${cast.resident.id}`,
    );
  });

  it('of a denied objection go to the dispatchers, who see whether it was by whoever had sent it', () => {
    const told = keysOf(reported(), filed(), dispatched(), objected(), denied());
    expect(told).toContain(`DISPATCHERS INBOX UNIT ${at.district}-COMMAND_CENTRE`);
  });
});
