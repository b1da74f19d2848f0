import { createTransport } from 'nodemailer';
import type { Carry } from './carriers';

export interface EmailOptions {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly url: string;
  readonly from: string;
  /** Milliseconds. */
  readonly patience: number;
}

/** A server's own words may repeat whom we wrote to, or how we logged in: its code is all that is told. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  return `not taken: ${[code ?? 'UNKNOWN', responseCode].filter(Boolean).join(' ')}`;
}

/** Mails each notice to the office of its unit, in both languages, as often as need be under the same message id. */
export function email({ url, from, patience }: EmailOptions): Carry {
  const { protocol, hostname, port, username, password } = new URL(url);
  const transport = createTransport({
    host: hostname,
    secure: protocol === 'smtps:',
    ...(port && { port: Number(port) }),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, zh, en, email: to }) => {
    if (to === null) throw new Error('the unit has no address any more');
    await transport
      .sendMail({ from, to, subject: zh, text: `${zh}\n\n${en}\n`, messageId: `<${id}@casegrid>` })
      .catch((error: unknown) => {
        throw new Error(reasonOf(error));
      });
  };
}
