import { createTransport } from 'nodemailer';
import type { Mail } from './compose.ts';

export type Sender = { send(mail: Mail): Promise<void> };

/**
 * Sends through the given server; nothing when there is none. `smtps://` speaks TLS from the start, `smtp://` uses STARTTLS
 * when the server offers it, `?requireTLS=true` refuses to go on without, `?ignoreTLS=true` never tries.
 * `send` throws when the server is out of reach or refuses: the job that called it tries again later.
 */
export function makeSender(smtpUrl: string | undefined, from: string): Sender | undefined {
  if (smtpUrl === undefined || smtpUrl === '') return undefined;
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 });
  return {
    async send({ to, subject, text, html, headers, ...mail }) {
      const sender = mail.from === '' ? from : mail.from;
      checkHeaders({ to, from: sender, subject, ...headers });
      if (!oneAddress.test(to)) throw new Error('a mail goes to one address');
      const content = { subject, text, html, headers, disableFileAccess: true, disableUrlAccess: true };
      await transport.sendMail({ ...content, from: sender, to: { name: '', address: to } });
    },
  };
}

const oneAddress = /^[^\s,;:<>()[\]"\\]+@[^\s,;:<>()[\]"\\@]+$/;

/** A line break in a header would let its writer add headers and recipients. */
function checkHeaders(headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    if (/[\u0000-\u001F\u007F\u2028\u2029]/.test(name + value))
      throw new Error(`control character in the mail header ${JSON.stringify(name)}`);
  }
}
