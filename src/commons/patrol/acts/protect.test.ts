import assert from 'node:assert/strict';
import type { Person } from '../../../people/views.ts';
import { onBoth } from '../../../testing.ts';
import { createCard } from '../../acts/create.ts';
import { improveCard } from '../../acts/improve.ts';
import { endLink, linkCards } from '../../acts/link.ts';
import { restoreRevision } from '../../acts/restore.ts';
import { translateCard } from '../../acts/translate.ts';
import { aCard, aPerson, gathering, made, withTeam } from '../../stage.testing.ts';
import { cardPage } from '../../views/card.ts';
import { history } from '../../views/history.ts';
import { protect } from './protect.ts';

const reason = 'Une dispute sur ce texte';

onBoth('a protected card is closed in every act, for those who may not, until its day', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const guest: Person = { ...(await aPerson(app, 'Omar')), standing: 'unconfirmed' };
  const team = withTeam(await aPerson(app, 'Odile'));
  await made(app, ines);
  await made(app, ines, { title: 'Autre' });
  await improveCard(app, ines, { ...aCard({ summary: 'Deux.' }), slug: 'le-bocal', base: 1 });
  const linked = await linkCards(app, ines, { gathering, from: 'autre', type: 'carries', to: 'le-bocal' });
  const link = 'ok' in linked ? linked.ok.id : '';
  const tried = async (person: Person) =>
    (
      await Promise.all([
        improveCard(app, person, { ...aCard({ summary: 'Trois.' }), slug: 'le-bocal', base: 2 }),
        restoreRevision(app, person, { gathering, slug: 'le-bocal', number: 1 }),
        translateCard(app, person, { gathering, slug: 'le-bocal', lang: 'nl', title: 'De viskom' }),
        linkCards(app, person, { gathering, from: 'autre', type: 'uses', to: 'le-bocal' }),
        endLink(app, person, { gathering, id: link }),
      ])
    ).map((done) => ('refused' in done ? done.refused : 'ok'));
  const until = new Date(clock.now().getTime() + 86_400_000).toISOString();
  const set = (level: string, more: object = {}) => protect(app, team, { gathering, slug: 'le-bocal', level, until, reason, ...more });
  assert.deepEqual(await protect(app, ines, { gathering, slug: 'le-bocal', level: 'team', until, reason }), { refused: 'not-allowed' });
  assert.deepEqual(await set('nobody'), { refused: 'invalid', fields: { level: 'commons.protect.refused.level' } });
  assert.deepEqual(await set('team', { until: '2020-01-01T00:00:00.000Z' }), {
    refused: 'invalid',
    fields: { until: 'commons.protect.refused.until' },
  });
  assert.deepEqual(await set('team', { slug: 'rien' }), { refused: 'not-found' });
  assert.deepEqual(await set('open'), { refused: 'unchanged' });
  assert.equal('ok' in (await set('team')), true);
  assert.deepEqual(
    await tried(ines),
    Array.from({ length: 5 }, () => 'protected-team'),
  );
  assert.equal('ok' in (await set('confirmed')), true);
  assert.deepEqual(
    await tried(guest),
    Array.from({ length: 5 }, () => 'protected-confirmed'),
  );
  const shown = { level: 'confirmed', reason, until };
  assert.deepEqual((await cardPage(app, gathering, 'le-bocal', 'fr'))?.protection, shown);
  assert.deepEqual((await history(app, gathering, 'le-bocal', 1))?.protection, shown);
  assert.equal((await cardPage(app, gathering, 'autre', 'fr'))?.protection, null);
  assert.equal('ok' in (await improveCard(app, ines, { ...aCard({ summary: 'Trois.' }), slug: 'le-bocal', base: 2 })), true);
  await set('team');
  assert.equal('ok' in (await improveCard(app, team, { ...aCard({ summary: 'Quatre.' }), slug: 'le-bocal', base: 3 })), true);
  clock.advance(86_400_001);
  assert.equal('ok' in (await improveCard(app, guest, { ...aCard({ summary: 'Cinq.' }), slug: 'le-bocal', base: 4 })), true);
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.protection, null);
});

onBoth('the adding of cards is closed for a while, and opened again', async ({ app, clock }) => {
  const guest: Person = { ...(await aPerson(app, 'Omar')), standing: 'unconfirmed' };
  const team = withTeam(await aPerson(app, 'Odile'));
  const set = (level: string) => protect(app, team, { gathering, level, until: '', reason });
  await set('confirmed');
  assert.deepEqual(await createCard(app, guest, aCard()), { refused: 'protected-confirmed' });
  assert.equal('ok' in (await createCard(app, { ...guest, standing: 'confirmed' }, aCard())), true);
  await set('open');
  clock.advance(60_000);
  assert.equal('ok' in (await createCard(app, guest, aCard())), true);
  const acts = await app.db.selectFrom('moderation_acts').select('act').orderBy('id').execute();
  assert.deepEqual(acts.map((row) => row.act).sort(), ['protect', 'unprotect']);
});
