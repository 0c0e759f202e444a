import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readModeration, readVotes } from './polis-csv.ts';

test('a row per person: cells are votes, empty cells are not', () => {
  const read = readVotes('participant,xid,group-id,n-votes,0,7\r\n4,,1,2,1,-1\r\n9,,,1,,0\r\n');
  assert.ok('ok' in read);
  const { table, published } = read.ok;
  assert.deepEqual(
    [table.participants, table.statements, published],
    [
      ['4', '9'],
      ['0', '7'],
      ['1', ''],
    ],
  );
  assert.deepEqual(
    [[...table.start], [...table.column], [...table.value]],
    [
      [0, 2, 3],
      [0, 1, 1],
      [1, -1, 0],
    ],
  );
});

test('a row per vote: the last one of a pair stands', () => {
  const read = readVotes('timestamp,comment-id,voter-id,vote\n10,3,a,1\n20,3,a,-1\n15,4,a,0\n');
  assert.ok('ok' in read);
  assert.deepEqual(
    [read.ok.table.statements, [...read.ok.table.value]],
    [
      ['3', '4'],
      [-1, 0],
    ],
  );
});

test('statements moderated out and meta are read beside texts with commas, quotes and line ends', () => {
  const read = readModeration('comment-id,moderated,is-meta,comment-body\n1,-1,false,"A, ""b""\nc"\n2,1,true,plain\n3,0,false,\n');
  assert.deepEqual(read, { ok: { out: new Set(['1']), meta: new Set(['2']) } });
});

test('what is not a file of votes is refused, with the row', () => {
  assert.deepEqual(readVotes('a,b\n1,2\n'), { refused: 'not-votes', row: 1 });
  assert.deepEqual(readVotes('participant,0\na,1\nb,2\n'), { refused: 'bad-vote', row: 3 });
  assert.deepEqual(readVotes('comment-id,voter-id,vote\n1,a,\n'), { refused: 'bad-vote', row: 2 });
  assert.deepEqual(readModeration('id\n1\n'), { refused: 'not-comments', row: 1 });
});
