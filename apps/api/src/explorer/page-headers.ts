/**
 * Only files of ours, no inline script, no eval, no other host. Styles may be inline because GraphiQL's dialogs and
 * editors write their own; fonts are in GraphiQL's style sheet as data.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with everything the explorer serves. */
export const guardingHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** A versioned file never changes. */
export const forEver = 'public, max-age=31536000, immutable';

/** The page is asked for each time, so that a new version is seen at once. */
export const eachTime = 'no-cache';
