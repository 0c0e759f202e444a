import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clearMarks } from './clear.ts';
import { inLines, overlaps, placed, shortened } from './labels.shared.ts';
import { layOut } from './layout.ts';

/** Cards and links as a commons has them: a few are linked with many. */
function net(cards: number, links: number) {
  let state = 7;
  const draw = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) ** 2 * most);
  };
  const nodes = Array.from({ length: cards }, (_, id) => ({ id, width: 60 + draw(70), height: 34 }));
  const edges = Array.from({ length: links }, () => ({ from: draw(cards), to: draw(cards) }));
  return { nodes, edges };
}

test('120 cards and 400 links have room on a desk and on a phone: no title covers another, all are on the paper, always in the same place', () => {
  for (const width of [860, 340]) {
    const { nodes, edges } = net(120, 400);
    const drawn = layOut(nodes, edges, width);
    const boxes = [...drawn.boxes.values()];
    assert.equal(boxes.length, 120);
    for (const [i, a] of boxes.entries()) {
      assert.ok(a.x - a.width / 2 >= 0 && a.x + a.width / 2 <= width && a.y - a.height / 2 >= 0 && a.y + a.height / 2 <= drawn.height);
      for (const b of boxes.slice(i + 1)) assert.equal(overlaps(a, b), false, `${width}: ${a.x},${a.y} ${b.x},${b.y}`);
    }
    assert.deepEqual([...layOut(nodes, edges, width).boxes], [...drawn.boxes]);
  }
});

test('linked cards are nearer to each other than others', () => {
  const nodes = Array.from({ length: 20 }, (_, id) => ({ id, width: 60, height: 30 }));
  const edges = Array.from({ length: 9 }, (_, i) => ({ from: i, to: i + 1 })).concat(
    Array.from({ length: 9 }, (_, i) => ({ from: 10 + i, to: 11 + i })),
  );
  const { boxes } = layOut(nodes, edges, 800);
  const far = (a: number, b: number) =>
    Math.hypot((boxes.get(a)?.x ?? 0) - (boxes.get(b)?.x ?? 0), (boxes.get(a)?.y ?? 0) - (boxes.get(b)?.y ?? 0));
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const linked = mean(edges.map(({ from, to }) => far(from, to)));
  const others = mean(Array.from({ length: 10 }, (_, i) => far(i, 10 + i)));
  assert.ok(linked < others * 0.6, `${linked} ${others}`);
});

test('one card and none are drawn too', () => {
  assert.equal(layOut([{ id: 1, width: 50, height: 30 }], [{ from: 1, to: 1 }], 340).boxes.size, 1);
  assert.equal(layOut([], [], 340).boxes.size, 0);
});

test('titles are shortened between words, and texts put where nothing is', () => {
  assert.deepEqual(
    ['court', 'un titre beaucoup trop long', 'anticonstitutionnellement'].map((one) => shortened(one, 14)),
    ['court', 'un titre…', 'anticonstitut…'],
  );
  assert.deepEqual(
    ['le bocal', 'la cuisine ouverte', 'une cuisine ouverte à tout le quartier', 'anticonstitutionnellement dit'].map((one) =>
      inLines(one, 14),
    ),
    [['le bocal'], ['la cuisine', 'ouverte'], ['une cuisine', 'ouverte à…'], ['anticonstitut…']],
  );
  const wide = { width: 40, height: 10 };
  const put = placed(
    [
      { of: 'a', places: [{ x: 50, y: 50, ...wide }] },
      {
        of: 'b',
        places: [
          { x: 60, y: 52, ...wide },
          { x: 60, y: 70, ...wide },
        ],
      },
      {
        of: 'c',
        places: [
          { x: 50, y: 50, ...wide },
          { x: 5, y: 5, ...wide },
        ],
      },
    ],
    [],
    { width: 100, height: 100 },
  );
  assert.deepEqual(
    put.map(({ of, box }) => [of, box.y]),
    [
      ['a', 50],
      ['b', 70],
    ],
  );
});

test('a line passes beside the mark of a card that it does not lead to, where there is room', () => {
  const box = { width: 40, height: 30 };
  const boxes = [
    { x: 60, y: 40, ...box },
    { x: 64, y: 120, ...box },
    { x: 60, y: 200, ...box },
  ];
  clearMarks(boxes, [[0, 2]], { width: 300, height: 300 });
  assert.deepEqual(
    boxes.map(({ x, y }) => [Math.round(x), Math.round(y)]),
    [
      [39, 61],
      [64, 120],
      [60, 200],
    ],
  );
});
