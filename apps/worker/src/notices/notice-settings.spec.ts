import { noticeSettingsFrom } from './notice-settings';

const posted = { NOTICE_WEBHOOK_URL: 'https://partner.example/in', NOTICE_WEBHOOK_SECRET: 'hush' };
const mailed = { NOTICE_SMTP_URL: 'smtps://mail.example', NOTICE_EMAIL_FROM: 'notices@example.cn' };

describe('where notices go', () => {
  it('is nowhere unless it is set', () => {
    expect(noticeSettingsFrom({})).toEqual({});
    expect(noticeSettingsFrom({ ...posted, ...mailed })).toEqual({
      webhook: { url: 'https://partner.example/in', secret: 'hush' },
      email: { url: 'smtps://mail.example', from: 'notices@example.cn' },
    });
  });

  it.each([
    ['NOTICE_WEBHOOK_SECRET', { ...posted, NOTICE_WEBHOOK_SECRET: '' }],
    ['NOTICE_EMAIL_FROM', { ...mailed, NOTICE_EMAIL_FROM: undefined }],
    ['NOTICE_WEBHOOK_URL', { ...posted, NOTICE_WEBHOOK_URL: 'file:///etc/hush' }],
    ['NOTICE_SMTP_URL', { ...mailed, NOTICE_SMTP_URL: 'hush' }],
  ])('is refused with %s at fault, which is named without its value', (name, environment) => {
    const reading = () => noticeSettingsFrom(environment);
    expect(reading).toThrow(name);
    expect(reading).not.toThrow('hush');
  });
});
