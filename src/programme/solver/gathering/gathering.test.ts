import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { solve } from '../solve.ts';
import type { Solved } from '../solve.ts';
import { bound } from './bound.ts';
import { reasonsFor } from './explain.ts';
import type { Gathering } from './format.ts';
import { layOut } from './ground.ts';
import { inventMatrix } from './invent.testing.ts';
import type { Town } from './invent-gathering.testing.ts';
import { inventGathering } from './invent-gathering.testing.ts';
import { judgeProgramme } from './judge.testing.ts';
import { outcomeOf, reportOf } from './report.ts';

const towns: fc.Arbitrary<Town> = fc.record({
  seed: fc.nat(1e6),
  days: fc.integer({ min: 1, max: 2 }),
  rooms: fc.integer({ min: 1, max: 4 }),
  offerings: fc.integer({ min: 1, max: 16 }),
  people: fc.integer({ min: 0, max: 14 }),
  wishes: fc.integer({ min: 0, max: 6 }),
  odd: fc.constantFrom(true, true, false),
});

function solved(gathering: Gathering, seed: number, iterations: number, steps: number[][] = []): Solved {
  return solve({ format: 'gathering', gathering }, seed, {
    iterations,
    better: ({ loss, missing, cost }) => steps.push([loss, missing, cost]),
  });
}

const worseFirst = (a: number[], b: number[]): number =>
  (b[0] ?? 0) - (a[0] ?? 0) || (b[1] ?? 0) - (a[1] ?? 0) || (b[2] ?? 0) - (a[2] ?? 0);

test('no rule is ever broken, pins hold, people get what the judge counts, the best never gets worse, no gap is left unexplained', () => {
  let gaps = 0;
  fc.assert(
    fc.property(towns, (town) => {
      const gathering = inventGathering(town);
      const steps: number[][] = [];
      const found = solved(gathering, town.seed, 3000, steps);
      const ground = layOut(gathering);
      const outcome = outcomeOf(ground, found);
      const report = reportOf(outcome, 1);
      const judged = judgeProgramme(gathering, report.programme);
      assert.deepEqual(judged.faults, []);
      assert.equal(judged.missing, found.missing);
      assert.equal(outcome.missed + outcome.table.soft, found.cost, 'counted anew, the cost is the same');
      const had = gathering.people.map(({ id }) => judged.had.get(id));
      assert.deepEqual([...outcome.interest.gainOf], had);
      ground.ideal.forEach((most, p) => found.missing === 0 && assert.ok(most >= (had[p] ?? 0), `person ${p} has more than the ideal`));
      if (found.missing === 0) assert.ok(bound(ground).cost <= found.cost);
      assert.deepEqual(steps, steps.toSorted(worseFirst));
      const reasons = reasonsFor(outcome);
      assert.equal(reasons.length > 0, found.missing > 0);
      for (const reason of reasons) if ('needed' in reason) assert.ok(reason.needed > reason.there, JSON.stringify(reason));
      if (found.missing > 0) gaps += 1;
    }),
    { numRuns: 250, seed: 5 },
  );
  assert.ok(gaps > 20, `only ${gaps} gatherings without a whole programme`);
});

const village: Town = { seed: 8, days: 2, rooms: 4, offerings: 20, people: 40, wishes: 5, odd: true };

test('the judge sees what is wrong', () => {
  const gathering = inventGathering({ ...village, odd: false, people: 0 });
  const { programme } = reportOf(outcomeOf(layOut(gathering), solved(gathering, 1, 3000)), 1);
  const [first, second, ...others] = programme;
  if (!first || !second) assert.fail('too few');
  const moved = { ...second, slot: first.slot, room: first.room };
  assert.deepEqual(judgeProgramme(gathering, [first, moved, ...others]).faults, [
    `${first.offering}/1 shares its room`,
    `${second.offering}/1 shares its room`,
  ]);
  assert.deepEqual(judgeProgramme(gathering, [{ ...first, room: 'nowhere' }]).faults, [`${first.offering}/1 is nothing real`]);
});

test('the same seed and iterations give the same programme, another seed another', () => {
  const gathering = inventGathering(village);
  const first = solved(gathering, 7, 20_000);
  assert.deepEqual(solved(gathering, 7, 20_000), first);
  assert.notDeepEqual(solved(gathering, 8, 20_000).slotOf, first.slotOf);
});

test('the order of people and offerings, and their names, change no cost', () => {
  const gathering = inventGathering(village);
  const { slotOf, roomOf } = solved(gathering, 1, 5000);
  const before = reportOf(outcomeOf(layOut(gathering), { slotOf, roomOf }), 1);
  const places = new Map(before.programme.map((one) => [`${one.offering} ${one.copy}`, one]));
  const turned = { ...gathering, people: gathering.people.toReversed(), offerings: gathering.offerings.toReversed() };
  const ground = layOut(turned);
  const placeOf = (e: number) =>
    places.get(`${turned.offerings[ground.events[e]?.offering ?? 0]?.id} ${(ground.events[e]?.copy ?? 0) + 1}`);
  const slots = Int32Array.from(ground.events, (_, e) => turned.slots.findIndex(({ id }) => id === placeOf(e)?.slot));
  const rooms = Int32Array.from(ground.events, (_, e) => turned.rooms.findIndex(({ id }) => id === placeOf(e)?.room));
  const after = reportOf(outcomeOf(ground, { slotOf: slots, roomOf: rooms }), 1);
  assert.deepEqual([after.cost, after.bound], [before.cost, before.bound]);
});

test('what the search remembers of people is what counting anew gives, and interest is found', () => {
  const gathering = inventMatrix({ seed: 3, people: 80, items: 60, rooms: 6, slots: 14, topics: 9, wishes: 8, own: 0.7 });
  const found = solved(gathering, 1, 400_000);
  const outcome = outcomeOf(layOut(gathering), found);
  assert.equal(outcome.missed + outcome.table.soft, found.cost);
  const { captured, reached, random, cost } = reportOf(outcome, 1);
  assert.ok(captured > 0.5 && reached > 0.9 && cost.points < random, JSON.stringify({ captured, reached, random, cost }));
});
