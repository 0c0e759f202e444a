import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeMemory } from './memory.ts';

test('an answer is kept until newer ones need its room', () => {
  const memory = makeMemory(20);
  assert.equal(memory.get('aaaa'), undefined);
  assert.equal(memory.keep('aaaa', 'AAAA'), 'AAAA');
  memory.keep('bbbb', 'BBBB');
  assert.deepEqual(['aaaa', 'bbbb'].map(memory.get), ['AAAA', 'BBBB']);
  memory.keep('cccc', 'CCCC');
  assert.deepEqual(['aaaa', 'bbbb', 'cccc'].map(memory.get), [undefined, 'BBBB', 'CCCC']);
});

test('an answer heavier than the memory is given, not kept', () => {
  const memory = makeMemory(10);
  assert.equal(memory.keep('long question', 'answer'), 'answer');
  assert.equal(memory.get('long question'), undefined);
});
