import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from './card-index.ts';
import { buildIndex, putEntry } from './card-index.ts';
import { keptOf } from './kept.ts';

const entry = (num: number, title: string): Entry => ({
  num,
  id: `c${num}`,
  live: true,
  changedAt: num,
  title,
  titles: {},
  facets: ' kind=tool ',
  tags: '',
  tagNames: '',
  spot: null,
});

async function* some() {
  yield [entry(1, 'a'), entry(2, 'b')];
}

test('what is worked out of cards is kept for each index, and only a card that changed is worked out again', async () => {
  const worked: string[] = [];
  const titles = keptOf(({ title }) => {
    worked.push(title);
    return title.toUpperCase();
  });
  const index = await buildIndex(some(), async () => {});
  const other = await buildIndex(some(), async () => {});
  assert.deepEqual(
    [titles(index), titles(index), titles(other)],
    [
      ['A', 'B'],
      ['A', 'B'],
      ['A', 'B'],
    ],
  );
  assert.deepEqual(worked, ['a', 'b', 'a', 'b']);
  putEntry(index, entry(2, 'bis'));
  putEntry(index, entry(3, 'c'));
  assert.deepEqual(titles(index), ['A', 'BIS', 'C']);
  assert.deepEqual(titles(other), ['A', 'B']);
  assert.deepEqual(worked, ['a', 'b', 'a', 'b', 'bis', 'c']);
});
