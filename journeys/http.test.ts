import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './ask.ts';
import { openStage } from './stage.ts';

const stage = await openStage({ TRUST_PROXY: 'yes' });
/** Asked twice where it matters: the second answer comes from the cache of pages. */
const twice = ['first', 'from the cache'];
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

test('an address that leads nowhere says 404, in a page for people', async () => {
  for (const path of ['/nulle-part', '/fiches/nulle-part', '/editions/1999', '/pages/nulle-part', '/communs/nulle-part']) {
    const answer = await ask(stage.address + path);
    assert.equal(answer.status, 404, path);
    assert.equal(/<h1>([^<]*)/.exec(answer.text)?.[1], 'Rien à cette adresse', path);
  }
  assert.equal((await ask(`${stage.address}/nl/fiches/nergens`)).status, 404);
});

test('a page that has not changed is not sent twice', async () => {
  for (const path of ['/communs', '/fiches/le-bocal', '/editions/2025']) {
    const { status, headers } = await ask(stage.address + path);
    assert.equal(status, 200, path);
    assert.match(headers.etag ?? '', /^"[\w-]{22}"$/, path);
    const again = await ask(stage.address + path, { headers: { 'if-none-match': headers.etag ?? '' } });
    assert.deepEqual([again.status, again.text], [304, ''], path);
  }
});

test('every page tells the browser what it may do', async () => {
  for (const path of ['/communs', '/fiches/le-bocal', '/connexion', '/nulle-part']) {
    for (const time of twice) {
      const { headers } = await ask(stage.address + path);
      const policy = String(headers['content-security-policy']);
      for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
        assert.ok(policy.includes(rule), `${path} ${time}: ${rule} in ${policy}`);
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/, path);
      const told = ['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'strict-transport-security'].map(
        (name) => headers[name],
      );
      assert.deepEqual(told, ['nosniff', 'same-origin', 'same-origin', undefined], `${path} ${time}`);
    }
  }
});

test('behind a proxy that speaks TLS, browsers are told to keep to it', async () => {
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'rencontre.example.org', 'x-forwarded-for': '192.0.2.7' };
  for (const path of ['/communs', '/connexion']) {
    for (const time of twice) {
      const told = (await ask(stage.address + path, { headers })).headers;
      assert.equal(told['strict-transport-security'], 'max-age=31536000', `${path} ${time}`);
    }
  }
});

test('a form sent from another site is refused and does nothing', async () => {
  const send = (headers: Record<string, string>) =>
    ask(`${stage.address}/connexion?/link`, {
      method: 'POST',
      headers: { ...form, 'x-forwarded-for': '192.0.2.7', ...headers },
      body: 'email=solange%40example.org',
    });
  const mails = async () =>
    Number(
      (
        await stage.app.db
          .selectFrom('mails')
          .select((e) => e.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  for (const origin of ['https://ailleurs.example.org', 'null']) assert.equal((await send({ origin })).status, 403, origin);
  assert.equal((await send({})).status, 403, 'without origin');
  assert.equal(await mails(), 0);
  assert.equal((await send({ origin: stage.address })).status, 303);
  assert.equal(await mails(), 1);
});

test('a request that did not come through the proxy is answered too', { timeout: 10_000 }, async () => {
  const answer = await ask(`${stage.address}/connexion?/link`, {
    method: 'POST',
    headers: { ...form, origin: stage.address },
    body: 'email=mehdi%40example.org',
  });
  assert.equal(answer.status, 303);
});
