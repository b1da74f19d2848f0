/** Where notices go besides inboxes; nowhere unless it is set. */
export interface NoticeSettings {
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly email?: { readonly url: string; readonly from: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

function addressOf(name: string, url: string, protocols: readonly string[]): string {
  if (URL.canParse(url) && protocols.includes(new URL(url).protocol)) return url;
  throw new Error(`${name} is no address that begins with ${protocols.join('// or ')}//`);
}

function besides(other: string, name: string, value: string | undefined): string {
  if (!value) throw new Error(`${name} is not set, and ${other} is; see .env.example`);
  return value;
}

function webhookIn(environment: Environment): NoticeSettings['webhook'] {
  const url = environment['NOTICE_WEBHOOK_URL'];
  if (!url) return undefined;
  return {
    url: addressOf('NOTICE_WEBHOOK_URL', url, ['http:', 'https:']),
    secret: besides('NOTICE_WEBHOOK_URL', 'NOTICE_WEBHOOK_SECRET', environment['NOTICE_WEBHOOK_SECRET']),
  };
}

function emailIn(environment: Environment): NoticeSettings['email'] {
  const url = environment['NOTICE_SMTP_URL'];
  if (!url) return undefined;
  return {
    url: addressOf('NOTICE_SMTP_URL', url, ['smtp:', 'smtps:']),
    from: besides('NOTICE_SMTP_URL', 'NOTICE_EMAIL_FROM', environment['NOTICE_EMAIL_FROM']),
  };
}

/** @throws Error naming the variable at fault, and no value */
export function noticeSettingsFrom(environment: Environment): NoticeSettings {
  const [webhook, email] = [webhookIn(environment), emailIn(environment)];
  return { ...(webhook && { webhook }), ...(email && { email }) };
}
