import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { waitingMails } from '../../platform/mail/outbox.ts';
import { dump, listen, mailedSecret, someone } from '../people.testing.ts';
import { personOfSession } from '../views.ts';
import { confirmedFacts, linkAtHand } from '../views/links.ts';
import { askConfirmation, askEmailChange, askSignInLink, beginGuest } from './ask.ts';
import { setPassword, signInWithPassword } from './passwords.ts';
import { useSignInLink } from './use-link.ts';

const day = 24 * 3_600_000;

onBoth('a link signs a known person in, once, in their language', async ({ app }) => {
  const { person } = await someone(app, 'Ida');
  const asked = await askSignInLink(app, { email: ' IDA@Example.org ', locale: 'nl', base: '/nl', next: '/nl/fiches/a' });
  assert.deepEqual(asked, { ok: { mail: 'waiting' } });
  const [mail] = await waitingMails(app);
  assert.equal(mail?.subject, 'Votre lien pour entrer');
  const secret = await mailedSecret(app, 'ida@example.org');
  assert.deepEqual(mail?.actions, [{ label: 'Entrer', url: `https://example.org/nl/connexion/lien/${secret}` }]);
  assert.equal((await dump(app)).includes(secret), false);
  assert.deepEqual(await linkAtHand(app, secret), {
    state: 'ready',
    purpose: 'sign-in',
    email: 'ida@example.org',
    name: 'Ida',
    asks: [],
    change: false,
    about: null,
  });
  const used = await useSignInLink(app, secret, { agent: 'Firefox/1 Linux' });
  assert.ok('ok' in used);
  assert.deepEqual([used.ok.person, used.ok.next], [person, '/nl/fiches/a']);
  assert.deepEqual(await personOfSession(app, used.ok.cookie), person);
  assert.equal((await dump(app)).includes(used.ok.cookie), false);
  assert.deepEqual(await useSignInLink(app, secret, {}), { refused: 'used' });
  assert.deepEqual(await linkAtHand(app, secret), { state: 'used' });
});

onBoth('a link makes an account for an unknown address, with the name it asks for', async ({ app }) => {
  const heard = listen(app);
  assert.deepEqual(await askSignInLink(app, { email: 'new@example.org', locale: 'de' }), { ok: { mail: 'waiting' } });
  assert.equal((await waitingMails(app))[0]?.subject, 'Ihr Link zum Anmelden');
  const secret = await mailedSecret(app, 'new@example.org');
  assert.deepEqual(await linkAtHand(app, secret), {
    state: 'ready',
    purpose: 'sign-in',
    email: 'new@example.org',
    name: null,
    asks: ['name'],
    change: false,
    about: null,
  });
  assert.deepEqual(await useSignInLink(app, secret, { name: '  ' }), { refused: 'form', fields: { name: 'people.refusal.name' } });
  const used = await useSignInLink(app, secret, { name: ' Nina  Brandt ', locale: 'de' });
  assert.ok('ok' in used);
  const { id, ...rest } = used.ok.person;
  assert.deepEqual(rest, { name: 'Nina Brandt', locale: 'de', standing: 'confirmed', grants: [] });
  assert.deepEqual(heard, [
    { type: 'person.made', person: id },
    { type: 'person.signed-in', person: id, by: 'link' },
  ]);
});

onBoth('a link is refused when too old, unknown, or sent to an address left since', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  await askSignInLink(app, { email: ida.email, locale: 'fr' });
  const old = await mailedSecret(app, ida.email);
  await askEmailChange(app, ida.person, { email: 'ida.new@example.org', secret: ida.secret, locale: 'fr' });
  const change = await useSignInLink(app, await mailedSecret(app, 'ida.new@example.org'), { person: ida.person });
  assert.ok('ok' in change);
  assert.deepEqual(await useSignInLink(app, old, {}), { refused: 'unknown' });
  assert.deepEqual(await useSignInLink(app, 'nothing', {}), { refused: 'unknown' });
  await askSignInLink(app, { email: 'ida.new@example.org', locale: 'fr' });
  const late = await mailedSecret(app, 'ida.new@example.org');
  clock.advance(day);
  assert.deepEqual(await useSignInLink(app, late, {}), { refused: 'expired' });
  assert.deepEqual(await linkAtHand(app, late), { state: 'expired' });
});

