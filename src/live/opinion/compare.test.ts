import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from './analyse.ts';
import { layOver } from './compare.ts';
import { invent } from './invented.ts';
import type { OpinionMap } from './result.ts';
import type { Vote } from './votes.ts';
import { tableFromLog, unmoderated } from './votes.ts';

const own = (votes: Vote[]): OpinionMap => analyse(tableFromLog(votes), unmoderated, { mode: 'own' });

test('two editions lie over each other: turned back, mirrored back, groups keep their numbers', () => {
  const { votes } = invent({ people: 150, statements: 40, groups: 3, density: 0.8, strength: 1.2, seed: 11 });
  const first = own(votes);
  const turned = (place: number[]) => [0.6 * (place[0] ?? 0) + 0.8 * (place[1] ?? 0), 0.8 * (place[0] ?? 0) - 0.6 * (place[1] ?? 0)];
  const other: OpinionMap = {
    ...first,
    statements: first.statements.map((one) => ({ ...one, loadings: turned(one.loadings), groups: one.groups.toReversed() })),
    participants: first.participants.map((person) => ({ ...person, position: turned(person.position), group: 2 - (person.group ?? 0) })),
    groups: first.groups.map((group) => ({ ...group, id: 2 - group.id, centre: turned(group.centre) })).toReversed(),
  };
  const laid = layOver(other, first);
  assert.ok('ok' in laid);
  assert.ok((laid.ok.alignment?.fit ?? 0) > 1 - 1e-9);
  for (const [i, person] of laid.ok.participants.entries()) {
    assert.equal(person.group, first.participants[i]?.group);
    for (const a of [0, 1]) assert.ok(Math.abs((person.position[a] ?? 0) - (first.participants[i]?.position[a] ?? 0)) < 1e-9);
  }
  assert.deepEqual(
    laid.ok.statements.map((one) => one.groups),
    first.statements.map((one) => one.groups),
  );
  assert.deepEqual(layOver(first, own([{ participant: 'z', statement: 'z', vote: 1 }])), { refused: 'nothing-shared' });
});

test('the same statements put to other people: the new map is turned towards the old one', () => {
  const wish = { people: 300, statements: 40, groups: 3, density: 0.8, strength: 1.4, seed: 21 };
  const { votes } = invent(wish);
  const half = (odd: number) => votes.filter((vote) => Number(vote.participant.slice(1)) % 2 === odd);
  const earlier = own(half(0));
  const map = analyse(tableFromLog(half(1)), unmoderated, { mode: 'own', earlier });
  assert.deepEqual([map.alignment?.by, map.alignment?.shared], ['statements', 40]);
  assert.ok((map.alignment?.fit ?? 0) > 0.9, `fit ${map.alignment?.fit}`);
  for (const [g, group] of map.groups.entries()) {
    const apart = earlier.groups.map((other) => Math.hypot(...group.centre.map((x, a) => x - (other.centre[a] ?? 0))));
    assert.equal(apart.indexOf(Math.min(...apart)), g);
  }
});
