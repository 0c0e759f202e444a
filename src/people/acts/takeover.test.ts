import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { mailedSecret, someone } from '../people.testing.ts';
import { personOfSession } from '../views.ts';
import { linkAtHand } from '../views/links.ts';
import { accountOf } from '../views/account.ts';
import { askEmailChange, askSignInLink, beginGuest } from './ask.ts';
import { setPassword, signInWithPassword } from './passwords.ts';
import { withProvider } from './provider.testing.ts';
import { beginProvider } from './provider.ts';
import { useSignInLink } from './use-link.ts';

const password = 'quatre mots mis ensemble';

onBoth('an address typed wrong gives the account to nobody who reads that mailbox', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Ode');
  await askEmailChange(app, ida.person, { email: 'idda@example.org', secret: ida.secret, locale: 'fr' });
  const link = await mailedSecret(app, 'idda@example.org');
  assert.deepEqual(await useSignInLink(app, link, { name: 'Idda' }), { refused: 'elsewhere' });
  assert.deepEqual(await useSignInLink(app, link, { person: ode.person }), { refused: 'elsewhere' });
  assert.equal((await accountOf(app, ida.person, ida.secret)).email, ida.email);
  assert.deepEqual(await personOfSession(app, ida.secret), ida.person);
  assert.equal('ok' in (await useSignInLink(app, link, { person: ida.person })), true);
});

onBoth('whoever moves to another address keeps the ways in that are theirs; the address left opens nothing', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await setPassword(app, ida.person, { password, secret: ida.secret });
  await askSignInLink(app, { email: ida.email, locale: 'fr' });
  const before = await mailedSecret(app, ida.email);
  await askEmailChange(app, ida.person, { email: 'ida.new@example.org', secret: ida.secret, locale: 'fr' });
  const moved = await useSignInLink(app, await mailedSecret(app, 'ida.new@example.org'), { person: ida.person });
  assert.ok('ok' in moved);
  assert.deepEqual(await useSignInLink(app, before, {}), { refused: 'unknown' });
  assert.deepEqual(await signInWithPassword(app, { email: ida.email, password }), { refused: 'wrong' });
  const entered = await signInWithPassword(app, { email: 'ida.new@example.org', password });
  assert.deepEqual('ok' in entered && entered.ok.person, ida.person);
  // Whoever has the address that was left gets an account of their own.
  await askSignInLink(app, { email: ida.email, locale: 'fr' });
  const other = await useSignInLink(app, await mailedSecret(app, ida.email), { name: 'Ida Deux' });
  assert.ok('ok' in other);
  assert.notEqual(other.ok.person.id, ida.person.id);
  assert.deepEqual(other.ok.person.grants, []);
});

onBoth('nobody moves to an address that another has, and accounts are never joined', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const guest = await beginGuest(app, { email: 'zoe@example.org', name: 'Zoé', locale: 'fr' });
  assert.ok('ok' in guest);
  const own = await mailedSecret(app, 'zoe@example.org');
  const other = await beginGuest(app, { email: 'max@example.org', name: 'Max', locale: 'fr' });
  assert.ok('ok' in other);
  await askEmailChange(app, other.ok.person, { email: 'zoe@example.org', secret: other.ok.cookie, locale: 'fr' });
  assert.equal(await mailedSecret(app, 'zoe@example.org'), own);
  await askEmailChange(app, guest.ok.person, { email: ida.email, secret: guest.ok.cookie, locale: 'fr' });
  assert.equal(await mailedSecret(app, ida.email), '');
  const owner = await useSignInLink(app, own, {});
  assert.deepEqual('ok' in owner && owner.ok.person, { ...guest.ok.person, standing: 'confirmed' });
});

onBoth('a guest who typed an address keeps its owner from nothing', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  const guest = await beginGuest(app, { email: 'ida.new@example.org', name: 'Pas Ida', locale: 'fr', from: '192.0.2.1' });
  assert.ok('ok' in guest);
  const ask = (from: string) => askSignInLink(app, { email: ida.email, locale: 'fr', from });
  for (let n = 0; n < 4; n += 1) await ask('192.0.2.1');
  assert.equal('refused' in (await ask('192.0.2.1')), true);
  assert.equal('ok' in (await ask('192.0.2.2')), true);
  clock.advance(60_000);
  await askEmailChange(app, ida.person, { email: 'ida.new@example.org', secret: ida.secret, locale: 'fr', from: '192.0.2.2' });
  const link = await mailedSecret(app, 'ida.new@example.org');
  assert.deepEqual(await useSignInLink(app, link, {}), { refused: 'elsewhere' });
  const moved = await useSignInLink(app, link, { person: ida.person });
  assert.deepEqual('ok' in moved && moved.ok.person, ida.person);
  assert.equal(await personOfSession(app, guest.ok.cookie), undefined);
  const left = await app.db.selectFrom('persons').select(['name', 'email']).where('id', '=', guest.ok.person.id).execute();
  assert.deepEqual(
    left.map((row) => ({ ...row })),
    [{ name: 'Pas Ida', email: null }],
  );
});

