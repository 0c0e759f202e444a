import assert from 'node:assert/strict';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { dump, someone } from '../people.testing.ts';
import { accountOf } from '../views/account.ts';
import { beginGuest } from './ask.ts';
import { beginProvider, finishProvider, providerName } from './provider.ts';
import { withProvider } from './provider.testing.ts';

onBoth('without settings there is no provider', async ({ app }) => {
  assert.equal(providerName(app), undefined);
  assert.deepEqual(await beginProvider(app, {}), { refused: 'off' });
  assert.deepEqual(await finishProvider(app, { search: '', secret: 'x', locale: 'fr' }), { refused: 'off' });
});

onBoth('a provider brings a newcomer, and the same person the next time', async ({ app }) => {
  await withProvider(app, async (provider) => {
    assert.equal(providerName(app), 'Maison');
    provider.claims = { sub: 's1', email: 'Nina@example.org', email_verified: true, name: 'Nina' };
    const first = await pass(app, '/compte');
    assert.ok('ok' in first);
    const { id, ...rest } = first.ok.person;
    assert.deepEqual([rest, first.ok.next], [{ name: 'Nina', locale: 'de', standing: 'confirmed', grants: [] }, '/compte']);
    provider.claims = { sub: 's1', email: 'other@example.org', email_verified: false };
    const second = await pass(app, '/');
    assert.ok('ok' in second);
    assert.equal(second.ok.person.id, id);
    assert.deepEqual((await accountOf(app, first.ok.person, undefined)).providers, [provider.issuer]);
  });
});

onBoth('a verified address ties a known person, an unverified one nobody', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const guest = await beginGuest(app, { email: 'zoe@example.org', name: 'Zoé', locale: 'fr' });
  assert.ok('ok' in guest);
  await withProvider(app, async (provider) => {
    provider.claims = { sub: 's2', email: ida.email, email_verified: false };
    assert.deepEqual(await pass(app, '/'), { refused: 'unverified' });
    provider.claims = { sub: 's2', email: ida.email, email_verified: true };
    const known = await pass(app, '/');
    assert.ok('ok' in known);
    assert.deepEqual(known.ok.person, ida.person);
    provider.claims = { sub: 's3', email: 'zoe@example.org', email_verified: true, name: 'Other' };
    const confirmed = await pass(app, '/');
    assert.ok('ok' in confirmed);
    assert.deepEqual(confirmed.ok.person, { ...guest.ok.person, standing: 'confirmed' });
  });
});

onBoth('an answer counts once, from the browser that asked, and as signed for it', async ({ app }) => {
  await withProvider(app, async (provider) => {
    provider.claims = { sub: 's4', email: 'nina@example.org', email_verified: true };
    const asked = await ask(app, '/');
    assert.equal((await dump(app)).includes(asked.secret), false);
    const search = await visit(asked.url);
    const finish = (secret: string | undefined, back = search) => finishProvider(app, { search: back, secret, locale: 'fr' });
    assert.deepEqual(await finish(undefined), { refused: 'expired' });
    assert.deepEqual(await finish('another browser'), { refused: 'expired' });
    const other = await ask(app, '/');
    assert.deepEqual(await finish(other.secret), { refused: 'wrong' });
    assert.equal('ok' in (await finish(asked.secret)), true);
    assert.deepEqual(await finish(asked.secret), { refused: 'expired' });
    provider.nonce = 'not the one asked for';
    assert.deepEqual(await pass(app, '/'), { refused: 'wrong' });
  });
});

onBoth('a provider that does not answer is told, and asked again later', async ({ app }) => {
  app.settings = { ...app.settings, OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_CLIENT_ID: 'coco' };
  assert.deepEqual(await beginProvider(app, {}), { refused: 'unreachable' });
  await withProvider(app, async () => assert.equal('ok' in (await beginProvider(app, {})), true));
});

async function ask(app: App, next: string): Promise<{ url: string; secret: string }> {
  const begun = await beginProvider(app, { next });
  assert.ok('ok' in begun);
  return begun.ok;
}

async function pass(app: App, next: string) {
  const { url, secret } = await ask(app, next);
  return finishProvider(app, { search: await visit(url), secret, locale: 'de' });
}

/** What the browser does: follows the address and comes back with the query it was given. */
async function visit(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '').search;
}
