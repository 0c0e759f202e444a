import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits, parseFields, revisionNumber } from './forms.ts';

const tagged = (tags: string[]) => parseFields('tool', { title: 'Le bocal', tags });

test('the same word is one tag, whatever its capitals and accents', () => {
  const parsed = tagged(['Écoute', 'ecoute', '#cercle', 'ÉCOUTE']);
  assert.deepEqual('ok' in parsed && parsed.ok.tags, ['Écoute', 'cercle']);
});

test('too many tags are refused before any work is done on them', () => {
  const many = { refused: 'invalid', fields: { tags: 'commons.refused.tags.many' } };
  const words = (n: number) => Array.from({ length: n }, (_, i) => `mot ${i}`);
  assert.deepEqual(tagged(words(limits.tags + 1)), many);
  assert.deepEqual(tagged(Array.from({ length: limits.tagsTyped + 1 }, () => 'mot')), many);
  const same = tagged(Array.from({ length: limits.tagsTyped }, () => 'mot'));
  assert.deepEqual('ok' in same && same.ok.tags, ['mot']);
});

test('a text is as long as a page may be, and no longer', () => {
  const long = (n: number) => parseFields('tool', { title: 'Le bocal', text: 'a'.repeat(n) });
  assert.equal('ok' in long(60_000), true);
  assert.deepEqual(long(60_001), { refused: 'invalid', fields: { text: 'commons.refused.text.long' } });
});

test('a number of a version stays within what the databases hold', () => {
  const typed = [0, -4, Number.NaN, 3.7, 12, 1e300, Number.POSITIVE_INFINITY];
  assert.deepEqual(typed.map(revisionNumber), [1, 1, 1, 3, 12, 2_147_483_647, 2_147_483_647]);
});