onBoth('wrong passwords that somebody else typed are forgotten once the owner opens a link', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await setPassword(app, ida.person, { password, secret: ida.secret });
  const enter = (typed: string) => signInWithPassword(app, { email: ida.email, password: typed });
  for (let n = 0; n < 5; n += 1) await enter('something else');
  assert.deepEqual(await enter(password), { refused: 'slow', seconds: 5 });
  await askSignInLink(app, { email: ida.email, locale: 'fr' });
  assert.equal('ok' in (await useSignInLink(app, await mailedSecret(app, ida.email), {})), true);
  assert.equal('ok' in (await enter(password)), true);
});

onBoth('wrong passwords are counted together by all processes, and no address is kept', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  await setPassword(app, ida.person, { password, secret: ida.secret });
  // Another process of the same house: the same database, a memory of its own.
  const other = { ...app, memory: new Map<string, unknown>() };
  const enter = (at: typeof app, typed: string, email = ida.email) => signInWithPassword(at, { email, password: typed });
  for (const at of [app, other, app, other, app]) assert.deepEqual(await enter(at, 'something else'), { refused: 'wrong' });
  assert.deepEqual(await enter(other, password), { refused: 'slow', seconds: 5 });
  await enter(app, 'something else', 'nobody@example.org');
  const kept = await app.db.selectFrom('password_tries').select(['email_hash', 'count']).execute();
  assert.deepEqual(kept.map(({ count }) => count).sort(), [1, 5]);
  assert.equal(JSON.stringify(kept).includes('@'), false);
  clock.advance(5_000);
  assert.equal('ok' in (await enter(other, password)), true);
});

onBoth('a provider sends back to the host that asked', async ({ app }) => {
  await withProvider(app, async () => {
    const back = async (origin?: string) => {
      const begun = await beginProvider(app, origin ? { origin } : {});
      return 'ok' in begun && new URL(begun.ok.url).searchParams.get('redirect_uri');
    };
    assert.equal(await back(), 'https://example.org/connexion/retour');
    assert.equal(await back('https://gue.example.org'), 'https://gue.example.org/connexion/retour');
  });
});

onBoth('whoever first confirms an address chooses the name, or leaves what was written there to whoever wrote it', async ({ app }) => {
  const guest = await beginGuest(app, { email: 'ida@example.org', name: 'Une Blague', locale: 'fr' });
  const other = await beginGuest(app, { email: 'zoe@example.org', name: 'Encore Une', locale: 'fr' });
  assert.ok('ok' in guest && 'ok' in other);
  const secret = await mailedSecret(app, 'ida@example.org');
  const link = await linkAtHand(app, secret);
  assert.deepEqual(link.state === 'ready' && [link.name, link.asks], ['Une Blague', ['name']]);
  assert.deepEqual('refused' in (await useSignInLink(app, secret, { name: 'x'.repeat(500) })), true);
  const ida = await useSignInLink(app, secret, { name: 'Ida Dumont' });
  assert.deepEqual('ok' in ida && [ida.ok.person.id, ida.ok.person.name], [guest.ok.person.id, 'Ida Dumont']);
  const zoe = await useSignInLink(app, await mailedSecret(app, 'zoe@example.org'), { name: 'Zoé', mine: 'no', locale: 'nl' });
  assert.ok('ok' in zoe);
  assert.notEqual(zoe.ok.person.id, other.ok.person.id);
  assert.deepEqual([zoe.ok.person.name, zoe.ok.person.standing], ['Zoé', 'confirmed']);
  assert.equal(await personOfSession(app, other.ok.cookie), undefined);
  const left = await app.db.selectFrom('persons').select(['name', 'email']).where('id', '=', other.ok.person.id).executeTakeFirstOrThrow();
  assert.deepEqual({ ...left }, { name: 'Encore Une', email: null });
});
