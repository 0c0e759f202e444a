import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from '../platform/text/faults.testing.ts';
import { hostileTexts } from '../platform/text/hostile.testing.ts';
import { onBoth } from '../testing.ts';
import { importCards } from './acts/import.ts';
import { improveCard } from './acts/improve.ts';
import { parseFields } from './forms.ts';
import { aPerson, gathering, made, withTeam } from './stage.testing.ts';
import { cardPage } from './views/card.ts';

test('ten thousand hostile texts are read or refused, in every field', () => {
  let read = 0;
  for (const text of hostileTexts(10_000, 3)) {
    const links = [{ url: text.slice(0, 3_000), label: text.slice(0, 100) }];
    const bare = parseFields('tool', { title: `Titre ${text.slice(0, 40)}`, summary: text.slice(0, 200), text, tags: [text.slice(0, 30)] });
    const full = parseFields('tool', {
      title: 'Titre',
      text,
      links,
      facets: { family: [text] },
      image: { name: text, alt: text, credit: '' },
    });
    assert.equal('refused' in full, true);
    if ('ok' in bare) read += 1;
  }
  assert.ok(read > 5_000, String(read));
});

onBoth('hostile texts are imported, written, read and shown as text', async ({ app }) => {
  const person = withTeam(await aPerson(app, 'Ana'));
  const texts = [...hostileTexts(120, 4)].map((text) => text.slice(0, 60_000));
  const cards = texts.map((text) => ({ kind: 'tool', lang: 'fr', title: `Titre ${text.slice(0, 60)}`, summary: text.slice(0, 200), text }));
  const imported = await importCards(app, person, gathering, cards);
  assert.deepEqual('ok' in imported && imported.refused, []);
  const slugs = 'ok' in imported ? imported.ok.flatMap((card) => (card ? [card.slug] : [])) : [];
  assert.equal(slugs.length, texts.length);
  for (const slug of slugs) {
    const card = await cardPage(app, gathering, slug, 'fr');
    assert.deepEqual(faults(await app.texts.html(card?.fields.text ?? '', { locale: 'fr' })), []);
  }
  const { slug } = await made(app, person);
  let base = 1;
  for (const text of texts.slice(0, 40)) {
    const improved = await improveCard(app, person, { gathering, slug, base, title: 'Le bocal', text });
    if ('ok' in improved) base = improved.ok.revision;
    else assert.equal(improved.refused, 'unchanged');
  }
  assert.ok(base > 30);
});
