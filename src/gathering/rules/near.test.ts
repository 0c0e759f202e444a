import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kilometres, nearest } from './near.ts';

const tournai = { name: 'Tournai', lat: 50.6059, lon: 3.3886 };
const mouscron = { name: 'Mouscron', lat: 50.7444, lon: 3.2064 };
const brest = { name: 'Brest', lat: 48.3904, lon: -4.4861 };

test('distances follow the ground', () => {
  assert.equal(Math.round(kilometres(tournai, mouscron)), 20);
  assert.equal(Math.round(kilometres(tournai, brest)), 619);
  assert.equal(kilometres(tournai, tournai), 0);
});

test('only what is near is kept, the nearest first', () => {
  assert.deepEqual(
    nearest(tournai, [brest, mouscron, tournai], { km: 30, most: 5 }).map((spot) => spot.name),
    ['Tournai', 'Mouscron'],
  );
  assert.deepEqual(
    nearest(tournai, [mouscron, tournai], { km: 30, most: 1 }).map((spot) => spot.name),
    ['Tournai'],
  );
});
