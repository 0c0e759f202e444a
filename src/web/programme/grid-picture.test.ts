import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawGrid } from './grid-picture.ts';

const slots = [
  { day: 'sat', label: '10:00' },
  { day: 'sat', label: '11:00' },
  { day: 'sun', label: '10:00' },
];
const held = (slot: number, room: number, units: number, heat: number) => ({ slot, room, units, heat, label: '1', name: 'one' });

test('what lasts covers the slots it takes, days stand apart, and what is wished most is darkest', () => {
  const { cells, days, width, height } = drawGrid({ slots, rooms: ['barn', 'loft'], held: [held(0, 0, 2, 9), held(2, 1, 1, 0)] });
  assert.deepEqual(
    cells.map(({ x, y, shade }) => [x, y, shade]),
    [
      [64, 52, 4],
      [140, 146, 0],
    ],
  );
  assert.deepEqual(
    cells.map((cell) => cell.height),
    [64, 30],
  );
  assert.deepEqual(days, [
    { y: 26, label: 'sat' },
    { y: 120, label: 'sun' },
  ]);
  assert.deepEqual([width, height], [216, 180]);
});

test('the name of a room is cut where its column ends', () => {
  assert.deepEqual(
    drawGrid({ slots, rooms: ['Salle des mariages', 'Cour'], held: [] }).rooms.map(({ label }) => label),
    ['Salle des…', 'Cour'],
  );
});
