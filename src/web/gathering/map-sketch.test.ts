import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchMap, townNames } from './map-sketch.ts';

const tournai = { lat: 50.607, lon: 3.389 };
const brest = { lat: 48.39, lon: -4.486 };

test('north is up, east is right, order and numbers are kept', () => {
  const { placed } = sketchMap([brest, tournai], 600);
  const [first, second] = placed;
  assert.ok(first && second && first.x < second.x && first.y > second.y);
  assert.deepEqual(
    placed.map((each) => each.number),
    [1, 2],
  );
});

test('points at the same address do not hide each other', () => {
  const { placed } = sketchMap([tournai, tournai, tournai, brest], 600);
  for (const a of placed) {
    for (const b of placed) if (a !== b) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 12);
  }
});

test('the scale bar tells true kilometres', () => {
  const { scale, width } = sketchMap([tournai, { lat: 50.607, lon: 4.389 }], 600);
  const perKm = (width - 68) / (111.195 * Math.cos((50.607 * Math.PI) / 180));
  assert.equal(scale.km, 10);
  assert.ok(Math.abs(scale.length - 10 * perKm) <= 1);
});

test('one point, or none, still makes a map', () => {
  assert.deepEqual(
    sketchMap([tournai], 600).placed.map(({ x, y }) => ({ x, y })),
    [{ x: 300, y: 150 }],
  );
  assert.deepEqual(sketchMap([], 600).placed, []);
});

test('a place with several points is named once, under them', () => {
  const spot = { ...tournai, place: 'Tournai' };
  const placed = [
    { point: spot, x: 100, y: 50, number: 1 },
    { point: spot, x: 120, y: 60, number: 2 },
    { point: { ...brest, place: null }, x: 10, y: 10, number: 3 },
  ];
  assert.deepEqual(townNames(placed), [{ name: 'Tournai', x: 110, y: 88 }]);
});
