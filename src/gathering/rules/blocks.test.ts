import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { limitOf, segmentsOf } from './blocks.ts';

test('a block stands on a line of its own, between pieces of text', () => {
  assert.deepEqual(segmentsOf('# Outils\n\n:::cards kind=tool family=facilitation limit=6:::\n\nSuite'), [
    { markdown: '# Outils\n' },
    { block: 'cards', options: { kind: 'tool', family: 'facilitation', limit: '6' } },
    { markdown: '\nSuite' },
  ]);
});

test('blocks without options, one after the other', () => {
  assert.deepEqual(segmentsOf(':::agenda:::\r\n:::call:::  \n'), [
    { block: 'agenda', options: {} },
    { block: 'call', options: {} },
  ]);
});

test('what is not known stays in the text, where its author sees it', () => {
  for (const source of [
    ':::weather:::',
    ':::cards colour=red:::',
    ':::constructor:::',
    'texte :::agenda:::',
    ':::cards kind=:::',
    ':::agenda',
  ]) {
    assert.deepEqual(segmentsOf(source), [{ markdown: source }]);
  }
});

test('inside a code fence a block is an example', () => {
  const source = '```\n:::agenda:::\n```';
  assert.deepEqual(segmentsOf(source), [{ markdown: source }]);
});

const words = (text: string) => text.match(/texte|nope|agenda|map/g) ?? [];

test('nothing written is lost', () => {
  const lines = fc.array(fc.constantFrom('', 'texte', ':::agenda:::', ':::nope:::', '```', '~~~', ':::map kind=actor:::'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(lines, (each) => {
      const back = segmentsOf(each.join('\n')).map((segment) => ('markdown' in segment ? segment.markdown : `${segment.block}`));
      assert.deepEqual(words(back.join('\n')), words(each.join('\n')));
    }),
  );
});

test('a limit stays within what a page can carry', () => {
  assert.deepEqual(
    ['6', '0', 'many', '5000'].map((limit) => limitOf({ limit }, 12)),
    [6, 12, 12, 24],
  );
  assert.equal(limitOf({}, 12), 12);
});
