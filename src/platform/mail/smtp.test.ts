import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { composeMail } from './compose.ts';
import { makeSender } from './smtp.ts';

type Received = { to: string[]; raw: Buffer };

/** A real server that keeps what it receives. */
async function withServer(run: (port: number, received: Received[]) => Promise<void>): Promise<void> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  await run(port, received).finally(() => new Promise<void>((closed) => server.close(() => closed())));
}

const parts = {
  to: 'lou@exemple.org',
  from: 'Le Bocal <bocal@exemple.org>',
  subject: 'Votre place à l’été <3',
  text: 'Bonjour Lou,\n\nÀ bientôt\u202F!\nhttps://exemple.org/a?b=1&c=2.',
  locale: 'fr',
  actions: [{ label: 'Confirmer', url: 'https://exemple.org/c?d=1&e="2"' }],
  unsubscribeUrl: 'https://exemple.org/stop/abc',
};

test('a mail arrives with its text, the same in HTML, and its headers', () =>
  withServer(async (port, received) => {
    await makeSender(`smtp://127.0.0.1:${port}`, parts.from)?.send(composeMail(parts));
    assert.deepEqual(
      received.map(({ to }) => to),
      [['lou@exemple.org']],
    );
    const mail = await simpleParser(received[0]?.raw ?? Buffer.alloc(0));
    assert.equal(mail.subject, parts.subject);
    assert.equal(mail.from?.text, '"Le Bocal" <bocal@exemple.org>');
    assert.equal(
      mail.text,
      'Bonjour Lou,\n\nÀ bientôt\u202F!\nhttps://exemple.org/a?b=1&c=2.\n\nConfirmer\u00A0:\nhttps://exemple.org/c?d=1&e="2"\n\n' +
        '-- \nNe plus recevoir ces messages\u00A0:\nhttps://exemple.org/stop/abc\n',
    );
    assert.equal(mail.html, composeMail(parts).html);
    const headers = mail.headerLines.map(({ line }) => line);
    assert.deepEqual(headers.filter((line) => /^(?:list-|auto-|content-language)/i.test(line)).sort(), [
      'Auto-Submitted: auto-generated',
      'Content-Language: fr',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'List-Unsubscribe: <https://exemple.org/stop/abc>',
    ]);
  }));

test('a server that must speak TLS and does not is refused', () =>
  withServer(async (port, received) => {
    await assert.rejects(makeSender(`smtp://127.0.0.1:${port}?requireTLS=true`, parts.from)?.send(composeMail(parts)) ?? Promise.resolve());
    assert.deepEqual(received, []);
  }));

test('headers cannot be injected, nor recipients added', () =>
  withServer(async (port, received) => {
    const sender = makeSender(`smtp://127.0.0.1:${port}`, parts.from);
    assert.ok(sender);
    const bad = [
      { ...parts, subject: 'a\r\nBcc: b@exemple.org' },
      { ...parts, subject: 'a\nb' },
      { ...parts, to: 'a@exemple.org\r\nBcc: b@exemple.org' },
      { ...parts, from: 'a@exemple.org\nBcc: b@exemple.org' },
      { ...parts, unsubscribeUrl: 'https://exemple.org>\r\nX: y' },
    ];
    for (const mail of bad) await assert.rejects(sender.send(composeMail(mail)), /control character/);
    for (const to of ['a@exemple.org,b@exemple.org', 'a@exemple.org b@exemple.org', 'a: b@exemple.org;', 'nobody']) {
      await assert.rejects(sender.send(composeMail({ ...parts, to })), /one address/);
    }
    assert.deepEqual(received, []);
  }));

test('without a server there is no sender', () => {
  assert.equal(makeSender(undefined, parts.from), undefined);
});
