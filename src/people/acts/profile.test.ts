import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { again, dump, keeper, listen, someone } from '../people.testing.ts';
import { personOfSession, whoIs } from '../views.ts';
import { teamOf } from '../views/team.ts';
import { askSignInLink } from './ask.ts';
import { grant } from './grants.ts';
import { invite } from './invitations.ts';
import { setPassword } from './passwords.ts';
import { chooseLocale, erasePerson, rename } from './profile.ts';

onBoth('a person changes name and language, and no page keeps the old name', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const page = { status: 200, headers: {}, body: Buffer.from('Ida'), tags: [`person:${ida.person.id}`] };
  app.pages.keep('/a', page, app.pages.age());
  app.pages.keep('/b', { ...page, tags: ['cards'] }, app.pages.age());
  assert.deepEqual(await rename(app, ida.person, { name: ' Ida\u202e  Lune ' }), { ok: { name: 'Ida Lune' } });
  assert.deepEqual([app.pages.get('/a'), app.pages.get('/b')], [undefined, undefined]);
  app.pages.keep('/a', page, app.pages.age());
  assert.deepEqual(await chooseLocale(app, ida.person, { locale: 'de' }), { ok: true });
  assert.equal(app.pages.get('/a')?.body.toString(), 'Ida');
  assert.deepEqual(await personOfSession(app, ida.secret), { ...ida.person, name: 'Ida Lune', locale: 'de' });
  assert.deepEqual(await rename(app, ida.person, { name: 'x'.repeat(81) }), {
    refused: 'form',
    fields: { name: 'people.refusal.name-long' },
  });
  assert.deepEqual(await chooseLocale(app, ida.person, { locale: 'es' }), { refused: 'form', fields: { locale: 'people.refusal.locale' } });
});

onBoth('an erased person leaves nothing that names them', async ({ app }) => {
  const ida = await keeper(app, 'Ida');
  const ode = await someone(app, 'Odette');
  await grant(app, ida.person, { to: ode.person.id, gathering: 'g', role: 'welcome' });
  await invite(app, ida.person, { gathering: 'g', gatheringName: 'G', role: 'moderator', email: ode.email, locale: 'fr' });
  await askSignInLink(app, { email: ode.email, locale: 'fr' });
  await setPassword(app, ode.person, { password: 'quatre mots mis ensemble', secret: ode.secret });
  const heard = listen(app);
  assert.deepEqual(await erasePerson(app, await again(app, ode.person), { secret: ode.secret }), { ok: true });
  assert.deepEqual(heard, [{ type: 'person.erased', person: ode.person.id }]);
  const left = (await dump(app)).toLowerCase();
  assert.deepEqual([left.includes('odette'), left.includes(ode.email)], [false, false]);
  assert.equal(await personOfSession(app, ode.secret), undefined);
  assert.deepEqual(await whoIs(app, [ode.person.id]), new Map([[ode.person.id, { name: null, standing: 'confirmed' }]]));
  assert.deepEqual(
    (await teamOf(app, 'g')).map((member) => member.name),
    ['Ida'],
  );
  const [tables] = await Promise.all(
    ['passwords', 'sign_in_links'].map((name) =>
      app.db
        .selectFrom(name as 'passwords')
        .selectAll()
        .execute(),
    ),
  );
  assert.deepEqual(tables, []);
});

onBoth('an erasure takes the name off every page kept, and the address out of the mails', async ({ app }) => {
  const ida = await someone(app, 'Ida');
  const ode = await someone(app, 'Odette');
  await askSignInLink(app, { email: ode.email, locale: 'fr' });
  await askSignInLink(app, { email: ida.email, locale: 'fr' });
  app.pages.keep('/a', { status: 200, headers: {}, body: Buffer.from('Odette'), tags: ['card:1'] }, app.pages.age());
  assert.deepEqual(await erasePerson(app, ode.person, { secret: ode.secret }), { ok: true });
  assert.equal(app.pages.get('/a'), undefined);
  const mails = await app.db.selectFrom('mails').select('to_address').execute();
  assert.deepEqual(
    mails.map((mail) => mail.to_address),
    [ida.email],
  );
});

onBoth('nobody is erased from an old session, nor the last administrator', async ({ app, clock }) => {
  const ida = await keeper(app, 'Ida');
  const ode = await someone(app, 'Ode');
  assert.deepEqual(await erasePerson(app, ida.person, { secret: ida.secret }), { refused: 'last' });
  assert.deepEqual(await erasePerson(app, ode.person, { secret: ida.secret }), { refused: 'again' });
  clock.advance(3_600_000);
  assert.deepEqual(await erasePerson(app, ode.person, { secret: ode.secret }), { refused: 'again' });
  assert.deepEqual([(await personOfSession(app, ida.secret))?.name, (await personOfSession(app, ode.secret))?.name], ['Ida', 'Ode']);
});
