import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onBoth } from '../../testing.ts';
import { archiveCard } from '../acts/archive.ts';
import { endLink, linkCards } from '../acts/link.ts';
import { pickMost } from '../graph/pick.ts';
import { countQueries } from '../query-count.testing.ts';
import { aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { choose } from './choose.ts';
import type { GraphView } from './graph.ts';
import { aroundCard, graphOf } from './graph.ts';

const everything = { facets: {}, locale: 'fr' as const };
const titles = (view: GraphView) => (view.papers[0]?.nodes ?? []).map(({ card }) => card.title);
const told = (view: GraphView) => view.links.map(({ from, type, to }) => `${from.title} ${type} ${to.title}`);

onBoth('linked cards are drawn with their links, kept until a link begins or ends', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const ids: Record<string, string> = {};
  for (const title of ['Une', 'Deux', 'Trois', 'Quatre', 'Seule']) ids[title] = (await made(app, ines, { title })).id;
  await made(app, ines, { title: 'Ailleurs', gathering: elsewhere });
  const link = async (from: string, to: string) => {
    const done = await linkCards(app, ines, { gathering, from, type: 'uses', to });
    return 'ok' in done ? done.ok.id : '';
  };
  await link('une', 'deux');
  await link('deux', 'trois');
  const last = await link('trois', 'quatre');
  const read = async () => graphOf(app, gathering, await choose(app, gathering, everything), 'fr');
  const whole = await read();
  assert.deepEqual([titles(whole), whole.shown, whole.linked], [['Deux', 'Trois', 'Une', 'Quatre'], 4, 4]);
  assert.deepEqual(told(whole), ['Deux uses Trois', 'Une uses Deux', 'Trois uses Quatre']);
  const around = (steps: 1 | 2) => aroundCard(app, gathering, ids['Une'] ?? '', steps, 'fr');
  assert.deepEqual(
    [titles(await around(1)), titles(await around(2))],
    [
      ['Une', 'Deux'],
      ['Une', 'Deux', 'Trois'],
    ],
  );
  assert.ok(
    (await countQueries(app, async (counted) => graphOf(counted, gathering, await choose(counted, gathering, everything), 'fr'))) <= 1,
  );
  await endLink(app, ines, { gathering, id: last });
  assert.deepEqual(told(await read()), ['Une uses Deux', 'Deux uses Trois']);
  await archiveCard(app, withTeam(ines), { gathering, slug: 'trois' });
  assert.deepEqual(told(await read()), ['Une uses Deux']);
});

test('a picture has room for the most linked only, and none of them stands alone', () => {
  const net = Array.from({ length: 400 }, (_, i) => ({ from: i, to: Math.floor(i / 3) + 400, type: 'uses' as const }));
  const { nodes, edges, linked } = pickMost(net, () => true);
  const held = new Set(edges.flatMap(({ from, to }) => [from, to]));
  assert.deepEqual([nodes.length <= 120, nodes.every((num) => held.has(num)), linked], [true, true, 534]);
});

test('when links are too many, each card that is drawn keeps one', () => {
  const net = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 10 }, (__, k) => ({ from: i, to: (i + k + 1) % 60, type: 'uses' as const })),
  ).flat();
  const tail = Array.from({ length: 60 }, (_, i) => ({ from: 100 + i, to: i, type: 'asks' as const }));
  const picked = pickMost([...net, ...tail], () => true);
  const held = ({ edges }: { edges: readonly { from: number; to: number }[] }) => new Set(edges.flatMap(({ from, to }) => [from, to])).size;
  assert.deepEqual([picked.nodes.length, picked.edges.length, held(picked)], [120, 400, 120]);
});
