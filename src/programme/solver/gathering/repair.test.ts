import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { solve } from '../solve.ts';
import type { Gathering } from './format.ts';
import { layOut } from './ground.ts';
import { inventGathering } from './invent-gathering.testing.ts';
import { judgeProgramme } from './judge.testing.ts';
import type { Lost, Repair } from './repair.ts';
import { repairs, without } from './repair.ts';
import { outcomeOf, reportOf } from './report.ts';

/** Solved, then published as it is. */
function publishedTown(seed: number): Gathering {
  const gathering = inventGathering({ seed, days: 2, rooms: 4, offerings: 14, people: 25, wishes: 5, odd: true });
  const drafts = { ...gathering, offerings: gathering.offerings.map((one) => ({ ...one, published: [] })) };
  const found = solve({ format: 'gathering', gathering: drafts }, 1, { iterations: 8000 });
  const { programme } = reportOf(outcomeOf(layOut(drafts), found), 1);
  const offerings = drafts.offerings.map((one) => {
    const published = programme.filter(({ offering }) => offering === one.id).map(({ copy, slot, room }) => ({ copy, slot, room }));
    return { ...one, published };
  });
  return { ...drafts, offerings };
}

/** The published places with the changes of an answer. */
function programmeAfter(gathering: Gathering, { changes, gone }: Repair) {
  const is = (a: { offering: string; copy: number }, b: { offering: string; copy: number }): boolean =>
    a.offering === b.offering && a.copy === b.copy;
  return gathering.offerings.flatMap((one) =>
    one.published.flatMap(({ copy, slot, room }) => {
      const it = { offering: one.id, copy };
      if (gone.some((other) => is(other, it))) return [];
      const to = changes.find((other) => is(other, it))?.to ?? { slot, room: room ?? '' };
      return [{ ...it, ...to }];
    }),
  );
}

const losses: fc.Arbitrary<Lost> = fc.oneof(
  fc.record({ what: fc.constant('room' as const), id: fc.constantFrom('r0', 'r1', 'r2') }),
  fc.record({ what: fc.constant('slot' as const), id: fc.constantFrom('0-1', '1-3') }),
  fc.record({ what: fc.constant('host' as const), id: fc.constantFrom('p1', 'p4', 'p9') }),
  fc.record({ what: fc.constant('host' as const), id: fc.constantFrom('p2', 'p3'), slots: fc.constant<string[]>(['0-0', '0-1']) }),
);

test('each answer keeps every rule, has no more changes than it says, is better than the one before, and tells all', () => {
  let longest = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), losses, (seed, lost) => {
      const gathering = publishedTown(seed);
      const found = repairs(gathering, [lost], { seed: 1, iterations: 6000 });
      const after = without(gathering, [lost]);
      for (const one of found) {
        assert.ok(one.changes.length <= one.most);
        assert.deepEqual(judgeProgramme({ ...after, frozenUntil: undefined }, programmeAfter(gathering, one)).faults, []);
        assert.equal(one.reasons.length > 0, one.gone.length > 0);
      }
      const worth = found.map(({ cost }) => [cost.loss, cost.unplaced, cost.withoutMust, cost.underHalf, cost.points]);
      worth.slice(1).forEach((now, i) => {
        const first = now.findIndex((value, k) => value !== worth[i]?.[k]);
        assert.ok(first >= 0 && (now[first] ?? 0) < (worth[i]?.[first] ?? 0));
      });
      longest = Math.max(longest, found.length);
    }),
    { numRuns: 40, seed: 4 },
  );
  assert.ok(longest > 2);
});

test('what lies before the horizon never moves, and the same seed gives the same answers', () => {
  const gathering = { ...publishedTown(3), frozenUntil: '1-0' };
  const found = repairs(gathering, [{ what: 'room', id: 'r0', slots: ['1-0', '1-1', '1-3', '1-4'] }], { seed: 2, iterations: 6000 });
  for (const { changes } of found) for (const { from, to } of changes) assert.deepEqual([from.slot[0], to?.slot[0]], ['1', '1']);
  assert.deepEqual(
    repairs(gathering, [{ what: 'room', id: 'r0', slots: ['1-0', '1-1', '1-3', '1-4'] }], { seed: 2, iterations: 6000 }),
    found,
  );
  assert.ok(found.length > 0);
});
