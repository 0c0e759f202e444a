import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeMemory } from './memory.ts';

test('an answer is made once, until newer ones need its room', () => {
  const remembered = makeMemory(20);
  const made: string[] = [];
  const ask = (question: string) => remembered(question, () => (made.push(question), question.toUpperCase()));
  assert.deepEqual(['aaaa', 'aaaa', 'bbbb'].map(ask), ['AAAA', 'AAAA', 'BBBB']);
  assert.deepEqual(made, ['aaaa', 'bbbb']);
  assert.deepEqual(['cccc', 'bbbb', 'aaaa'].map(ask), ['CCCC', 'BBBB', 'AAAA']);
  assert.deepEqual(made, ['aaaa', 'bbbb', 'cccc', 'aaaa']);
});

test('an answer heavier than the memory is given, not kept', () => {
  const remembered = makeMemory(10);
  let times = 0;
  const ask = () => remembered('long question', () => ((times += 1), 'answer'));
  assert.deepEqual([ask(), ask(), times], ['answer', 'answer', 2]);
});
