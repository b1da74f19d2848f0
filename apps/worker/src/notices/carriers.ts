import type { Outgoing, SentChannel } from '@casegrid/notices';
import type { NoticeSettings } from './notice-settings';
import { email } from './email';
import { webhook } from './webhook';

/** Takes a notice to where its channel leads. @throws Error saying why it did not arrive, without any secret */
export type Carry = (notice: Outgoing) => Promise<void>;

/** Those of the channels that are set up. */
export type Carriers = Partial<Readonly<Record<SentChannel, Carry>>>;

/** Longest that a receiver may take. Milliseconds. */
const usualPatience = 10_000;

/** The channels that are set up. */
export const carriersFor = (
  settings: NoticeSettings,
  now: () => Date,
  patience: number = usualPatience,
): Carriers => ({
  ...(settings.webhook && { WEBHOOK: webhook({ ...settings.webhook, patience, now }) }),
  ...(settings.email && { EMAIL: email({ ...settings.email, patience }) }),
});
