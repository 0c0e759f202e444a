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

test('the work is bounded: texts with more than 1,500 edits are shown as replaced, even where lines are the same', () => {
  const marks = (edits: number) => [...new Set(compareTexts(everyOther('a', edits), everyOther('b', edits)).map(({ mark }) => mark))];
  assert.deepEqual(
    [marks(200), marks(1_600)],
    [
      ['same', 'removed', 'added'],
      ['removed', 'added'],
    ],
  );
});

test('lists are compared item by item', () => {
  assert.deepEqual(compareLists(['a', 'b'], ['b', 'c']), [
    { mark: 'removed', text: 'a' },
    { mark: 'same', text: 'b' },
    { mark: 'added', text: 'c' },
  ]);
});

/** Lines of four words; every other one differs with the letter, so that each pair of lines costs two edits. */
function everyOther(letter: string, edits: number): string {
  return Array.from({ length: edits }, (_, i) => (i % 2 === 0 ? `ligne ${i} pour tous\n` : `ligne ${letter}${i} pour elle\n`)).join('');
}
