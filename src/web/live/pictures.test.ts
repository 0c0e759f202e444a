import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hull } from './map-picture.ts';
import { drawTables, signPath, signs } from './tables-picture.ts';

const groups = [
  ['a', 'b', 'c'],
  ['d', 'e'],
];

test('everybody sits around the table of their group, nobody on somebody else', () => {
  const picture = drawTables(
    groups,
    () => 0,
    (id) => id.toUpperCase(),
  );
  assert.deepEqual(
    picture.tables.map((table) => [table.label, ...table.seats.map((seat) => seat.name)]),
    [
      ['1', 'A', 'B', 'C'],
      ['2', 'D', 'E'],
    ],
  );
  const seats = picture.tables.flatMap((table) => table.seats);
  for (const [i, a] of seats.entries()) {
    assert.ok(a.x > 0 && a.y > 0 && a.x < picture.width && a.y < picture.height);
    for (const b of seats.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 12);
  }
});

test('large groups get large tables, many tables several lines', () => {
  const crowd = Array.from({ length: 20 }, (_, g) => Array.from({ length: 30 }, (__, i) => `${g}-${i}`));
  const picture = drawTables(
    crowd,
    () => 0,
    (id) => id,
  );
  assert.ok(picture.width <= 640 && picture.height > picture.width);
  const [first, second] = picture.tables[0]?.seats ?? [];
  assert.ok(first && second && Math.hypot(first.x - second.x, first.y - second.y) >= 12);
});

test('every sign is another outline', () => {
  assert.equal(new Set(Array.from({ length: signs / 2 }, (_, sign) => signPath(sign, 0, 0, 5))).size, signs / 2);
});

test('the outline holds the outer points, in turn', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
  ];
  assert.deepEqual(hull([{ x: 1, y: 1 }, ...square, { x: 1, y: 0 }]), square);
  assert.deepEqual(hull([{ x: 1, y: 1 }]), [{ x: 1, y: 1 }]);
});
