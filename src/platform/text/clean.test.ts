import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText, excerpt, maxTextLength, oneLine } from './clean.ts';

test('a text loses NUL, controls and direction overrides, and keeps its lines', () => {
  assert.equal(cleanText('a\u0000b\u202Ec\u2066d\u2069\r\ne\rf\tg'), 'abcd\ne\nf\tg');
  assert.equal(cleanText('e\u0301té'), 'été');
});

test('a text is cut at its limit, never inside a character', () => {
  assert.equal(cleanText('a'.repeat(maxTextLength + 5)).length, maxTextLength);
  assert.equal(cleanText('a'.repeat(maxTextLength - 1) + '🌿').length, maxTextLength - 1);
});

test('a text on one line keeps the no-break spaces of French', () => {
  assert.equal(oneLine('  Ruban :\u00A0ce qui\n\t entre\u202F; et\u00A0 \u00A0:\u00A0 '), 'Ruban :\u00A0ce qui entre\u202F; et\u00A0:');
});

test('an excerpt ends between words', () => {
  assert.equal(excerpt('Un jardin partagé, au bord du canal', 20), 'Un jardin partagé…');
  assert.equal(excerpt('Un  jardin\npartagé', 20), 'Un jardin partagé');
  assert.equal(excerpt('anticonstitutionnellement', 10), 'anticonst…');
  assert.equal(excerpt('🌿🌿🌿🌿', 3), '🌿🌿…');
});
