import assert from 'node:assert/strict';
import { improveCard } from '../acts/improve.ts';
import { onBoth } from '../../testing.ts';
import { aCard, aPerson, gathering, made, withTeam } from '../stage.testing.ts';
import { list } from '../views/list.ts';
import { confirmCard, setConfirmations, takeBackConfirmation } from './acts.ts';
import { confirmationsOf } from './views.ts';

onBoth('enough people confirm a card, a great change makes that age, and lists follow', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const [omar, zoe] = [await aPerson(app, 'Omar'), await aPerson(app, 'Zoe')];
  const card = await made(app, ines);
  const at = { gathering, slug: 'le-bocal' };
  const found = async () => (await list(app, gathering, { facets: { confirmed: ['yes'] }, sort: 'changed', page: 1, locale: 'fr' })).total;
  assert.deepEqual(await confirmCard(app, omar, at), { refused: 'off' });
  assert.deepEqual(await setConfirmations(app, omar, { gathering, confirmations: 2 }), { refused: 'not-allowed' });
  assert.deepEqual(await setConfirmations(app, ines, { gathering, confirmations: 99 }), {
    refused: 'invalid',
    fields: { confirmations: 'commons.confirm.refused' },
  });
  assert.deepEqual(await setConfirmations(app, ines, { gathering, confirmations: 2 }), { ok: { confirmations: 2 } });
  assert.deepEqual(await confirmCard(app, { ...omar, standing: 'unconfirmed' }, at), { refused: 'unconfirmed' });
  assert.deepEqual(await confirmCard(app, omar, at), { ok: { fresh: 1 } });
  assert.deepEqual(await confirmCard(app, omar, at), { refused: 'unchanged' });
  assert.equal(await found(), 0);
  assert.deepEqual(await confirmCard(app, zoe, at), { ok: { fresh: 2 } });
  assert.equal(await found(), 1);
  await improveCard(app, ines, { ...aCard({ text: `${aCard().text} Voilà.` }), slug: 'le-bocal', base: 1 });
  assert.deepEqual(await confirmationsOf(app, gathering, card.id, omar.id), { needed: 2, fresh: 2, aged: 0, mine: 'fresh' });
  await improveCard(app, ines, { ...aCard({ text: 'Tout autre chose, dit autrement, du début à la fin.' }), slug: 'le-bocal', base: 2 });
  assert.deepEqual(await confirmationsOf(app, gathering, card.id, omar.id), { needed: 2, fresh: 0, aged: 2, mine: 'aged' });
  assert.equal(await found(), 0);
  assert.deepEqual(await confirmCard(app, omar, at), { ok: { fresh: 1 } });
  assert.deepEqual(await takeBackConfirmation(app, omar, at), { ok: { fresh: 0 } });
  assert.deepEqual(await takeBackConfirmation(app, omar, at), { refused: 'unchanged' });
  await improveCard(app, ines, { ...aCard(), slug: 'le-bocal', base: 3 });
  assert.deepEqual(await setConfirmations(app, ines, { gathering, confirmations: 1 }), { ok: { confirmations: 1 } });
  assert.equal(await found(), 1);
});
