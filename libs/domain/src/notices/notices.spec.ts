import { caseDecider } from '../case/case';
import type { CaseEvents } from '../case/events';
import { caseEventNames } from '../case/phases';
import { codesOf } from '../labels';
import type { MessageOf } from '../decider';
import {
  completed,
  dispatched,
  extensionAsked,
  filed,
  handlingClock,
  offered,
  reported,
  reportTaken,
  signed,
  verificationRequested,
  whistled,
  type CasePast,
} from '../testing/case-story';
import * as cast from '../testing/cast';
import { revealAsked, revealGranted } from '../testing/reveal-story';
import { stateAfter } from '../testing/given';
import * as at from '../testing/street';
import { clockHolders } from './mediation/clock-rules';
import { mediationNoticeRules } from './mediation/rules';
import { isNoticed, noticesOf } from './notices';
import { noticeRules } from './rules';
import { noticeAudiences, noticeChannels } from './vocabulary';

const rubbish = at.rubbish.label;

/** Whom the last of these events is told to, as `audience channel kind id`. */
function toldBy(...past: readonly CasePast[]) {
  const last = past.at(-1);
  if (!last) throw new Error('nothing happened');
  return noticesOf(last.event, stateAfter(caseDecider, past), rubbish);
}
const keysOf = (...past: readonly CasePast[]) => toldBy(...past).map(({ key }) => key);

const past = (event: MessageOf<CaseEvents>): CasePast => ({ event, by: cast.system, at: cast.noon });
const warned = (kind: 'HANDLING' | 'CHECK', clock = 1): CasePast =>
  past({
    type: 'DeadlineWarned',
    data: { clock, kind, percent: 80, at: cast.noon, dueAt: '2026-03-02T16:00:00.000Z' },
  });
const confidential = past({ type: 'ConfidentialityChanged', data: { isConfidential: true, reason: '举报' } });
const atWork = [reported(), filed(), dispatched(), signed()];

