import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVoteSheet } from './sheet.ts';

test('a table with the words of the statements is read as it is kept', () => {
  const read = readVoteSheet('nom,"Manger ensemble, chaque midi",Finir à 16 h\nAnouk,oui,non\nAnouk,,passe\n\n');
  assert.deepEqual(read, {
    ok: {
      participants: ['Anouk', 'Anouk 2'],
      statements: ['Manger ensemble, chaque midi', 'Finir à 16 h'],
      start: Int32Array.from([0, 2, 3]),
      column: Int32Array.from([0, 1, 1]),
      value: Int8Array.from([1, -1, 0]),
    },
  });
});

test('what is no vote is named by its row, what is no table by its head', () => {
  assert.deepEqual(readVoteSheet('nom,A\nLou,peut-être'), { refused: 'bad-vote', row: 2 });
  assert.deepEqual(readVoteSheet('nom,A\nLou,1,1'), { refused: 'bad-vote', row: 2 });
  assert.deepEqual(readVoteSheet('nom'), { refused: 'not-votes', row: 1 });
  assert.deepEqual(readVoteSheet('nom,A,A\nLou,1,1'), { refused: 'not-votes', row: 1 });
  assert.deepEqual(readVoteSheet('nom,A'), { refused: 'not-votes', row: 1 });
});
