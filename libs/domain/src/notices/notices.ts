import type { Case } from '../case/state';
import type { Label } from '../labels';
import { momentOf, noticesTo, type Notice } from './notice';
import { receiversOf, type CaseEvent } from './receivers';
import { noticeRules, type NoticeRule } from './rules';
import type { NoticeChannel } from './vocabulary';

/** True for an event that somebody may be told of. */
export const isNoticed = ({ type }: { readonly type: string }): boolean => Object.hasOwn(noticeRules, type);

/** When the clock is due that the event is about, else the next of the case's that runs. */
function dueOf(event: CaseEvent, { clocks }: Case): string | undefined {
  if (event.type === 'DeadlineWarned' || event.type === 'DeadlineBreached') return event.data.dueAt;
  const running = clocks.filter(({ pausedSince }) => pausedSince === undefined);
  return running.map(({ dueAt }) => dueAt).sort()[0];
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

function noticesBy(rule: NoticeRule, event: CaseEvent, state: Case, category: Label): Notice[] {
  const dueAt = dueOf(event, state);
  return noticesTo(receiversOf[rule.to](state, event), {
    audience: rule.to,
    channels: rule.by.filter((channel) => !isKept(rule, channel, state)),
    text: textOf(rule.say, state, category, dueAt),
    ...(dueAt !== undefined && { dueAt }),
  });
}

/** Everything that is to be told of an event of a case: `state` is the case as the act left it, that the event is of. */
export const noticesOf = (event: CaseEvent, state: Case, category: Label): readonly Notice[] =>
  (noticeRules[event.type] ?? [])
    .filter(({ when }) => !when || when(event))
    .flatMap((rule) => noticesBy(rule, event, state, category));
