import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPoster, type PosterData } from './poster.ts';

const data: PosterData = {
  slug: 'tournai-2017',
  nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  links: [
    { from: 'a', to: 'b' },
    { from: 'a', to: 'c' },
    { from: 'c', to: 'gone' },
    { from: 'd', to: 'd' },
  ],
};

test('the same edition gives the same picture, another edition another one', () => {
  assert.deepEqual(drawPoster(data), drawPoster(structuredClone(data)));
  assert.notDeepEqual(drawPoster(data).forms, drawPoster({ ...data, slug: 'tournai-2019' }).forms);
});

test('each of the three entries has its form, each known link its thread', () => {
  const poster = drawPoster(data);
  assert.deepEqual(poster.forms.map((form) => form.kind).toSorted(), ['actor', 'meaning', 'tool']);
  assert.deepEqual(
    poster.nodes.map((node) => node.id),
    ['a', 'b', 'c', 'd'],
  );
  assert.equal(poster.threads.length, 2);
  assert.deepEqual(poster.strokes, []);
});

test('a crowd is cut to those with most links, all inside the picture', () => {
  const nodes = Array.from({ length: 200 }, (_, i) => ({ id: `n${i}` }));
  const links = nodes.slice(150).map((node) => ({ from: 'n0', to: node.id }));
  const poster = drawPoster({ slug: 'brest', nodes, links });
  assert.equal(poster.nodes.length, 26);
  assert.equal(poster.nodes[0]?.id, 'n0');
  for (const node of poster.nodes) assert.ok(Math.hypot((node.x - 300) / 219, (node.y - 238) / 169) <= 1);
});

test('before anybody has come there are only strokes of the pen', () => {
  const poster = drawPoster({ slug: 'next', nodes: [], links: [] });
  assert.deepEqual([poster.nodes, poster.threads, poster.strokes.length], [[], [], 3]);
});
