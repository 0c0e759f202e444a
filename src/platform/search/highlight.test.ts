import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlight } from './highlight.ts';
import type { Language } from './words.ts';

/** Hits between brackets. */
function shown(text: string, q: string, lang: Language): string {
  return highlight(text, q, lang)
    .map((segment) => (segment.hit === 'yes' ? `[${segment.text}]` : segment.text))
    .join('');
}

test('what was looked for is shown through accents and endings, in four languages', () => {
  assert.equal(shown("L'Expérience des facilitatrices", 'experiences facilitation ', 'fr'), "L'[Expérience] des [facilitatrices]");
  assert.equal(shown('De vergadering van het dorp', 'vergaderingen ', 'nl'), 'De [vergadering] van het dorp');
  assert.equal(shown('Alle Häuser der Straße', 'haus strasse ', 'de'), 'Alle [Häuser] der [Straße]');
  assert.equal(shown('We gathered many stories', 'gathering story ', 'en'), 'We [gathered] many [stories]');
});

test('a word being typed shows where it begins words', () => {
  assert.equal(shown('La facilitation joyeuse', 'facilita', 'fr'), 'La [facilitation] joyeuse');
});

test('without hit, the beginning of the text', () => {
  assert.deepEqual(highlight('Un texte court', 'absent', 'fr'), [{ text: 'Un texte court', hit: 'no' }]);
  assert.deepEqual(highlight('Un texte court', '', 'fr'), [{ text: 'Un texte court', hit: 'no' }]);
  assert.deepEqual(highlight('', 'mot', 'fr'), []);
});

test('a long text is cut between words around its first hit', () => {
  const filling = 'pré vert '.repeat(100);
  assert.equal(
    shown(`${filling}un cercle ici ${filling}`, 'cercle', 'fr'),
    `…${'pré vert '.repeat(6)}un [cercle] ici ${'pré vert '.repeat(14)}pré…`,
  );
});
