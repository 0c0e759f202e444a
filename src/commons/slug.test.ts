import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstFree, slugOf } from './slug.ts';

test('an address is the title in plain letters', () => {
  assert.equal(slugOf('L’atelier des Œuvres communes, à Ath !'), 'l-atelier-des-oeuvres-communes-a-ath');
  assert.equal(slugOf('Groß & klein: 3 → 6'), 'gross-klein-3-6');
  assert.equal(slugOf('Les habitant·es'), 'les-habitantes');
  assert.equal(slugOf('Nouvelle'), 'fiche-nouvelle');
  assert.equal(slugOf('你好'), 'fiche');
});

test('a long address is cut between words', () => {
  assert.equal(slugOf('mot '.repeat(40)), Array.from({ length: 17 }, () => 'mot').join('-'));
});

test('a taken address gets a number; one’s own can be taken back', () => {
  const taken = new Map([
    ['bocal', 'c1'],
    ['bocal-2', 'c2'],
  ]);
  assert.equal(firstFree('bocal', taken, 'c3').slug, 'bocal-3');
  assert.equal(firstFree('bocal', taken, 'c1').slug, 'bocal');
});
