import { createHmac } from 'node:crypto';
import type { Outgoing } from '@casegrid/notices';
import type { Carry } from './carriers';

export interface WebhookOptions {
  readonly url: string;
  /** Shared with the receiver, who can tell by it that a notice comes from here. */
  readonly secret: string;
  /** Milliseconds. */
  readonly patience: number;
  readonly now: () => Date;
}

/** What the receiver gets: nobody's name, and nothing that anybody wrote. */
const bodyOf = (notice: Outgoing) => ({
  id: notice.id,
  event: notice.event,
  occurredAt: notice.occurredAt.toISOString(),
  caseId: notice.caseId,
  caseNumber: notice.caseNumber,
  mediationId: notice.mediationId,
  mediationNumber: notice.mediationNumber,
  category: notice.category,
  dueAt: notice.dueAt?.toISOString() ?? null,
  audience: notice.audience,
  receiver: { kind: notice.receiverKind, id: notice.receiver, roles: notice.roles },
  text: { zh: notice.zh, en: notice.en },
});

/** Over the moment too: an old request that somebody kept is not taken for a new one. */
const signatureOf = (secret: string, moment: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex')}`;

/** A network's own words name the address, which may hold a token: its code is all that is told. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return 'no answer in time';
  return `cannot be reached: ${(cause as NodeJS.ErrnoException | undefined)?.code ?? name}`;
}

/** Posts each notice to one address, as often as need be under the same key. Wherever it would be sent on to is not gone to. */
export const webhook =
  ({ url, secret, patience, now }: WebhookOptions): Carry =>
  async (notice) => {
    const body = JSON.stringify(bodyOf(notice));
    const moment = now().toISOString();
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': notice.id,
        'x-casegrid-timestamp': moment,
        'x-casegrid-signature': signatureOf(secret, moment, body),
      },
    }).catch((error: unknown) => {
      throw new Error(reasonOf(error));
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`answered ${response.status}`);
  };
