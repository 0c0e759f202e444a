import assert from 'node:assert/strict';
import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import { withProvider } from '../../people/acts/provider.testing.ts';
import { someone } from '../../people/people.testing.ts';
import type { App } from '../../platform/app.ts';
import type { Person } from '../../people/views.ts';
import { onBoth } from '../../testing.ts';
import type { PlaceGathering } from '../front/place.ts';
import { findPlace } from '../front/place.ts';
import { deskHere } from '../gathering/front.ts';
import { POST as addKey } from '../routes/compte/cle/+server.ts';
import { POST as useKey } from '../routes/connexion/cle/+server.ts';
import { GET as toProvider } from '../routes/connexion/fournisseur/+server.ts';
import { GET as chooseTongue } from '../routes/langue/[to]/+server.ts';
import { actions as firstSteps } from '../routes/premiers-pas/+page.server.ts';

const house: PlaceGathering[] = ['un', 'deux'].map((slug) => ({
  id: slug,
  slug,
  host: null,
  defaultLocale: 'fr',
  root: null,
  archived: 'no',
}));

/** A request as far as these routes look at it. */
function event(app: App, path: string, more: { body?: string; person?: Person; params?: Record<string, string> } = {}) {
  const url = new URL(path, 'https://example.org');
  const { place } = findPlace(house, url.origin, url.pathname);
  const request = new Request(url, more.body === undefined ? {} : { method: 'POST', body: more.body });
  return {
    url,
    request,
    params: more.params ?? {},
    locals: { app, place, person: more.person, session: undefined, t: app.t('fr') },
    cookies: { set: () => {}, get: () => undefined, delete: () => {} },
    getClientAddress: () => '192.0.2.1',
  } as unknown as RequestEvent<never, never>;
}

/** Where it sends the browser. */
async function sentTo(go: () => unknown): Promise<string> {
  try {
    await go();
  } catch (thrown) {
    if (isRedirect(thrown)) return thrown.location;
    throw thrown;
  }
  return 'nowhere';
}

onBoth('the way to the provider leaves this site, and only so often', async ({ app }) => {
  await withProvider(app, async ({ issuer }) => {
    const go = () => sentTo(() => toProvider(event(app, '/un/nl/connexion/fournisseur')));
    for (let n = 0; n < 60; n += 1) assert.equal((await go()).split('?')[0], `${issuer}/authorize`);
    assert.equal(await go(), '/un/nl/connexion?refus=slow');
    assert.equal((await app.db.selectFrom('challenges').select('purpose').execute()).length, 60);
  });
});

onBoth('what is no request of a key is refused, not a failure', async ({ app }) => {
  const { person } = await someone(app, 'Ida');
  for (const body of ['null', '{', '[]', '"a"', '{"ask":"yes"}']) {
    const answers = [await useKey(event(app, '/connexion/cle', { body })), await addKey(event(app, '/compte/cle', { body, person }))];
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [400, 400],
    );
  }
  assert.equal((await useKey(event(app, '/connexion/cle', { body: '{"ask":true}' }))).status, 200);
});

onBoth('another language leads to the same page, and never to an address that is none', async ({ app }) => {
  const go = (to: string) => sentTo(() => chooseTongue(event(app, `/un/langue/nl?vers=${to}`, { params: { to: 'nl' } })));
  assert.deepEqual(await Promise.all(['/fiches/a', '/connexion', '/%09/x', '//x.example', '/%5Cx', 'https://x.example'].map(go)), [
    '/un/nl/fiches/a',
    '/un/nl/connexion',
    '/un/nl',
    '/un/nl',
    '/un/nl',
    '/un/nl',
  ]);
});

onBoth('the door of the desk keeps gathering and language', async ({ app }) => {
  assert.equal(
    await sentTo(() => deskHere(event(app, '/deux/nl/equipe/editions').locals)),
    '/deux/nl/connexion?vers=%2Fdeux%2Fnl%2Fequipe%2Feditions',
  );
});

onBoth('the first steps read nothing from whoever may not take them', async ({ app }) => {
  const { person } = await someone(app, 'Ida');
  for (const who of [{}, { person }]) {
    const asked = event(app, '/premiers-pas', { ...who, body: 'not a form' });
    const answer = await firstSteps['default']?.(asked);
    assert.deepEqual(answer && 'status' in answer && [answer.status, asked.request.bodyUsed], [403, false]);
  }
});
