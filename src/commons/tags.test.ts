import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onBoth } from '../testing.ts';
import { improveCard } from './acts/improve.ts';
import { aCard, aPerson, gathering, made } from './stage.testing.ts';
import { tagColumns } from './tags.ts';
import { choose } from './views/choose.ts';
import { tagName } from './views/frame.ts';

test('tags that fold to the same are one, under the name that came first', () => {
  assert.deepEqual(tagColumns(['Prêt', 'pret', 'tiers lieu', '#']), { tags: 'pret tiers-lieu', tag_names: 'Prêt\ntiers lieu' });
  assert.deepEqual(tagColumns([]), { tags: '', tag_names: '' });
});

onBoth('a list names its tags as people typed them', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const everything = { facets: {}, locale: 'fr' as const };
  const named = async (...tags: string[]) => {
    const chosen = await choose(app, gathering, everything);
    return tags.map((tag) => tagName(chosen, tag));
  };
  await made(app, ines, { tags: ['bibliothèque', 'tiers lieu'] });
  assert.deepEqual(await named('bibliotheque', 'tiers-lieu', 'rien-du-tout'), ['bibliothèque', 'tiers lieu', 'rien du tout']);
  await improveCard(app, ines, { ...aCard({ tags: ['prêt', 'Bibliotheque'] }), slug: 'le-bocal', base: 1 });
  assert.deepEqual(await named('pret', 'bibliotheque'), ['prêt', 'bibliothèque']);
});
