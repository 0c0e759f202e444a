import assert from 'node:assert/strict';
import { test } from 'node:test';
import { below, lookFor, makeChance } from './chance.ts';

test('a place is looked for where single draws would look, as often as was said, and chance goes on from there', () => {
  const list = Uint8Array.from({ length: 300 }, (_, at) => (at % 60 === 7 ? 1 : 0));
  const one = makeChance(3);
  const other = makeChance(3);
  let found = 0;
  for (let turn = 0; turn < 1000; turn += 1) {
    let at = -1;
    for (let left = 50; left > 0 && at < 0; left -= 1) {
      const drawn = below(other, list.length);
      if (list[drawn] === 1) at = drawn;
    }
    assert.equal(lookFor(one, list, 1, 50), at);
    if (at >= 0) found += 1;
  }
  assert.deepEqual(one, other);
  assert.ok(found > 500 && found < 650, `${found}: 1 − (59 / 60) ** 50 of 1000 is 568`);
});
