import { mediationClockKinds, type MediationClockKind } from '../../deadlines/clock-kinds';
import type { MediationNoticeRule } from './rule';
import type { MediationTelling } from './receivers';
import { everywhere } from '../notice';
import type { MediationAudience } from '../vocabulary';

/** Who has to act while a clock of this kind runs, or has to know that it does. */
export const clockHolders: Readonly<Record<MediationClockKind, readonly MediationAudience[]>> = {
  MEDIATION_ACCEPTANCE: ['COMMITTEE'],
  ADMINISTRATIVE_ACCEPTANCE: ['COMMITTEE'],
  COMPLEX_ACCEPTANCE: ['COMMITTEE'],
  MEDIATION: ['MEDIATORS'],
  HAND_OVER: ['ASKED_COMMITTEE'],
  RISK_REPORT: ['MEDIATORS', 'JUDICIAL_OFFICE', 'LOCAL_LEADERS'],
  FIRST_FOLLOW_UP: ['MEDIATORS', 'PARTIES'],
  SECOND_FOLLOW_UP: ['MEDIATORS', 'PARTIES'],
  THIRD_FOLLOW_UP: ['MEDIATORS', 'PARTIES'],
  LAST_FOLLOW_UP: ['MEDIATORS', 'PARTIES'],
  CONFIRMATION: ['PARTIES', 'MEDIATORS', 'JUDICIAL_OFFICE'],
  COURT_ACCEPTANCE: ['JUDICIAL_OFFICE'],
  COURT_RULING: ['JUDICIAL_OFFICE'],
  ENFORCEMENT: ['PARTIES', 'JUDICIAL_OFFICE'],
  SUIT_AFTER_DECISION: ['PARTIES'],
};

/** Windows of the parties: that they are over is told by an event of their own, and nobody is late. */
const windows: readonly MediationClockKind[] = ['CONFIRMATION', 'ENFORCEMENT', 'SUIT_AFTER_DECISION'];
const followUps: readonly MediationClockKind[] = [
  'FIRST_FOLLOW_UP',
  'SECOND_FOLLOW_UP',
  'THIRD_FOLLOW_UP',
  'LAST_FOLLOW_UP',
];
/** When a visit comes near its parties are told once; being late with it is not theirs. Percent. */
const nearVisit = 80;

const ruleFor = (to: MediationAudience, zh: string, en: string): MediationNoticeRule => ({
  ...{ to, by: everywhere },
  say: { zh, en },
});

function warnedOf(kind: MediationClockKind, percent: number): MediationNoticeRule[] {
  const { zh, en } = mediationClockKinds[kind];
  return clockHolders[kind]
    .filter((to) => to !== 'PARTIES' || !followUps.includes(kind) || percent === nearVisit)
    .map((to) => ruleFor(to, `时限提醒（${zh}）`, `Time is passing (${en})`));
}

function breachedOf(kind: MediationClockKind): MediationNoticeRule[] {
  if (windows.includes(kind)) return [];
  const { zh, en } = mediationClockKinds[kind];
  return clockHolders[kind]
    .filter((to) => to !== 'PARTIES')
    .map((to) => ruleFor(to, `已超过时限（${zh}）`, `The time is over (${en})`));
}

/** What is told of a clock; nothing once the act that came too late is done. */
export function clockRulesFor({ event, after }: MediationTelling): readonly MediationNoticeRule[] {
  if (event.type !== 'DeadlineWarned' && event.type !== 'DeadlineBreached') return [];
  const kind = event.data.kind as MediationClockKind;
  if (!after.clocks.some(({ clock }) => clock === event.data.clock)) return [];
  return event.type === 'DeadlineWarned' ? warnedOf(kind, event.data.percent) : breachedOf(kind);
}