onBoth('a wrong address is refused, and too many mails to one address wait', async ({ app, clock }) => {
  const wrong = { refused: 'form', fields: { email: 'people.refusal.email' } };
  assert.deepEqual(await askSignInLink(app, { email: 'a,b@example.org', locale: 'fr' }), wrong);
  assert.deepEqual(await askSignInLink(app, { email: null, locale: 'fr' }), wrong);
  for (let n = 0; n < 4; n += 1) await askSignInLink(app, { email: 'a@example.org', locale: 'fr' });
  assert.deepEqual(await askSignInLink(app, { email: 'A@example.org', locale: 'fr' }), { refused: 'slow', seconds: 120 });
  assert.deepEqual(await askSignInLink(app, { email: 'b@example.org', locale: 'fr' }), { ok: { mail: 'waiting' } });
  clock.advance(120_000);
  assert.deepEqual(await askSignInLink(app, { email: 'a@example.org', locale: 'fr' }), { ok: { mail: 'waiting' } });
  assert.equal((await waitingMails(app)).length, 6);
});

onBoth('a newcomer acts at once, and confirms later', async ({ app }) => {
  const begun = await beginGuest(app, { email: 'Zoe@example.org', name: 'Zoé', locale: 'fr', next: '/fiches/b' });
  assert.ok('ok' in begun);
  assert.equal(begun.ok.person.standing, 'unconfirmed');
  assert.deepEqual(await personOfSession(app, begun.ok.cookie), begun.ok.person);
  assert.deepEqual(await beginGuest(app, { email: 'zoe@example.org', name: 'Other', locale: 'fr' }), { refused: 'known' });
  assert.deepEqual(await beginGuest(app, { email: 'zoe', name: '', locale: 'fr' }), {
    refused: 'form',
    fields: { email: 'people.refusal.email', name: 'people.refusal.name' },
  });
  const secret = await mailedSecret(app, 'zoe@example.org');
  const used = await useSignInLink(app, secret, {});
  assert.ok('ok' in used);
  assert.deepEqual(used.ok.person, { ...begun.ok.person, standing: 'confirmed' });
  assert.equal(used.ok.next, '/fiches/b');
});

onBoth('whoever typed an address first loses every way in when its owner confirms it', async ({ app }) => {
  const stranger = await beginGuest(app, { email: 'zoe@example.org', name: 'Zoé', locale: 'fr' });
  assert.ok('ok' in stranger);
  const { cookie, person } = stranger.ok;
  assert.deepEqual(await setPassword(app, person, { password: 'long enough words', secret: cookie }), { refused: 'unconfirmed' });
  const owner = await useSignInLink(app, await mailedSecret(app, 'zoe@example.org'), {});
  assert.ok('ok' in owner);
  assert.equal(await personOfSession(app, cookie), undefined);
  assert.equal((await personOfSession(app, owner.ok.cookie))?.standing, 'confirmed');
});

onBoth('a known address confirms by mail what its owner did', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const heard = listen(app);
  assert.deepEqual(await askConfirmation(app, { email: ida.email, facts: { edit: 'e1' }, locale: 'fr', next: '/fiches/c' }), {
    ok: { mail: 'waiting' },
  });
  const secret = await mailedSecret(app, ida.email);
  assert.equal(await confirmedFacts(app, secret), undefined);
  const link = await linkAtHand(app, secret);
  assert.deepEqual(link.state === 'ready' && link.about, { edit: 'e1' });
  const used = await useSignInLink(app, secret, { facts: 'confirmed' });
  assert.ok('ok' in used);
  assert.deepEqual([used.ok.facts, used.ok.next, used.ok.person], [{ edit: 'e1' }, '/fiches/c', ida.person]);
  assert.deepEqual(await confirmedFacts(app, secret), { person: ida.person.id, facts: { edit: 'e1' } });
  assert.deepEqual(heard[0], { type: 'facts.confirmed', person: ida.person.id, edit: 'e1' });
});

