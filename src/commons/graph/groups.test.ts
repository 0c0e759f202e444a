import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf } from './groups.ts';

/** All pairs of some numbers. */
const linkedAll = (nums: readonly number[]) => nums.flatMap((from, i) => nums.slice(i + 1).map((to) => ({ from, to })));
const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

test('cards that hold together make a group, in the order in which they came', () => {
  const [left, right] = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ];
  const pairs = [...linkedAll(left), ...linkedAll(right), { from: 4, to: 5 }];
  assert.deepEqual(groupsOf([1, 5, 2, 6, 3, 7, 4, 8], pairs), [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ]);
});

test('no group has more cards than can be read at once, and no card is lost', () => {
  const nodes = upTo(1, 40);
  const groups = groupsOf(nodes, linkedAll(nodes));
  assert.equal(Math.max(...groups.map((members) => members.length)) <= 13, true);
  assert.deepEqual(
    groups.flat().toSorted((a, b) => a - b),
    nodes,
  );
});

test('pairs that hold to nothing else stand together', () => {
  const pairs = [1, 3, 5, 7, 9].map((from) => ({ from, to: from + 1 }));
  assert.deepEqual(
    groupsOf(upTo(1, 10), pairs)
      .map((members) => members.length)
      .toSorted(),
    [4, 6],
  );
});
