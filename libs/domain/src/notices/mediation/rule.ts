import type { ClockKind } from '../../deadlines/clock-kinds';
import type { Label } from '../../labels';
import type { MediationEventType } from '../../mediation/events';
import { everywhere, quietly } from '../notice';
import type { MediationAudience, NoticeChannel } from '../vocabulary';
import type { MediationTelling } from './receivers';

/** Somebody is told of an event of a mediation, over these channels, in these words. */
export interface MediationNoticeRule {
  readonly to: MediationAudience;
  readonly by: readonly NoticeChannel[];
  readonly say: Label;
  /** Only when it is so; absent where it is always. */
  readonly when?: (telling: MediationTelling) => boolean;
  /** Until when something is to be done: by the clock of this kind. */
  readonly until?: ClockKind;
}

/** Clocks have rules of their own: what is to be told depends on what is measured. */
type ToldByClock = 'DeadlineWarned' | 'DeadlineBreached';

/** Who is told of what, and how. */
export type MediationNoticeRules = Readonly<
  Record<Exclude<MediationEventType, ToldByClock>, readonly MediationNoticeRule[]>
>;

export const urgently = (to: MediationAudience, zh: string, en: string): MediationNoticeRule => ({
  ...{ to, by: everywhere },
  say: { zh, en },
});
export const plainly = (to: MediationAudience, zh: string, en: string): MediationNoticeRule => ({
  ...{ to, by: quietly },
  say: { zh, en },
});
export const until = (kind: ClockKind, rule: MediationNoticeRule): MediationNoticeRule => ({
  ...rule,
  until: kind,
});
export const when =
  (isSo: NonNullable<MediationNoticeRule['when']>) =>
  (rule: MediationNoticeRule): MediationNoticeRule => ({ ...rule, when: isSo });

/** What nobody is told of: it is done by those who know it, or shown where it is looked for. */
export const nobody: readonly MediationNoticeRule[] = [];
