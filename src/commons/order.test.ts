import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { inOrder, textKey } from './order.ts';

const sign = fc.constantFrom('a', 'b', ' ', '~', '\u007f', 'é', 'œ', '中', '\u0000');
const text = fc.string({ unit: sign, maxLength: 12 });

test('keys never stand in another order than their texts', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      if (textKey(a) !== textKey(b)) assert.equal(textKey(a) < textKey(b), a < b);
    }),
    { numRuns: 1_000 },
  );
});

test('long lists are sorted run by run as they are at once, equal ones as they came', async () => {
  const values = Array.from({ length: 20_000 }, (_, i) => (i * 7_919) % 1_009);
  const compare = (a: number, b: number) => (values[a] ?? 0) - (values[b] ?? 0);
  let turns = 0;
  const sorted = await inOrder(values.length, compare, async () => void (turns += 1));
  assert.deepEqual(sorted, [...values.keys()].sort(compare));
  assert.equal(turns > 5, true);
  assert.deepEqual(await inOrder(0, compare, async () => {}), []);
});
