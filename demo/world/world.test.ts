import assert from 'node:assert/strict';
import test from 'node:test';
import type { CardKind, LinkType, WorldCard } from './shape.ts';
import { statesOf, world } from './world.ts';

const territories = [
  'wallonie-picarde',
  'tournai',
  'mouscron',
  'ath',
  'lille-metropole',
  'flandre',
  'bruxelles',
  'brest',
  'montpellier',
  'ailleurs',
];
const pillars = ['economic', 'sociocultural', 'environmental'];
const allowedFacets: Record<CardKind, Record<string, string[]>> = {
  actor: {
    nature: ['person', 'organisation', 'network'],
    pillar: pillars,
    sector: ['political', 'public', 'private', 'association', 'citizen'],
    territory: territories,
  },
  practice: { nature: ['experience', 'project', 'success'], pillar: pillars, territory: territories },
  tool: { family: ['digital', 'technical', 'methodological', 'facilitation'] },
  meaning: { dimension: ['philosophical', 'societal', 'personal', 'civic'], nature: ['question', 'idea', 'text', 'reference'] },
};
const linkTypes: LinkType[] = ['uses', 'carries', 'inspired_by', 'met_at', 'born_from', 'part_of', 'asks', 'answers'];
const linkEnds: Record<LinkType, { from: CardKind[]; to: CardKind[] }> = {
  uses: { from: ['actor', 'practice'], to: ['tool'] },
  carries: { from: ['actor'], to: ['practice'] },
  inspired_by: { from: ['practice', 'tool'], to: ['practice', 'tool', 'meaning'] },
  met_at: { from: ['actor'], to: ['practice'] },
  born_from: { from: ['practice', 'tool', 'meaning'], to: ['actor', 'practice', 'tool', 'meaning'] },
  part_of: { from: ['actor', 'tool'], to: ['actor', 'practice'] },
  asks: { from: ['actor', 'practice', 'meaning'], to: ['meaning'] },
  answers: { from: ['practice', 'meaning'], to: ['meaning'] },
};
const byKey = new Map(world.cards.map((card) => [card.key, card]));
const personKeys = new Set(world.people.map((person) => person.key));

test('keys are unique slugs', () => {
  for (const keys of [
    world.cards.map((card) => card.key),
    world.people.map((person) => person.key),
    world.editions.map((edition) => edition.slug),
    world.pages.map((page) => page.slug),
    world.timeline.map((task) => task.key),
    world.minutes.map((minutes) => minutes.key),
    ...world.editions.map((edition) => edition.rooms.map((room) => room.key)),
  ]) {
    assert.deepEqual([...new Set(keys)], keys);
    assert.deepEqual(
      keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)),
      [],
    );
  }
});

