import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from './analyse.ts';
import { invent } from './invented.ts';
import { castVote, openLive, readLive } from './live-map.ts';
import { openVotes, tableOf, writeVote } from './live-votes.ts';
import type { OpinionMap } from './result.ts';
import type { Vote } from './votes.ts';
import { tableFromLog, unmoderated } from './votes.ts';

const moderation = { ...unmoderated, out: new Set(['5']) };

test('votes arriving one by one lead to the map of a fresh analysis', () => {
  const { votes } = invent({ people: 90, statements: 30, groups: 3, density: 0.8, strength: 1.6, seed: 2 });
  const [early, late] = [votes.slice(0, -150), votes.slice(-150)];
  const live = follow(early, late);
  const [followed, fresh] = [readLive(live), analyse(tableFromLog(votes), moderation, { mode: 'own' })];
  const place = new Map(followed.participants.map((person) => [person.id, person]));
  const signs = [0, 1].map((a) =>
    Math.sign(fresh.statements.reduce((sum, one) => sum + (one.loadings[a] ?? 0) * (loadings(followed, one.id)[a] ?? 0), 0)),
  );
  for (const person of fresh.participants) {
    for (const a of [0, 1])
      assert.ok(Math.abs((place.get(person.id)?.position[a] ?? NaN) * (signs[a] ?? 1) - (person.position[a] ?? 0)) < 1e-5);
  }
  assert.deepEqual(partition(followed), partition(fresh));
  assert.deepEqual(followed.consensus, fresh.consensus);
});

test('a changed mind counts once, and a new statement or person finds its place', () => {
  const { votes } = invent({ people: 30, statements: 10, groups: 2, density: 1, strength: 1.4, seed: 4 });
  const more: Vote[] = [
    { participant: 'p0', statement: '3', vote: 1 },
    { participant: 'p0', statement: '3', vote: -1 },
    ...Array.from({ length: 40 }, (_, i) => ({ participant: `new${i}`, statement: `new${i % 8}`, vote: 1 })),
  ];
  const map = readLive(follow(votes, more));
  const fresh = analyse(tableFromLog([...votes, ...more]), moderation, { mode: 'own' });
  const counts = (one: OpinionMap) =>
    one.statements
      .map(({ id, agree, disagree, pass, mean }) => ({ id, agree, disagree, pass, mean }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(counts(map), counts(fresh));
  assert.deepEqual(
    map.participants.map((person) => person.id),
    fresh.participants.map((person) => person.id),
  );
});

test('a conversation without any vote can be followed from its first one', () => {
  const map = readLive(follow([], [{ participant: 'a', statement: '1', vote: 1 }]));
  assert.deepEqual(map.counts, { participants: 1, statements: 1, votes: 1 });
  assert.deepEqual(
    map.participants.map((person) => person.position),
    [[0, 0]],
  );
});

const someVote = fc.record({
  participant: fc.integer({ min: 0, max: 12 }).map((i) => `p${i}`),
  statement: fc.integer({ min: 0, max: 14 }).map(String),
  vote: fc.constantFrom(-1, 0, 1),
});

test('after any votes and changes of mind, the scatter is the one counted anew, to the last digit', () => {
  const dropped = (id: string) => moderation.out.has(id);
  fc.assert(
    fc.property(fc.array(someVote, { maxLength: 20 }), fc.array(someVote, { maxLength: 90 }), (early, late) => {
      let live = openVotes(tableFromLog(early), dropped);
      for (const { participant, statement, vote } of late) {
        // The set of moderated statements is that of the opening: a statement unknown then weighs.
        if (statement !== '5' || live.statements.has('5')) live = writeVote(live, participant, statement, vote);
      }
      const anew = openVotes(tableOf(live), dropped);
      for (const j of live.statements.values()) {
        for (const k of live.statements.values()) assert.equal(live.scatter[j * live.width + k], anew.scatter[j * anew.width + k]);
      }
    }),
    { numRuns: 60 },
  );
});

function follow(early: Vote[], late: Vote[]) {
  const table = tableFromLog(early);
  let live = openLive(table, moderation, analyse(table, moderation, { mode: 'own' }));
  for (const { participant, statement, vote } of late) live = castVote(live, participant, statement, vote > 0 ? 1 : vote < 0 ? -1 : 0);
  return live;
}

function loadings(map: OpinionMap, id: string): number[] {
  return map.statements.find((one) => one.id === id)?.loadings ?? [];
}

function partition(map: OpinionMap): string[] {
  return map.groups
    .map((group) =>
      map.participants
        .filter((person) => person.group === group.id)
        .map((person) => person.id)
        .join(),
    )
    .sort();
}
