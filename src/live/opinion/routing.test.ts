import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextStatement, priorities } from './routing.ts';
import { drawFrom } from './seed.ts';

const counts = { agree: Int32Array.of(0, 8, 2), disagree: Int32Array.of(0, 1, 1), seen: Int32Array.of(0, 10, 10) };

test('a new statement comes before an old one, one that divides before one that does not, a meta statement always', () => {
  const flat = priorities(counts, Float64Array.of(0, 0, 0), () => false);
  assert.ok((flat[0] ?? 0) > (flat[1] ?? 0) && (flat[1] ?? 0) > (flat[2] ?? 0));
  assert.equal(flat[0], ((1 - 1 / 2) * (1 / 2) * 9) ** 2);
  const divided = priorities(counts, Float64Array.of(0, 2, 0), () => false);
  assert.ok(Math.abs((divided[1] ?? 0) / (flat[1] ?? 1) - 9) < 1e-12);
  assert.equal(priorities(counts, Float64Array.of(0, 0, 0), (j) => j === 2)[2], 49);
});

test('the next statement is drawn among those not seen, in proportion to priority, the same for the same seed', () => {
  const draw = drawFrom(5);
  const drawn = Array.from({ length: 4000 }, () => nextStatement([0, 2], Float64Array.of(3, 100, 1), draw));
  assert.equal(drawn.includes(1), false);
  assert.ok(Math.abs(drawn.filter((one) => one === 0).length / 4000 - 0.75) < 0.03);
  assert.equal(nextStatement([], Float64Array.of(1), draw), undefined);
  assert.equal(
    nextStatement([0, 1, 2], Float64Array.of(1, 1, 1), drawFrom(9)),
    nextStatement([0, 1, 2], Float64Array.of(1, 1, 1), drawFrom(9)),
  );
});
