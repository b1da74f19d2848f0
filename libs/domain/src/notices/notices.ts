import type { Case } from '../case/state';
import { dayOf, endOf, wallClock } from '../calendar/days';
import type { Label } from '../labels';
import { receiversOf, type CaseEvent, type NoticeReceiver } from './receivers';
import { noticeRules, type NoticeRule } from './rules';
import type { NoticeAudience, NoticeChannel } from './vocabulary';

/** What somebody is told of an event, over one channel. */
export interface Notice {
  /** Tells it from the other notices of the same event, and stays the same however often it is made. */
  readonly key: string;
  readonly audience: NoticeAudience;
  readonly channel: NoticeChannel;
  readonly receiver: NoticeReceiver;
  readonly text: Label;
  /** When the case is due, ISO 8601 UTC; absent while no clock of it runs. */
  readonly dueAt?: string;
}

/** True for an event that somebody may be told of. */
export const isNoticed = ({ type }: { readonly type: string }): boolean => Object.hasOwn(noticeRules, type);

/** When the clock is due that the event is about, else the next of the case's that runs. */
function dueOf(event: CaseEvent, { clocks }: Case): string | undefined {
  if (event.type === 'DeadlineWarned' || event.type === 'DeadlineBreached') return event.data.dueAt;
  const running = clocks.filter(({ pausedSince }) => pausedSince === undefined);
  return running.map(({ dueAt }) => dueAt).sort()[0];
}

/** As people say it: what ends with a day ends at its 24:00. */
function momentOf(at: string): string {
  const moment = Date.parse(at);
  const day = dayOf(moment - 1);
  return moment === endOf(day) ? `${day} 24:00` : `${dayOf(moment)} ${wallClock(moment)}`;
}

/** Number, category, what happened and when it is due: nothing that anybody wrote, and nobody's name. */
function textOf({ zh, en }: Label, { number }: Case, category: Label, dueAt: string | undefined): Label {
  const due = dueAt === undefined ? undefined : momentOf(dueAt);
  return {
    zh: `${zh}：${number ?? '未编号'}（${category.zh}）${due ? `，时限 ${due}` : ''}`,
    en: `${en}: ${number ?? 'not yet numbered'} (${category.en})${due ? `, due ${due} Beijing time` : ''}`,
  };
}

/** Whoever reported in confidence is told in his own inbox, and named to no other system. */
const isKept = ({ to }: NoticeRule, channel: NoticeChannel, { isConfidential }: Case) =>
  to === 'REPORTER' && isConfidential && channel !== 'INBOX';

/** Mail goes to the offices of units alone: the addresses of people are not known. */
const canReach = (channel: NoticeChannel, { kind }: NoticeReceiver) => channel !== 'EMAIL' || kind === 'UNIT';

function noticesBy(rule: NoticeRule, event: CaseEvent, state: Case, category: Label): Notice[] {
  const dueAt = dueOf(event, state);
  const text = textOf(rule.say, state, category, dueAt);
  const channels = rule.by.filter((channel) => !isKept(rule, channel, state));
  return receiversOf[rule.to](state, event).flatMap((receiver) =>
    channels
      .filter((channel) => canReach(channel, receiver))
      .map((channel) => ({
        key: [rule.to, channel, receiver.kind, receiver.id].join(' '),
        audience: rule.to,
        channel,
        receiver,
        text,
        ...(dueAt !== undefined && { dueAt }),
      })),
  );
}

/** Everything that is to be told of an event of a case: `state` is the case as the act left it, that the event is of. */
export const noticesOf = (event: CaseEvent, state: Case, category: Label): readonly Notice[] =>
  (noticeRules[event.type] ?? [])
    .filter(({ when }) => !when || when(event))
    .flatMap((rule) => noticesBy(rule, event, state, category));
