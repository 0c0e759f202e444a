import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsked } from './asked.ts';

const asked = (q: string) => readAsked(new URL(`https://example.org/chercher?q=${encodeURIComponent(q)}`), '/chercher', undefined);

test('a space at the end of what is searched says that the last word is whole', () => {
  assert.deepEqual(
    ['boc', 'boc ', ' boc   ', 'le  bocal\t', '   ', 'a'.repeat(300)].map((q) => asked(q).q),
    ['boc', 'boc ', 'boc ', 'le  bocal ', '', 'a'.repeat(200)],
  );
  assert.deepEqual([asked(' ').sort, asked('boc ').sort], ['recent', 'pertinence']);
});
