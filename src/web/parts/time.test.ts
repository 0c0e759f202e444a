import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timePieces } from './time.ts';

test('the first of a month is raised in French, also inside a range', () => {
  assert.deepEqual(timePieces('fr', { from: '2017-09-01' }), [{ text: '1', raised: 'er' }, { text: ' septembre 2017' }]);
  const range = timePieces('fr', { from: '2017-08-29', until: '2017-09-01' });
  assert.deepEqual(
    range.map((piece) => piece.raised),
    ['er', undefined],
  );
  assert.equal(range.at(-1)?.text, ' septembre 2017');
});

test('the eleventh is not a first', () => {
  assert.deepEqual(timePieces('fr', { from: '2017-09-11' }), [{ text: '11 septembre 2017' }]);
});

test('an instant is shown in its zone, hours as French writes them', () => {
  const pieces = timePieces('fr', { from: '2017-08-29T07:30:00.000Z', zone: 'Europe/Brussels', shape: 'time' });
  assert.deepEqual(pieces, [{ text: '9\u202fh\u202f30' }]);
});

test('a bare day does not move with the zone', () => {
  assert.deepEqual(timePieces('en', { from: '2017-08-29', zone: 'America/New_York' }), [{ text: '29 August 2017' }]);
});

test('unreadable text stays as it is', () => {
  assert.deepEqual(timePieces('nl', { from: 'ooit' }), [{ text: 'ooit' }]);
});
