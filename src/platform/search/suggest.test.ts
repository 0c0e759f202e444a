import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeVocabulary, slips, suggest } from './suggest.ts';

const vocabulary = makeVocabulary([
  { term: 'facilitation', count: 3 },
  { term: 'facilitations', count: 9 },
  { term: 'federation', count: 20 },
  { term: 'cercle', count: 5 },
  { term: 'cercles', count: 8 },
  { term: 'carte', count: 4 },
  { term: 'porte', count: 7 },
  { term: 'charte', count: 2 },
  { term: 'ecole', count: 6 },
]);

test('slips: added, left out, changed, swapped', () => {
  assert.deepEqual(
    [
      slips('carte', 'carte', 2),
      slips('crate', 'carte', 2),
      slips('cate', 'carte', 2),
      slips('charte', 'carte', 2),
      slips('porte', 'carte', 2),
    ],
    [0, 1, 1, 1, 2],
  );
  assert.equal(slips('ca', 'abc', 5), 3);
  assert.equal(slips('facilitation', 'cercle', 2), 3);
});

test('nearest first, then most used', () => {
  assert.deepEqual(suggest('facilitatoin', vocabulary), ['facilitation', 'facilitations']);
  assert.deepEqual(suggest('Crate', vocabulary), ['carte']);
  assert.deepEqual(suggest('cercl', vocabulary), ['cercle']);
  assert.deepEqual(suggest('cerclee', vocabulary), ['cercles', 'cercle']);
  assert.deepEqual(suggest('École', vocabulary), []);
  assert.deepEqual(suggest('éoole', vocabulary), ['ecole']);
});

test('a word too short suggests nothing', () => {
  assert.deepEqual(suggest('ab', makeVocabulary([{ term: 'abc', count: 1 }])), []);
});
