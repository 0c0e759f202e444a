import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Bits } from './bitmap.ts';
import { and, clearBit, count, countBoth, has, makeBits, numbersIn, or, withBit } from './bitmap.ts';

const numbers = fc.array(fc.nat(200), { maxLength: 60 });

function bitsOf(list: number[]): Bits {
  return list.reduce(withBit, makeBits(3));
}

function listOf(bits: Bits): number[] {
  return Array.from({ length: 300 }, (_, n) => n).filter((n) => has(bits, n));
}

const sorted = (set: Iterable<number>) => [...new Set(set)].sort((a, b) => a - b);

test('sets of bits behave like sets of numbers', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y] = [bitsOf(a), bitsOf(b)];
      assert.deepEqual(listOf(x), sorted(a));
      assert.deepEqual(listOf(and(x, y)), sorted(a.filter((n) => b.includes(n))));
      assert.deepEqual(listOf(or(x, y)), sorted([...a, ...b]));
      assert.equal(count(x), new Set(a).size);
      assert.equal(countBoth(x, y), new Set(a.filter((n) => b.includes(n))).size);
      for (const n of b) clearBit(x, n);
      assert.deepEqual(listOf(x), sorted(a.filter((n) => !b.includes(n))));
    }),
  );
});

test('a set tells its numbers from the least on', () => {
  const bits = [64, 31, 0, 32, 5, 1_000].reduce((set, n) => withBit(set, n), makeBits(8));
  clearBit(bits, 5);
  assert.deepEqual([...numbersIn(bits)], [0, 31, 32, 64, 1_000]);
  assert.deepEqual([...numbersIn(makeBits(40))], []);
});
