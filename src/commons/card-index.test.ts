import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Entry, Facets } from './card-index.ts';
import { buildIndex, countValues, ordinalBits, pageOf, putEntry, select, titleOrder, total } from './card-index.ts';

const values = { kind: ['actor', 'tool'], pillar: ['a', 'b', 'c'], tag: ['x', 'y', 'z', 'long-tag'] };
const some = (facet: keyof typeof values) => fc.subarray(values[facet]).map((list) => list.map((value) => `${facet}=${value}`));

const entry = (num: number): fc.Arbitrary<Entry> =>
  fc
    .record({
      live: fc.boolean(),
      day: fc.nat(20),
      title: fc.constantFrom('ane', 'bocal', 'cercle', 'don'),
      facets: fc.tuple(some('kind'), some('pillar'), some('tag')),
    })
    .map(({ live, day, title, facets }) => ({
      num,
      id: `c${num}`,
      live,
      changedAt: day * 86_400_000,
      title,
      titles: {},
      facets: facets.slice(0, 2).flat().join(' '),
      tags: facets[2].join(' ').replaceAll('tag=', ''),
      tagNames: facets[2].join('\n').replaceAll('tag=', ''),
      spot: null,
    }));

const entries = fc.nat(50).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => entry(i * 3 + 1))));
const changes = fc.array(
  fc.nat(55).chain((i) => entry(i * 3 + 1)),
  { maxLength: 12 },
);
const chosen: fc.Arbitrary<Facets> = fc.record({
  kind: fc.subarray(values.kind),
  pillar: fc.subarray(values.pillar),
  tag: fc.subarray(values.tag),
});

function fits(one: Entry, facets: Facets, except?: string): boolean {
  return (
    one.live &&
    Object.entries(facets).every(([facet, list]) => facet === except || list.length === 0 || list.some((value) => holds(one, facet, value)))
  );
}

const byChange = (a: Entry, b: Entry) => b.changedAt - a.changedAt || b.num - a.num;
const byTitle = (a: Entry, b: Entry) => (a.title === b.title ? a.num - b.num : a.title < b.title ? -1 : 1);
const noTurn = async () => {};
const built = (all: Entry[]) =>
  buildIndex(
    (async function* () {
      yield [...all];
    })(),
    noTurn,
  );
const holds = (one: Entry, facet: string, value: string) =>
  facet === 'tag' ? one.tags.split(' ').includes(value) : one.facets.split(' ').includes(`${facet}=${value}`);

test('lists, counts and orders equal a plain computation, before and after changes', async () => {
  await fc.assert(
    fc.asyncProperty(entries, changes, chosen, fc.nat(60), async (first, later, facets, skip) => {
      const index = await built(first);
      await titleOrder(index, 'fr', noTurn);
      const now = new Map(first.map((one) => [one.num, one]));
      for (const one of later) {
        putEntry(index, one);
        now.set(one.num, one);
      }
      const all = [...now.values()];
      const expected = all.filter((one) => fits(one, facets));
      const hits = select(index, facets);
      const numsOf = (ordinals: number[]) => ordinals.map((ordinal) => index.entries[ordinal]?.num);
      assert.equal(total(hits), expected.length);
      assert.deepEqual(
        numsOf(pageOf(index.byChange, hits, skip, 5)),
        expected
          .toSorted(byChange)
          .slice(skip, skip + 5)
          .map((one) => one.num),
      );
      assert.deepEqual(
        numsOf(pageOf(await titleOrder(index, 'fr', noTurn), hits, skip, 5)),
        expected
          .toSorted(byTitle)
          .slice(skip, skip + 5)
          .map((one) => one.num),
      );
      for (const facet of Object.keys(values)) {
        const counts = countValues(index, facet, facets).filter(({ count }) => count > 0);
        const naive = (values[facet as keyof typeof values] ?? [])
          .map((value) => ({
            value,
            count: all.filter((one) => fits(one, facets, facet) && holds(one, facet, value)).length,
          }))
          .filter(({ count }) => count > 0);
        assert.deepEqual(
          counts.sort((a, b) => (a.value < b.value ? -1 : 1)),
          naive.sort((a, b) => (a.value < b.value ? -1 : 1)),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('some cards come first, the others after, and pages neither repeat nor miss any', async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.func(fc.boolean()), async (all, isFirst) => {
      const index = await built(all);
      const front = all.filter((one) => isFirst(one.num)).map((one) => one.num);
      const hits = select(index, {});
      const read = [0, 7, 14, 21, 28, 35, 42, 49].flatMap((skip) => pageOf(index.byChange, hits, skip, 7, ordinalBits(index, front)));
      const live = all.filter((one) => one.live).toSorted(byChange);
      const expected = [...live.filter((one) => front.includes(one.num)), ...live.filter((one) => !front.includes(one.num))];
      assert.deepEqual(
        read.map((ordinal) => index.entries[ordinal]?.num),
        expected.map((one) => one.num),
      );
    }),
  );
});

test('an order by title takes in what changes while it is made', async () => {
  const one = (num: number, title: string): Entry => ({
    num,
    id: `c${num}`,
    live: true,
    changedAt: 0,
    title,
    titles: {},
    facets: '',
    tags: '',
    tagNames: '',
    spot: null,
  });
  const index = await built([one(1, 'bocal'), one(2, 'cercle')]);
  let turns = 0;
  const order = await titleOrder(index, 'fr', async () => {
    turns += 1;
    if (turns === 1) putEntry(index, one(3, 'arbre'));
  });
  assert.deepEqual([...order], [2, 0, 1]);
});