test('there are enough cards of each kind, with texts of the promised length', () => {
  const count = (kind: CardKind): number => world.cards.filter((card) => card.kind === kind).length;
  assert.deepEqual(
    { actor: count('actor'), practice: count('practice'), tool: count('tool'), meaning: count('meaning') },
    { actor: 21, practice: 19, tool: 20, meaning: 14 },
  );
  assert.equal(world.cards.filter((card) => card.facets.family?.includes('facilitation')).length, 9);
  assert.deepEqual(
    world.cards.filter((card) => card.summary.length > 240).map((card) => card.key),
    [],
  );
  const wrongLength = world.cards
    .map((card) => [card.key, card.text.split(/\s+/).length] as const)
    .filter(([, words]) => words < 120 || words > 350);
  assert.deepEqual(wrongLength, []);
  assert.deepEqual(
    world.cards.filter((card) => !/^## /m.test(card.text) || /^# /m.test(card.text)).map((card) => card.key),
    [],
  );
  assert.deepEqual(
    world.cards.filter((card) => card.kind === 'practice' && !card.text.includes('\n## Résultats\n')).map((card) => card.key),
    [],
  );
});

test('cards carry the facets of their kind and no other', () => {
  for (const card of world.cards) {
    const allowed = allowedFacets[card.kind];
    assert.deepEqual(Object.keys(card.facets).sort(), Object.keys(allowed).sort(), card.key);
    for (const [facet, values] of Object.entries(card.facets)) {
      assert.notEqual(values.length, 0, `${card.key} ${facet}`);
      assert.deepEqual(
        values.filter((value) => !allowed[facet]?.includes(value)),
        [],
        `${card.key} ${facet}`,
      );
    }
  }
});

test('every facet value is used at least twice', () => {
  const rare: string[] = [];
  for (const [kind, facets] of Object.entries(allowedFacets)) {
    for (const [facet, values] of Object.entries(facets)) {
      const among = facet === 'territory' ? world.cards : world.cards.filter((card) => card.kind === kind);
      rare.push(...values.filter((value) => countUses(among, facet, value) < 2).map((value) => `${kind} ${facet} ${value}`));
    }
  }
  assert.deepEqual(rare, []);
});

test('links join existing cards of fitting kinds, once, and leave none alone', () => {
  assert.equal(world.links.length >= 90, true);
  for (const link of world.links) {
    const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
    assert.ok(from && to, `${link.from} ${link.type} ${link.to}`);
    assert.equal(
      linkEnds[link.type].from.includes(from.kind) && linkEnds[link.type].to.includes(to.kind),
      true,
      `${link.from} ${link.type} ${link.to}`,
    );
  }
  const written = world.links.map((link) => `${link.from} ${link.type} ${link.to}`);
  assert.deepEqual([...new Set(written)], written);
  const joined = new Set(world.links.flatMap((link) => [link.from, link.to]));
  assert.deepEqual(
    world.cards.filter((card) => !joined.has(card.key)).map((card) => card.key),
    [],
  );
  assert.deepEqual(
    linkTypes.filter((type) => world.links.filter((link) => link.type === type).length < 5),
    [],
  );
});

test('a history starts with a creation, moves forward, and ends on the card', () => {
  for (const card of world.cards) {
    const states = statesOf(card);
    assert.equal(states.length >= 1 && states.length <= 4, true, card.key);
    assert.deepEqual(
      states.map((state) => state.change === 'create'),
      states.map((_, index) => index === 0),
      card.key,
    );
    const days = states.map((state) => state.daysAgo);
    assert.deepEqual(
      days,
      [...new Set(days)].sort((a, b) => b - a),
      card.key,
    );
    assert.deepEqual(
      states.filter((state) => !personKeys.has(state.author)),
      [],
      card.key,
    );
    const last = states.at(-1);
    assert.deepEqual([last?.title, last?.summary, last?.text], [card.title, card.summary, card.text], card.key);
    if (states.length > 1) assert.equal((states[0]?.text.length ?? 0) < card.text.length, true, card.key);
    states.forEach((state, index) => assertRealChange(card, state.change, index));
  }
});

test('translations are complete and cover the promised languages', () => {
  const translated = world.cards.filter((card) => card.translations?.length);
  const count = (lang: string): number => translated.filter((card) => card.translations?.some((text) => text.lang === lang)).length;
  assert.deepEqual([translated.length, count('nl'), count('en'), count('de')], [15, 9, 8, 5]);
  for (const card of translated) {
    for (const text of card.translations ?? []) {
      assert.equal(text.summary.length > 0 && text.summary.length <= 240, true, `${card.key} ${text.lang}`);
      assert.equal(text.text.match(/^## /gm)?.length, card.text.match(/^## /gm)?.length, `${card.key} ${text.lang}`);
    }
  }
});

test('French texts keep French typography', () => {
  const french = [
    ...world.cards.flatMap((card) => [card.title, card.summary, card.text, ...card.history.map((entry) => entry.comment)]),
    ...world.pages.map((page) => page.text.fr),
    ...world.minutes.map((minutes) => minutes.text),
    world.gathering.philosophy.fr,
  ];
  assert.deepEqual(
    french.filter((text) => / [;!?:»]|« |'|"/.test(text)),
    [],
  );
});

function countUses(cards: WorldCard[], facet: string, value: string): number {
  return cards.filter((card) => card.facets[facet]?.includes(value)).length;
}

/** An edit changes something; a restoration brings back an earlier state. */
function assertRealChange(card: WorldCard, change: string, index: number): void {
  const said = statesOf(card).map((state) => JSON.stringify([state.title, state.summary, state.text]));
  if (change === 'edit') assert.notEqual(said[index], said[index - 1], `${card.key} ${index}`);
  if (change === 'restore') assert.equal(said.slice(0, index - 1).includes(said[index] ?? ''), true, `${card.key} ${index}`);
}
