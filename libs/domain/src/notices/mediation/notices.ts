import { otherRoads } from '../../case/vocabulary';
import type { Label } from '../../labels';
import { isKeptInside, type MediationEvent } from '../../mediation/disclosure';
import { disputeKinds } from '../../mediation/vocabulary';
import { clockRulesFor } from './clock-rules';
import { mediationReceivers, type MediationTelling } from './receivers';
import type { MediationNoticeRule } from './rule';
import { mediationNoticeRules } from './rules';
import { momentOf, noticesTo, type Notice } from '../notice';
import type { MediationAudience, NoticeChannel } from '../vocabulary';

export type { MediationTelling } from './receivers';

const isOfClock = (type: string): type is 'DeadlineWarned' | 'DeadlineBreached' =>
  type === 'DeadlineWarned' || type === 'DeadlineBreached';

const rulesFor = (telling: MediationTelling): readonly MediationNoticeRule[] =>
  isOfClock(telling.event.type) ? clockRulesFor(telling) : mediationNoticeRules[telling.event.type];

/** True for an event of a mediation that somebody may be told of. */
export const isMediationNoticed = ({ type }: { readonly type: string }): boolean =>
  isOfClock(type) || (mediationNoticeRules[type as keyof typeof mediationNoticeRules] ?? []).length > 0;

/** When the clock is due that the event is about, or the rule. */
function dueOf({ event, after }: MediationTelling, { until }: MediationNoticeRule): string | undefined {
  if (event.type === 'DeadlineWarned' || event.type === 'DeadlineBreached') return event.data.dueAt;
  return until && after.clocks.find(({ kind }) => kind === until)?.dueAt;
}

/** When the session is that it is about. */
function sessionIn({ event, after }: MediationTelling): string | undefined {
  const { type, data } = event;
  if (type !== 'SessionScheduled' && type !== 'SessionCancelled') return undefined;
  return after.sessions.find(({ session }) => session === data.session)?.at;
}

/** The roads that the parties were told of (人民调解法 Art. 26). */
function roadsIn({ data }: MediationEvent): readonly Label[] {
  const { road, roads = road ? [road] : [] } = data as {
    readonly road?: keyof typeof otherRoads;
    readonly roads?: readonly (keyof typeof otherRoads)[];
  };
  return roads.map((one) => otherRoads[one]);
}

const timed = (zh: string, en: string, at: string | undefined): Label => ({
  zh: at === undefined ? '' : `，${zh} ${momentOf(at)}`,
  en: at === undefined ? '' : `, ${en} ${momentOf(at)} Beijing time`,
});

function roadsFor(to: MediationAudience, event: MediationEvent): Label {
  const roads = to === 'PARTIES' && event.type !== 'PartyLeft' ? roadsIn(event) : [];
  if (roads.length === 0) return { zh: '', en: '' };
  return {
    zh: `，可通过：${roads.map(({ zh }) => zh).join('、')}`,
    en: `; roads that are open: ${roads.map(({ en }) => en).join(', ')}`,
  };
}

/** Number, kind, what happened and when: nothing that anybody wrote, and nobody's name. */
function textOf(
  { say, to }: MediationNoticeRule,
  telling: MediationTelling,
  dueAt: string | undefined,
): Label {
  const { number, kind } = telling.after;
  const tail = [
    timed('时间', 'at', sessionIn(telling)),
    timed('时限', 'due', dueAt),
    roadsFor(to, telling.event),
  ];
  const named = disputeKinds[kind];
  return {
    zh: `${say.zh}：${number ?? '未编号'}（${named.zh}）${tail.map(({ zh }) => zh).join('')}`,
    en: `${say.en}: ${number ?? 'not yet numbered'} (${named.en})${tail.map(({ en }) => en).join('')}`,
  };
}

const people: readonly MediationAudience[] = ['PARTIES', 'INVITED_PERSON'];

/**
 * Those who take part are named to no other system, and no other system hears of what is kept inside: both are told in
 * inboxes alone.
 */
const channelsFor = (
  { to, by }: MediationNoticeRule,
  { event, after }: MediationTelling,
): readonly NoticeChannel[] =>
  people.includes(to) || isKeptInside(event, after) ? by.filter((channel) => channel === 'INBOX') : by;

function noticesBy(rule: MediationNoticeRule, telling: MediationTelling): Notice[] {
  const dueAt = dueOf(telling, rule);
  return noticesTo(mediationReceivers[rule.to](telling), {
    audience: rule.to,
    channels: channelsFor(rule, telling),
    text: textOf(rule, telling, dueAt),
    ...(dueAt !== undefined && { dueAt }),
  });
}

/** Everything that is to be told of an event of a mediation. */
export const mediationNoticesOf = (telling: MediationTelling): readonly Notice[] =>
  rulesFor(telling)
    .filter(({ when }) => !when || when(telling))
    .flatMap((rule) => noticesBy(rule, telling));
