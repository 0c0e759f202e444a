import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { compareLists, compareTexts } from './differ.ts';

test('words that left and came are shown in their sentence', () => {
  assert.deepEqual(compareTexts('On parle à deux.\nPuis à quatre.', 'On parle à trois.\nPuis à quatre.'), [
    { mark: 'same', text: 'On parle à ' },
    { mark: 'removed', text: 'deux' },
    { mark: 'added', text: 'trois' },
    { mark: 'same', text: '.\nPuis à quatre.' },
  ]);
});

test('both texts can be read back from the segments', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'é', '–', 'mot'), { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const segments = compareTexts(a, b);
      const without = (mark: string) =>
        segments
          .filter((segment) => segment.mark !== mark)
          .map((segment) => segment.text)
          .join('');
      assert.deepEqual([without('added'), without('removed')], [a, b]);
    }),
  );
});

test('two long texts without anything in common are compared in little time', () => {
  const started = performance.now();
  const segments = compareTexts(long('a'), long('b'));
  assert.deepEqual(
    segments.map((segment) => segment.mark),
    ['removed', 'added'],
  );
  assert.equal(performance.now() - started < 2_000, true);
});

test('lists are compared item by item', () => {
  assert.deepEqual(compareLists(['a', 'b'], ['b', 'c']), [
    { mark: 'removed', text: 'a' },
    { mark: 'same', text: 'b' },
    { mark: 'added', text: 'c' },
  ]);
});

function long(letter: string): string {
  return Array.from({ length: 20_000 }, (_, i) => `${letter}${i}`).join(' \n');
}