onBoth('a link used for its address only declines what was done in its name', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  await askConfirmation(app, { email: ida.email, facts: { edit: 'e1' }, locale: 'fr' });
  assert.deepEqual(
    (await waitingMails(app)).map((mail) => [mail.subject, mail.actions[0]?.label]),
    [['Un texte attend votre accord', 'Lire ce texte']],
  );
  const heard = listen(app);
  const used = await useSignInLink(app, await mailedSecret(app, ida.email), {});
  assert.deepEqual('ok' in used && [used.ok.facts, used.ok.person], [undefined, ida.person]);
  assert.deepEqual(heard[0], { type: 'facts.declined', person: ida.person.id, edit: 'e1' });
});

onBoth('whoever moves an unconfirmed account to another’s address is left outside', async ({ app }) => {
  const stranger = await beginGuest(app, { email: 'stranger@example.org', name: 'Zoé', locale: 'fr' });
  assert.ok('ok' in stranger);
  const { cookie: secret, person } = stranger.ok;
  const ask = (email: string) => askEmailChange(app, person, { email, secret, locale: 'fr' });
  await ask('victim@example.org');
  await ask('second@example.org');
  const second = await mailedSecret(app, 'second@example.org');
  const owner = await useSignInLink(app, await mailedSecret(app, 'victim@example.org'), {});
  assert.ok('ok' in owner);
  assert.equal(owner.ok.person.standing, 'confirmed');
  assert.equal(await personOfSession(app, secret), undefined);
  assert.deepEqual(await useSignInLink(app, second, {}), { refused: 'unknown' });
  assert.deepEqual(await personOfSession(app, owner.ok.cookie), owner.ok.person);
});

onBoth('a change asked before an address is confirmed is dropped by the confirmation', async ({ app }) => {
  const stranger = await beginGuest(app, { email: 'victim@example.org', name: 'Zoé', locale: 'fr' });
  assert.ok('ok' in stranger);
  await askEmailChange(app, stranger.ok.person, { email: 'stranger@example.org', secret: stranger.ok.cookie, locale: 'fr' });
  const change = await mailedSecret(app, 'stranger@example.org');
  assert.equal('ok' in (await useSignInLink(app, await mailedSecret(app, 'victim@example.org'), {})), true);
  assert.deepEqual(await useSignInLink(app, change, {}), { refused: 'unknown' });
});

onBoth('the address of a confirmed person changes, and every session opened before ends', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Ode');
  await askEmailChange(app, ida.person, { email: 'ida.new@example.org', secret: ida.secret, locale: 'fr' });
  const used = await useSignInLink(app, await mailedSecret(app, 'ida.new@example.org'), { person: ida.person });
  assert.ok('ok' in used);
  assert.equal(await personOfSession(app, ida.secret), undefined);
  assert.deepEqual([await personOfSession(app, used.ok.cookie), await personOfSession(app, ode.secret)], [ida.person, ode.person]);
});

onBoth('an address changes when the new one is confirmed, and the old one is told', async ({ app, clock }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Ode');
  const ask = (email: string) => askEmailChange(app, ida.person, { email, secret: ida.secret, locale: 'fr' });
  assert.deepEqual(await ask(ode.email), { ok: { mail: 'waiting' } });
  assert.deepEqual(await waitingMails(app), []);
  assert.deepEqual(await ask('ida.new@example.org'), { ok: { mail: 'waiting' } });
  await ask('ida.late@example.org');
  const late = await mailedSecret(app, 'ida.late@example.org');
  await beginGuest(app, { email: 'ida.late@example.org', name: 'Other', locale: 'fr' });
  await useSignInLink(app, await mailedSecret(app, 'ida.late@example.org'), {});
  assert.deepEqual(await useSignInLink(app, late, { person: ida.person }), { refused: 'taken' });
  const used = await useSignInLink(app, await mailedSecret(app, 'ida.new@example.org'), { person: ida.person });
  assert.ok('ok' in used);
  assert.deepEqual(
    (await waitingMails(app)).map((mail) => mail.to).filter((to) => to === ida.email),
    [ida.email],
  );
  clock.advance(3_600_000);
  assert.deepEqual(await ask('ida.third@example.org'), { refused: 'again' });
});

onBoth('an address that is not signed in with a password yet is as wrong as an unknown one', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  assert.deepEqual(await signInWithPassword(app, { email: ida.email, password: 'whatever words' }), { refused: 'wrong' });
  assert.deepEqual(await signInWithPassword(app, { email: 'nobody@example.org', password: 'whatever words' }), { refused: 'wrong' });
});
