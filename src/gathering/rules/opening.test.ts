import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingOf } from './opening.ts';

const text = `# Philosophie

Une envie partagée par plusieurs acteurs.

## Pourquoi

- une liste
- qui attend

Des dynamiques qui nous poussent.
Encore une ligne.

La suite est longue.`;

test('an opening is made of whole paragraphs, without headings or lists', () => {
  assert.equal(openingOf(text, 95), 'Une envie partagée par plusieurs acteurs.\n\nDes dynamiques qui nous poussent.\nEncore une ligne.');
  assert.equal(openingOf(text, 60), 'Une envie partagée par plusieurs acteurs.');
});

test('a first paragraph that is too long is cut after a sentence, else after a word', () => {
  assert.equal(openingOf('Une phrase. Une autre phrase ! Et la dernière, plus longue.', 40), 'Une phrase. Une autre phrase !');
  assert.equal(openingOf('Une seule phrase sans aucun arrêt', 20), 'Une seule phrase…');
  assert.equal(openingOf('Unseulmottrèslongsansespace', 10), 'Unseulmot…');
});

test('nothing gives nothing', () => {
  assert.equal(openingOf('', 100), '');
  assert.equal(openingOf('## Un titre seul', 100), '');
});
