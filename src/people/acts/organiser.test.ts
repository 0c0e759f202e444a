import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { administersAll } from '../may.ts';
import { dump, someone } from '../people.testing.ts';
import { linkAtHand } from '../views/links.ts';
import { firstOrganiserLink } from './organiser.ts';
import { useSignInLink } from './use-link.ts';

const secretOf = (url: string | undefined) => url?.split('/').at(-1) ?? '';

onBoth('the first organiser needs no mail server, and only one link is good at a time', async ({ app, clock }) => {
  const stale = secretOf(await firstOrganiserLink(app));
  const url = await firstOrganiserLink(app);
  const secret = secretOf(url);
  assert.equal(url, `https://example.org/connexion/lien/${secret}`);
  assert.equal((await dump(app)).includes(secret), false);
  assert.deepEqual(await useSignInLink(app, stale, { name: 'Ida', email: 'ida@example.org' }), { refused: 'unknown' });
  assert.deepEqual(await linkAtHand(app, secret), {
    state: 'ready',
    purpose: 'first-organiser',
    email: '',
    name: null,
    asks: ['name', 'email'],
    change: false,
    about: null,
  });
  assert.deepEqual(await useSignInLink(app, secret, { name: 'Ida' }), { refused: 'form', fields: { email: 'people.refusal.email' } });
  const used = await useSignInLink(app, secret, { name: 'Ida', email: 'ida@example.org', locale: 'en' });
  assert.ok('ok' in used);
  assert.deepEqual([administersAll(used.ok.person), used.ok.person.standing, used.ok.next], [true, 'confirmed', '/equipe']);
  assert.deepEqual(await useSignInLink(app, secret, {}), { refused: 'used' });
  assert.equal(await firstOrganiserLink(app), undefined);
  const demo = await useSignInLink(app, secretOf(await firstOrganiserLink(app, { always: true })), {});
  assert.ok('ok' in demo);
  assert.deepEqual(demo.ok.person, used.ok.person);
  const late = secretOf(await firstOrganiserLink(app, { always: true }));
  clock.advance(24 * 3_600_000);
  assert.deepEqual(await useSignInLink(app, late, {}), { refused: 'expired' });
});

onBoth('a person already known can take the keys', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const used = await useSignInLink(app, secretOf(await firstOrganiserLink(app)), { name: 'Other', email: ida.email });
  assert.ok('ok' in used);
  assert.deepEqual(used.ok.person, { ...ida.person, grants: [{ gathering: '*', edition: null, role: 'administrator' }] });
});
