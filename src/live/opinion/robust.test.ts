import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from './analyse.ts';
import { invent } from './invented.ts';
import { readModeration, readVotes } from './polis-csv.ts';
import type { OpinionMap } from './result.ts';
import type { Moderation, Vote } from './votes.ts';
import { tableFromLog, unmoderated } from './votes.ts';

const modes = ['own', 'polis'] as const;

function fromCsv(text: string, mode: 'own' | 'polis', moderation: Moderation = unmoderated): OpinionMap {
  const read = readVotes(text);
  assert.ok('ok' in read);
  return analyse(read.ok.table, moderation, { mode });
}

/** A row per person: a name, then the cells. */
function wide(rows: string[], statements = 8): string {
  return [`participant,group-id,${Array.from({ length: statements }, (_, j) => j).join(',')}`, ...rows].join('\n');
}

test('an empty file, or one without a head, is refused in words; a head without rows is a map of nobody', () => {
  for (const text of ['', '\uFEFF', '\n\n', '{"votes":[]}']) assert.deepEqual(readVotes(text), { refused: 'not-votes', row: 1 });
  for (const mode of modes) {
    const map = fromCsv(wide([]), mode);
    assert.deepEqual(map.counts, { participants: 0, statements: 8, votes: 0 });
    assert.deepEqual(map.participants, []);
  }
});

test('one participant stands in the middle, alone', () => {
  for (const mode of modes) {
    const map = fromCsv(wide(['ann,,1,-1,1,,0,1,-1,1']), mode);
    assert.deepEqual(map.participants[0]?.position, [0, 0]);
    assert.equal(map.groups.length <= 1, true);
    assert.deepEqual(map.statements.map((one) => one.extremity).filter(Boolean), []);
  }
});

test('everybody passes on everything: no axis, no group, no number that is none', () => {
  for (const mode of modes) {
    const map = fromCsv(wide(Array.from({ length: 12 }, (_, i) => `p${i},,0,0,0,0,0,0,0,0`)), mode);
    assert.deepEqual(map.explained, [0, 0]);
    assert.deepEqual(map.consensus, { agree: [], disagree: [] });
    assert.ok(map.participants.every((person) => person.pass === 8 && person.position.every((x) => x === 0)));
  }
});

test('a statement on which all say the same weighs nothing, and moves nobody but for the stretch', () => {
  const { votes } = invent({ people: 40, statements: 12, groups: 2, density: 1, strength: 1.4, seed: 9 });
  const more = [...votes, ...Array.from({ length: 40 }, (_, i) => ({ participant: `p${i}`, statement: 'all', vote: 1 }))];
  const [plain, map] = [votes, more].map((log) => analyse(tableFromLog(log), unmoderated, { mode: 'own' }));
  const constant = map?.statements.find((one) => one.id === 'all');
  assert.deepEqual([constant?.mean, constant?.extremity], [1, 0]);
  assert.ok(constant?.loadings.every((loading) => Math.abs(loading) < 1e-9));
  assert.deepEqual(
    map?.participants.map((person) => person.group),
    plain?.participants.map((person) => person.group),
  );
  assert.equal(map?.consensus.agree[0]?.statement, 'all');
});

test('one statement: one axis, and the map says so', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `p${i},,${i % 2 ? 1 : -1}`);
  for (const mode of modes) {
    const map = fromCsv(wide(rows, 1), mode);
    assert.equal(map.explained[1], 0);
    assert.ok(map.participants.every((person) => person.position[1] === 0 && Number.isFinite(person.position[0])));
  }
});

test('two identical people stand at the same place, in the same group, with the same certainty', () => {
  const { votes } = invent({ people: 50, statements: 20, groups: 3, density: 0.7, strength: 1.2, seed: 6 });
  const twin = votes.filter((vote) => vote.participant === 'p7').map((vote) => ({ ...vote, participant: 'twin' }));
  for (const mode of modes) {
    const map = analyse(tableFromLog([...votes, ...twin]), unmoderated, { mode });
    const [one, other] = ['p7', 'twin'].map((id) => map.participants.find((person) => person.id === id));
    assert.deepEqual({ ...one, id: '' }, { ...other, id: '' });
  }
  const pair = fromCsv(wide(['a,,1,1,1,1,-1,-1,-1,-1', 'b,,1,1,1,1,-1,-1,-1,-1']), 'own');
  assert.deepEqual(pair.structure?.verdict, 'none');
  assert.deepEqual(
    pair.participants.map((person) => person.position),
    [
      [0, 0],
      [0, 0],
    ],
  );
});

