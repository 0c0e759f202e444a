import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adjustedRand } from './agreement.ts';
import { analyse } from './analyse.ts';
import { invent } from './invented.ts';
import type { Invented } from './invented.ts';
import type { OpinionMap } from './result.ts';
import { drawFrom, shuffle } from './seed.ts';
import type { Vote } from './votes.ts';
import { tableFromLog, unmoderated } from './votes.ts';

const own = (votes: Vote[]): OpinionMap => analyse(tableFromLog(votes), unmoderated, { mode: 'own' });

const someVotes = fc
  .uniqueArray(
    fc.record({
      participant: fc.integer({ min: 0, max: 9 }).map(String),
      statement: fc.integer({ min: 0, max: 7 }).map(String),
      vote: fc.constantFrom(-1, 0, 1),
    }),
    {
      selector: (vote) => `${vote.participant} ${vote.statement}`,
      maxLength: 70,
    },
  )
  .filter((votes) => votes.length > 0);

test('the same votes in any order of arrival give the same map, to the last digit', () => {
  fc.assert(
    fc.property(someVotes, fc.integer(), (votes, seed) => {
      assert.deepEqual(own(shuffled(votes, seed)), own(votes));
    }),
    { numRuns: 60 },
  );
});

test('re-votes: the latest instant stands, in any order; two answers of one instant are a pass', () => {
  const votes = [
    { participant: 'a', statement: '1', vote: 1, at: 5 },
    { participant: 'a', statement: '1', vote: -1, at: 9 },
    { participant: 'b', statement: '1', vote: 1, at: 7 },
    { participant: 'b', statement: '1', vote: -1, at: 7 },
  ];
  for (const log of [votes, votes.toReversed()]) {
    assert.deepEqual(
      own(log).participants.map(({ id, agree, disagree, pass }) => [id, agree, disagree, pass]),
      [
        ['a', 0, 1, 0],
        ['b', 0, 0, 1],
      ],
    );
  }
});

test('names of people decide nothing: renamed, everybody stands at the same place', () => {
  fc.assert(
    fc.property(someVotes, fc.integer(), (votes, seed) => {
      const order = Int32Array.from({ length: 10 }, (_, i) => i);
      shuffle(order, drawFrom(seed));
      const rename = (name: string) => `x${order[Number(name)] ?? ''}`;
      const renamed = own(votes.map((vote) => ({ ...vote, participant: rename(vote.participant) })));
      const places = new Map(renamed.participants.map((person) => [person.id, person]));
      for (const person of own(votes).participants) assert.deepEqual({ ...places.get(rename(person.id)), id: person.id }, person);
    }),
    { numRuns: 60 },
  );
});

test('shapes and sums hold and nothing is NaN, in both modes, whatever people vote', () => {
  fc.assert(
    fc.property(someVotes, fc.constantFrom('own' as const, 'polis' as const), (votes, mode) => {
      const map = analyse(tableFromLog(votes), unmoderated, { mode });
      assert.deepEqual(oddNumbers(map), []);
      assert.equal(map.participants.length, new Set(votes.map((vote) => vote.participant)).size);
      assert.equal(sum(map.participants.map((person) => person.agree + person.disagree + person.pass)), votes.length);
      assert.equal(sum(map.statements.map((one) => one.agree + one.disagree + one.pass)), votes.length);
      assert.equal(sum(map.groups.map((group) => group.size)), map.participants.filter((person) => person.group !== null).length);
      if (mode === 'own')
        for (const person of map.participants) assert.ok(person.group !== null && person.certainty > 0 && person.certainty <= 1);
    }),
    { numRuns: 80 },
  );
});

test('degenerate conversations give a map that says little rather than NaN', () => {
  const everybody = (vote: (i: number, j: number) => number) =>
    Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 9 }, (_, j) => ({ participant: String(i), statement: String(j), vote: vote(i, j) })),
    ).flat();
  const logs: [string, Vote[]][] = [
    ['no vote', []],
    ['one person', [{ participant: 'a', statement: '1', vote: 1 }]],
    ['all pass', everybody(() => 0)],
    ['all agree', everybody(() => 1)],
    ['constant columns', everybody((_, j) => (j % 2 ? 1 : -1))],
  ];
  for (const mode of ['own', 'polis'] as const) {
    for (const [name, votes] of logs) {
      const map = analyse(tableFromLog(votes), unmoderated, { mode });
      assert.deepEqual(oddNumbers(map), [], name);
      assert.ok(
        map.participants.every((person) => person.position.every((x) => x === 0)),
        name,
      );
      if (mode === 'own') assert.equal(map.structure?.verdict, 'none', name);
    }
  }
});

test('random votes: no structure is found, and no group is drawn', () => {
  const verdicts = Array.from(
    { length: 10 },
    (_, seed) => own(invent({ people: 120, statements: 30, groups: 1, density: 0.6, strength: 0, seed }).votes).structure?.verdict,
  );
  assert.equal(verdicts.filter((verdict) => verdict === 'none').length >= 9, true, verdicts.join());
  const map = own(invent({ people: 120, statements: 30, groups: 1, density: 0.6, strength: 0, seed: 1 }).votes);
  assert.deepEqual(
    map.groups.map((group) => [group.size, group.representative]),
    [[120, []]],
  );
});

for (const groups of [2, 3, 6]) {
  test(`${groups} planted groups are found`, () => {
    const { votes, groupOf } = invent({ people: 240, statements: 80, groups, density: 0.7, strength: 1.6, seed: 7 });
    const map = own(votes);
    assert.equal(map.structure?.verdict, 'groups');
    assert.equal(map.groups.length, groups);
    assert.ok(agreement(map, groupOf) > 0.9, `ARI ${agreement(map, groupOf)}`);
  });
}

test('people with few votes are placed too, with less certainty', () => {
  const { votes } = invent({ people: 100, statements: 40, groups: 2, density: 0.8, strength: 1.4, seed: 3 });
  const few = votes.filter((vote) => vote.participant !== 'p0' || Number(vote.statement) < 4);
  const map = own(few);
  const certainty = (id: string) => map.participants.find((person) => person.id === id)?.certainty ?? 0;
  assert.ok(map.participants.every((person) => person.group !== null));
  assert.ok(certainty('p0') < median(map.participants.map((person) => person.certainty)));
});

test('a group below the minimum is not made of two people far away', () => {
  const { votes } = invent({ people: 60, statements: 30, groups: 2, density: 0.9, strength: 1.2, seed: 5 });
  const odd = ['odd1', 'odd2'].flatMap((participant) =>
    Array.from({ length: 30 }, (_, j) => ({ participant, statement: String(j), vote: j % 2 ? 1 : -1 })),
  );
  assert.ok(own([...votes, ...odd]).groups.every((group) => group.size >= 3));
});

/** Where a map holds a number that is none. */
function oddNumbers(value: unknown, where = 'map'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [where];
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => oddNumbers(inner, `${where}.${key}`))
    : [];
}

function agreement(map: OpinionMap, groupOf: Invented['groupOf']): number {
  return adjustedRand(
    map.participants.map((person) => person.group ?? -1),
    map.participants.map((person) => groupOf.get(person.id) ?? -1),
  );
}

function shuffled(votes: Vote[], seed: number): Vote[] {
  const order = Int32Array.from(votes.keys());
  shuffle(order, drawFrom(seed));
  return Array.from(order, (i) => votes[i]).filter((vote) => vote !== undefined);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
