import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordOf } from './word-of.ts';

test('a name gives the word of its gathering, never one of the house', () => {
  assert.equal(wordOf('Les Journées du Gué'), 'les-journees-du-gue');
  assert.equal(wordOf('Équipe !'), 'rencontre-equipe');
  assert.equal(wordOf('你好'), 'rencontre');
  assert.equal(wordOf('Rencontre des pratiques collaboratives et des communs'), 'rencontre-des-pratiques-collaboratives');
});