test('two camps in which all vote alike stand clearly apart', () => {
  const rows = Array.from({ length: 24 }, (_, i) => `p${i},,${i % 2 ? '1,1,1,-1,-1,-1' : '-1,-1,-1,1,1,1'}`);
  const map = fromCsv(wide(rows, 6), 'own');
  assert.equal(map.structure?.verdict, 'groups');
  assert.deepEqual(
    map.groups.map((group) => group.size),
    [12, 12],
  );
  assert.ok(map.participants.every((person) => person.certainty > 0.99));
});

const dated = fc.array(
  fc.record({
    participant: fc.integer({ min: 0, max: 8 }).map(String),
    statement: fc.integer({ min: 0, max: 6 }).map(String),
    vote: fc.constantFrom(-1, 0, 1),
    at: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 80 },
);

test('a dated log in any order, with any row twice, gives the same map: the latest vote stands', () => {
  const text = (log: Vote[]) =>
    ['timestamp,comment-id,voter-id,vote', ...log.map((v) => [v.at, v.statement, v.participant, v.vote].join(','))].join('\n');
  fc.assert(
    fc.property(
      dated.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }))),
      ([log, twice]) => assert.deepEqual(fromCsv(text(twice), 'own'), fromCsv(text(log), 'own')),
    ),
    { numRuns: 60 },
  );
});

test('statements moderated out: in no list, without weight, whatever people voted on them', () => {
  const { votes } = invent({ people: 60, statements: 20, groups: 2, density: 0.8, strength: 1.2, seed: 13 });
  const out = new Set(['3', '4', '19']);
  const moderation = { out: new Set(['3', '4']), meta: new Set(['19']) };
  const turned = votes.map((vote) => (out.has(vote.statement) ? { ...vote, vote: -vote.vote } : vote));
  for (const mode of modes) {
    const [map, other] = [votes, turned].map((log) => analyse(tableFromLog(log), moderation, { mode }));
    assert.ok(map && other);
    const shown = [...map.groups.flatMap((group) => group.representative), ...map.consensus.agree, ...map.consensus.disagree];
    assert.deepEqual(
      shown.filter((one) => out.has(one.statement)),
      [],
    );
    for (const [i, person] of map.participants.entries()) {
      const again: (typeof map.participants)[number] | undefined = other.participants[i];
      assert.deepEqual([person.id, person.group], [again?.id, again?.group]);
      for (const a of [0, 1]) assert.ok(Math.abs((person.position[a] ?? NaN) - (again?.position[a] ?? NaN)) < 1e-9);
    }
    assert.deepEqual(
      map.statements.filter((one) => one.state !== 'in').map((one) => [one.id, one.state, one.extremity]),
      [
        ['3', 'out', 0],
        ['4', 'out', 0],
        ['19', 'meta', 0],
      ],
    );
  }
});

test('everything moderated out leaves a map that says nothing', () => {
  const { votes } = invent({ people: 20, statements: 5, groups: 2, density: 1, strength: 1, seed: 1 });
  const map = analyse(tableFromLog(votes), { ...unmoderated, out: new Set(['0', '1', '2', '3', '4']) }, { mode: 'own' });
  assert.deepEqual([map.structure?.verdict, map.groups.length, map.explained], ['none', 1, [0, 0]]);
});

test('files as a French office saves them: mark, semicolons, line ends of Windows, quotes, spaces', () => {
  const votes = '\uFEFFparticipant;group-id;0;1\r\n"Ève; l’aînée";;1;-1\r\nTom;; 0 ;\r\n';
  const read = readVotes(votes);
  assert.ok('ok' in read);
  assert.deepEqual(read.ok.table.participants, ['Ève; l’aînée', 'Tom']);
  assert.deepEqual([...read.ok.table.value], [1, -1, 0]);
  assert.deepEqual(readModeration('comment-id;moderated;is-meta;comment-body\n1;-1;false;"a, b; c"\n'), {
    ok: { out: new Set(['1']), meta: new Set() },
  });
  assert.deepEqual(readVotes('participant;0\nTom;0,5\n'), { refused: 'bad-vote', row: 2 });
});