describe('notices', () => {
  it('go to the centres of the street and its district, over the inbox and to other systems', () => {
    expect(keysOf(reported(), filed()).filter((key) => key.startsWith('DISPATCHERS'))).toEqual([
      `DISPATCHERS INBOX UNIT ${at.district}-COMMAND_CENTRE`,
      `DISPATCHERS WEBHOOK UNIT ${at.district}-COMMAND_CENTRE`,
      `DISPATCHERS INBOX UNIT ${at.street}-COMMAND_CENTRE`,
      `DISPATCHERS WEBHOOK UNIT ${at.street}-COMMAND_CENTRE`,
    ]);
    expect(toldBy(reported())[0]?.receiver).toMatchObject({ roles: ['OPERATOR', 'DUTY_CHIEF'] });
  });

  it('go by mail too where something is demanded of a unit', () => {
    expect(keysOf(reported(), filed(), dispatched(at.urban, [at.environment]))).toEqual([
      `LEAD_UNIT INBOX UNIT ${at.urban}`,
      `LEAD_UNIT WEBHOOK UNIT ${at.urban}`,
      `LEAD_UNIT EMAIL UNIT ${at.urban}`,
      `CO_HANDLERS INBOX UNIT ${at.environment}`,
      `CO_HANDLERS WEBHOOK UNIT ${at.environment}`,
      `CO_HANDLERS EMAIL UNIT ${at.environment}`,
    ]);
  });

  it('go to no person by mail', () => {
    expect(keysOf(reported(), verificationRequested())).toEqual([
      `VERIFIER INBOX OFFICER ${cast.gridWorker.id}`,
      `VERIFIER WEBHOOK OFFICER ${cast.gridWorker.id}`,
    ]);
  });

  it.each([
    ['a whistle', whistled(), at.police],
    ['a transfer', offered(), at.environment],
  ])('of %s go to the unit that was asked', (_, event, unit) => {
    expect(keysOf(...atWork, event)).toContain(`ASKED_UNIT INBOX UNIT ${unit}`);
  });

  it('go to the officers who decide, and to nobody else of their unit', () => {
    const [notice] = toldBy(...atWork, handlingClock(), extensionAsked());
    expect(notice).toMatchObject({ audience: 'APPROVERS', receiver: { id: at.district, roles: ['LEADER'] } });
    const [check] = toldBy(...atWork, completed());
    expect(check).toMatchObject({ audience: 'CHECKERS', receiver: { roles: ['CHECKER'] } });
  });

  it('of a clock go to whoever has to act, and to nobody once he did', () => {
    expect(keysOf(...atWork, handlingClock(), warned('HANDLING'))).toContain(
      `CLOCK_HOLDER EMAIL UNIT ${at.urban}`,
    );
    expect(keysOf(...atWork, handlingClock(), warned('HANDLING', 2))).toEqual([]);
  });

  it('of what was decided go to the officer who asked', () => {
    expect(keysOf(reported(), confidential, revealAsked(), revealGranted())).toEqual([
      `NAMED_OFFICER INBOX OFFICER ${cast.communityOfficer.id}`,
      `NAMED_OFFICER WEBHOOK OFFICER ${cast.communityOfficer.id}`,
    ]);
    expect(toldBy(reported(), confidential, revealAsked())[0]?.receiver).toMatchObject({
      roles: ['SUPERVISOR', 'LEADER'],
    });
  });

  it('of units that gave way go to the lead that has taken the case over, and to no other', () => {
    const path = ['31', '3101', at.district, at.street, at.grid];
    const moving = (from: string, to: string, leadFrom?: string) =>
      keysOf(
        ...atWork,
        past({
          type: 'UnitsFollowed',
          data: { unit: at.grid, path, moved: [{ from, to }], ...(leadFrom && { leadFrom }) },
        }),
      );
    expect(moving(at.urban, at.police, at.urban)).toContain(`LEAD_UNIT INBOX UNIT ${at.police}`);
    expect(moving(at.otherCommunity, at.grid)).toEqual([]);
    expect(moving(at.environment, at.urban)).toEqual([]);
  });

  it('of a raised case go to those above', () => {
    const to = { to: at.city, card: 'YELLOW', kind: 'HANDLING', clockNumber: 1, percent: 150 } as const;
    const [first, ...others] = toldBy(...atWork, past({ type: 'CaseRaised', data: to }));
    expect(first?.receiver).toEqual({ kind: 'UNIT', id: at.city, roles: ['SUPERVISOR', 'LEADER'] });
    expect(new Set(others.map(({ receiver }) => receiver.id))).toEqual(new Set([at.city]));
  });

  it('go to whoever reported it, and to those who follow it', () => {
    const told = keysOf(reported(), reportTaken(), filed());
    expect(told).toContain(`REPORTER INBOX RESIDENT ${cast.resident.id}`);
    expect(told).toContain(`REPORTER WEBHOOK RESIDENT ${cast.neighbour.id}`);
    expect(keysOf(reported(cast.gridWorker), filed())).toContain(
      `REPORTER INBOX OFFICER ${cast.gridWorker.id}`,
    );
  });

  it('of a confidential case name its reporter to no other system', () => {
    const told = keysOf(reported(), confidential, filed());
    expect(told.filter((key) => key.includes(cast.resident.id))).toEqual([
      `REPORTER INBOX RESIDENT ${cast.resident.id}`,
    ]);
  });

  it('say number, category, what happened and when it is due, and nothing that anybody wrote', () => {
    const [dispatch] = toldBy(reported(), filed(), handlingClock(), dispatched());
    expect(dispatch?.text).toEqual({
      zh: '案件已派遣至本单位，请签收：310115-2026-000001（暴露垃圾），时限 2026-03-02 18:00',
      en: 'A case was sent to your unit, sign for it: 310115-2026-000001 (Exposed rubbish), due 2026-03-02 18:00 Beijing time',
    });
    const [report] = toldBy(reported());
    expect(report?.text.zh).toBe('有新上报待受理：未编号（暴露垃圾）');
    const [end] = toldBy(...atWork, handlingClock(), warned('HANDLING'));
    expect(end?.text.zh).toBe('时限提醒：310115-2026-000001（暴露垃圾），时限 2026-03-02 24:00');
  });

  it('are the same each time they are made, and no two of an event alike', () => {
    const keys = keysOf(reported(), filed());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keysOf(reported(), filed())).toEqual(keys);
  });

  it('are made of events in the table alone', () => {
    const told = codesOf(caseEventNames).filter((type) => isNoticed({ type }));
    expect(told).toEqual(codesOf(caseEventNames).filter((type) => type in noticeRules));
    expect(keysOf(reported(), past({ type: 'Commented', data: { text: '补充' } }))).toEqual([]);
  });

  it('use every audience and channel that there is', () => {
    const rules = [...Object.values(noticeRules).flat(), ...Object.values(mediationNoticeRules).flat()];
    const told = [...rules.map(({ to }) => to), ...Object.values(clockHolders).flat()];
    expect(new Set(told)).toEqual(new Set(codesOf(noticeAudiences)));
    expect(new Set(rules.flatMap(({ by }) => by))).toEqual(new Set(codesOf(noticeChannels)));
  });

  it('are told to nobody twice over', () => {
    const twice = codesOf(caseEventNames).filter((type) => {
      const audiences = (noticeRules[type] ?? []).map(({ to }) => to);
      return new Set(audiences).size < audiences.length;
    });
    expect(twice).toEqual([]);
  });
});
