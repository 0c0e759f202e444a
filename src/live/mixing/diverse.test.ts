import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupDiversely } from './diverse.shared.ts';
import { readGrouping } from './mdgp.shared.ts';
import type { Grouping } from './mdgp.shared.ts';

const worlds = fc
  .record({
    n: fc.integer({ min: 2, max: 8 }),
    distances: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 28, maxLength: 28 }),
    slack: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ n, distances, slack }) => {
    const lines: string[] = [];
    for (let i = 0, k = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1, k += 1) lines.push(`${i} ${j} ${distances[k]}`);
    const half = Math.floor(n / 2);
    return `${n} 2 ds ${half - slack} ${half + slack} ${n - half - slack} ${n - half + slack}\n${lines.join('\n')}\n`;
  });

/** The best of all splits, tried one by one. */
function bestOfAll({ n, min, max, distance }: Grouping): number {
  let best = -1;
  for (let bits = 0; bits < 2 ** n; bits += 1) {
    const side = (i: number): number => (bits >> i) & 1;
    const ones = Array.from({ length: n }, (_, i) => side(i)).filter((one) => one === 1).length;
    if (n - ones < (min[0] ?? 0) || n - ones > (max[0] ?? 0) || ones < (min[1] ?? 0) || ones > (max[1] ?? 0)) continue;
    let value = 0;
    for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) if (side(i) === side(j)) value += distance[i * n + j] ?? 0;
    best = Math.max(best, value);
  }
  return best;
}

test('small problems are solved to the best of all splits, within the sizes', () => {
  fc.assert(
    fc.property(worlds, (text) => {
      const read = readGrouping(text);
      assert.ok('ok' in read);
      const found = groupDiversely(read.ok, { seed: 1, iterations: 20_000 });
      assert.ok('ok' in found);
      assert.equal(found.ok.value, bestOfAll(read.ok));
      for (const group of [0, 1]) {
        const size = found.ok.groupOf.filter((one) => one === group).length;
        assert.ok(size >= (read.ok.min[group] ?? 0) && size <= (read.ok.max[group] ?? 0));
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('the same seed and effort give the same groups; values told on the way grow', () => {
  const read = readGrouping('6 2 ss 3 3 3 3\n0 1 5\n0 2 4\n1 2 3\n3 4 9\n3 5 8\n2 5 7\n');
  assert.ok('ok' in read);
  const told: number[] = [];
  const one = groupDiversely(read.ok, { seed: 4, iterations: 9000, better: (cost) => told.push(cost) });
  assert.deepEqual(groupDiversely(read.ok, { seed: 4, iterations: 9000 }), one);
  assert.deepEqual(
    told,
    told.toSorted((a, b) => b - a),
  );
});

test('a file of another format is refused with its line', () => {
  assert.deepEqual(readGrouping('hello'), { refused: 'not-mdgp', line: 1 });
  assert.deepEqual(readGrouping('3 1 ss 3 3\n0 1 5\n0 9 5\n'), { refused: 'not-mdgp', line: 3 });
  const read = readGrouping('3 1 ss 4 5\n0 1 5\n');
  assert.ok('ok' in read);
  assert.deepEqual(groupDiversely(read.ok, { seed: 1, iterations: 10 }), { refused: 'sizes', least: 4, most: 5 });
});

const published = new URL('../../../../shared/data/mdgplib/RanInt_n120_ss_01.txt', import.meta.url);
test(
  'RanInt_n120_ss_01 comes within half a percent of the reference value at once',
  { skip: existsSync(published) ? false : 'MDGPLIB is not at hand' },
  () => {
    const read = readGrouping(readFileSync(published, 'utf8'));
    assert.ok('ok' in read);
    const found = groupDiversely(read.ok, { seed: 1, iterations: 20_000_000 });
    assert.ok('ok' in found && found.ok.value >= 47_785 * 0.995, 'ok' in found ? String(found.ok.value) : '');
  },
);
