import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTim, writeSln } from './tim.ts';

/** Two events, one room, one feature, two students. */
const small = '2 1 1 2\n20\n1 0\n1 1\n1\n0\n1\n';
const allowed = `${'1 '.repeat(89)}0\n`;
const order = '0 1\n-1 0\n';

test('a file of 2002 and one of 2007 are told apart by their length', () => {
  const old = readTim(small);
  const young = readTim(small + allowed + order);
  if ('refused' in old || 'refused' in young) assert.fail('refused');
  assert.deepEqual(old.ok.before, []);
  assert.deepEqual([...old.ok.attendees.list], [0, 1, 1]);
  assert.deepEqual([...old.ok.apart], [0, 1, 1, 0]);
  assert.deepEqual([...old.ok.loss], [2, 1]);
  assert.deepEqual(young.ok.before, [
    [0, 1],
    [0, 1],
  ]);
  assert.deepEqual([old.ok.allowed[89], young.ok.allowed[88], young.ok.allowed[89]], [1, 1, 0]);
});

test('a room suits when it has the places and the features', () => {
  const suits = (text: string): number[] => {
    const read = readTim(text);
    return 'ok' in read ? [...read.ok.suitable] : [];
  };
  assert.deepEqual(suits(small), [1, 1]);
  assert.deepEqual(suits('2 1 1 2 1 1 0 1 1 1 0 1'), [0, 1]);
  assert.deepEqual(suits('2 1 1 2 20 1 0 1 1 0 0 1'), [1, 0]);
});

test('the wrong token is named', () => {
  const refused = (token: number, expected: string, found: string) => ({ refused: 'token', token, expected, found });
  assert.deepEqual(readTim('2 1 1 2 20 1 x 1 1 1 0 1'), refused(7, 'a whole number', 'x'));
  assert.deepEqual(readTim('2 1 1 2 20 1 0 1 1 1 0 3'), refused(12, '0 or 1', '3'));
  assert.deepEqual(readTim('2 1 1 2 -4 1 0 1 1 1 0 1'), refused(5, 'the places of a room', '-4'));
  assert.deepEqual(readTim('0 1 1 2'), refused(1, 'the number of events', '0'));
  assert.deepEqual(readTim('2 1'), refused(3, 'the number of features', 'the end of the file'));
  assert.deepEqual(readTim(`${small}${allowed}0 2 -1 0`), refused(104, '-1, 0 or 1', '2'));
  assert.deepEqual(readTim(`${small} 1`), { refused: 'length', found: 13, expected: [12, 106] });
  assert.deepEqual(readTim(''), refused(1, 'the number of events', 'the end of the file'));
});

test('an answer has a line for each event', () => {
  assert.equal(writeSln(Int32Array.of(3, -1), Int32Array.of(0, -1)), '3 0\n-1 -1\n');
});
