import { dayOf, endOf, wallClock } from '../calendar/days';
import type { Label } from '../labels';
import type { Role } from '../officer/roles';
import type { NoticeAudience, NoticeChannel } from './vocabulary';

/** Whose inbox it is: a unit's, for those of its officers who hold one of these roles, or all; an officer's; a resident's. */
export type NoticeReceiver =
  | { readonly kind: 'UNIT'; readonly id: string; readonly roles: readonly Role[] }
  | { readonly kind: 'OFFICER' | 'RESIDENT'; readonly id: string };

/** What somebody is told of an event, over one channel. */
export interface Notice {
  /** Tells it from the other notices of the same event, and stays the same however often it is made. */
  readonly key: string;
  readonly audience: NoticeAudience;
  readonly channel: NoticeChannel;
  readonly receiver: NoticeReceiver;
  readonly text: Label;
  /** When it is due, ISO 8601 UTC; absent while no clock runs. */
  readonly dueAt?: string;
}

export const everywhere: readonly NoticeChannel[] = ['INBOX', 'WEBHOOK', 'EMAIL'];
/** What is no demand is not mailed: who gets a mail for everything reads none. */
export const quietly: readonly NoticeChannel[] = ['INBOX', 'WEBHOOK'];

export const atUnits = (units: readonly string[], ...roles: readonly Role[]): NoticeReceiver[] =>
  [...new Set(units)].map((id) => ({ kind: 'UNIT', id, roles }));

/** As people say it: what ends with a day ends at its 24:00. */
export function momentOf(at: string): string {
  const moment = Date.parse(at);
  const day = dayOf(moment - 1);
  return moment === endOf(day) ? `${day} 24:00` : `${dayOf(moment)} ${wallClock(moment)}`;
}

/** Mail goes to the offices of units alone: the addresses of people are not known. */
const canReach = (channel: NoticeChannel, { kind }: NoticeReceiver) => channel !== 'EMAIL' || kind === 'UNIT';

/** The same for each of them, over each channel by which he can be reached. */
export const noticesTo = (
  receivers: readonly NoticeReceiver[],
  {
    channels,
    audience,
    ...told
  }: Pick<Notice, 'audience' | 'text' | 'dueAt'> & { readonly channels: readonly NoticeChannel[] },
): Notice[] =>
  receivers.flatMap((receiver) =>
    channels
      .filter((channel) => canReach(channel, receiver))
      .map((channel) => ({
        key: [audience, channel, receiver.kind, receiver.id].join(' '),
        ...{ audience, channel, receiver },
        ...told,
      })),
  );
