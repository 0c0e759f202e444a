const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
};
const behindTls = { ...always, 'strict-transport-security': 'max-age=31536000' };

/** What every answer says to the browser; `secure`: the reader came over https. */
export function safetyHeaders(secure: boolean): Record<string, string> {
  return secure ? behindTls : always;
}
