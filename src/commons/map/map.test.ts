import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { clustersOn } from './clusters.ts';
import { makeGround, putSpot } from './spots.ts';
import {
  boxAround,
  boxAroundMost,
  boxOf,
  graticule,
  grown,
  moved,
  onPaper,
  paperOver,
  project,
  readBox,
  scaleBar,
  unproject,
  way,
  writeBox,
} from './mercator.shared.ts';

const tournai = { lat: 50.606, lon: 3.388 };
const brest = { lat: 48.39, lon: -4.486 };
const point = fc.record({ lat: fc.double({ min: 41, max: 54, noNaN: true }), lon: fc.double({ min: -6, max: 10, noNaN: true }) });
const reach = (count: number) => (count === 1 ? 11 : 14 + Math.min(12, Math.log2(count) * 2));

test('a point comes back from the paper where it was', () => {
  const back = unproject(project(tournai));
  assert.ok(Math.abs(back.lat - tournai.lat) < 1e-9 && Math.abs(back.lon - tournai.lon) < 1e-9);
  assert.deepEqual(project({ lat: 0, lon: 0 }), { x: 0.5, y: 0.5 });
});

test('a paper shows the whole box, and no more than it must', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const paper = paperOver(boxAround(points) ?? [0, 0, 0, 0], 900, 600, 40);
      for (const one of points) {
        const { x, y } = onPaper(paper, one);
        assert.ok(x > 39 && x < 861 && y > 39 && y < 561, `${x} ${y}`);
      }
    }),
  );
});

test('signs never lie on each other, and every point on the paper is behind one', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 300 }), (points) => {
      const paper = paperOver([-6, 41, 10, 54], 340, 420, 24);
      const ground = makeGround(1);
      for (const [i, one] of points.entries()) putSpot(ground, i, { ...one, num: i, changedAt: i % 7, kind: 'tool', place: `${i % 3}` });
      const found = clustersOn(paper, ground, Uint32Array.from(points.keys()), reach);
      assert.equal(
        found.reduce((sum, cluster) => sum + cluster.count, 0),
        points.length,
      );
      for (const [i, a] of found.entries())
        for (const b of found.slice(i + 1))
          assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > reach(a.count) + reach(b.count), `${a.x} ${a.y} ${b.x} ${b.y}`);
    }),
    { numRuns: 60 },
  );
});

test('a sign tells how many cards it stands for, of which kinds and places, and the latest changed first', () => {
  const ground = makeGround(2);
  const changes = [5, 9, 9, 1, 7, 3, 8, 2];
  for (const [i, changedAt] of changes.entries())
    putSpot(ground, i, {
      ...tournai,
      num: 10 + i,
      changedAt,
      kind: i < 2 ? 'actor' : 'tool',
      place: i === 0 ? '' : i < 4 ? 'Ath' : 'Tournai',
    });
  putSpot(ground, changes.length, { ...brest, num: 99, changedAt: 4, kind: 'meaning', place: 'Brest' });
  const all = Uint32Array.from({ length: changes.length + 1 }, (_, i) => i);
  const [one, other] = clustersOn(paperOver([-6, 41, 10, 54], 340, 420, 24), ground, all, reach).toSorted((a, b) => b.count - a.count);
  assert.deepEqual(
    one?.latest.map(({ num }) => num),
    [12, 11, 16, 14, 10, 15],
  );
  assert.deepEqual([one?.count, other?.count, other?.radiusKm], [8, 1, 0]);
  assert.deepEqual(
    [...(one?.kinds ?? [])],
    [
      ['actor', 2],
      ['tool', 6],
    ],
  );
  assert.deepEqual(
    new Map(one?.places),
    new Map([
      ['Ath', 3],
      ['Tournai', 4],
    ]),
  );
});

test('boxes are read, written, grown and moved', () => {
  assert.deepEqual(['3,50,4,51', '3,50,4', 'a,b,c,d', '4,50,3,51', '3,50,4,91', '', '3,50,4,51,6'].map(readBox), [
    [3, 50, 4, 51],
    ...Array.from({ length: 6 }, () => undefined),
  ]);
  assert.equal(writeBox([3.123456, 50, 4, 51]), '3.1235,50,4,51');
  assert.deepEqual(grown([2, 50, 4, 52], 0.5), [2.5, 50.5, 3.5, 51.5]);
  assert.deepEqual(moved([2, 50, 4, 52], 0.5, -0.5), [3, 49, 5, 51]);
  assert.deepEqual(grown([-100, -50, 100, 50], 4), [-180, -85, 180, 85]);
});

test('distances, winds, scale and lines of the grid are those of the earth', () => {
  const { km, wind } = way(tournai, brest);
  assert.deepEqual([Math.round(km / 10) * 10, wind], [620, 6]);
  const paper = paperOver([2, 50, 5, 51.5], 900, 600, 0);
  const bar = scaleBar(paper);
  const { lons, lats } = graticule(paper);
  assert.equal(bar.km, 50);
  assert.ok(bar.length > 90 && bar.length < 225);
  assert.ok(lons.length >= 3 && lons.length <= 6 && lats.length >= 1);
  assert.ok(boxOf(paper)[0] <= 2 && boxOf(paper)[2] >= 5);
});

test('a few far points do not make all the others crowd', () => {
  const near = Array.from({ length: 30 }, (_, i) => ({ lat: 50.5 + i / 100, lon: 3.2 + i / 100 }));
  assert.deepEqual(boxAroundMost(near), boxAround(near));
  const [west = 0, south = 0, east = 0, north = 0] = boxAroundMost([...near, brest]) ?? [];
  assert.ok(west > 3 && south > 50 && east < 3.6 && north < 51);
  assert.deepEqual(boxAroundMost([]), undefined);
});
