import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from './explain.shared.ts';
import { mix } from './mix.shared.ts';
import type { MixPerson, Question, Reason } from './question.ts';
import { evenRounds, givenRound, nestedRounds, plainQuestion } from './shape.shared.ts';

const crowd = (n: number): MixPerson[] => Array.from({ length: n }, (_, i) => ({ id: `p${i}`, attributes: {}, languages: [], needs: [] }));

function reasons(change: Partial<Question>, people = crowd(8)): Reason[] {
  const mixed = mix({ ...plainQuestion(people, evenRounds(people, 1, 4)), ...change }, { seed: 1, iterations: 2000 });
  assert.ok('refused' in mixed, 'a plan was found');
  for (const reason of mixed.reasons) assert.match(explain(reason), /^\S.{15,}\.$/);
  return mixed.reasons;
}

test('each contradiction is named', () => {
  assert.deepEqual(reasons({}, []), [{ why: 'nobody' }]);
  assert.deepEqual(reasons({ rounds: [] }), [{ why: 'no-rounds' }]);
  assert.deepEqual(reasons({}, [...crowd(3), ...crowd(1)]), [{ why: 'same-person-twice', person: 'p0' }]);
  assert.deepEqual(reasons({ apart: [['p1', 'ghost']] }), [{ why: 'unknown-person', person: 'ghost', in: 'apart' }]);
  assert.deepEqual(reasons({ pinned: [{ person: 'p1', round: 0, group: 5 }] }), [
    { why: 'unknown-group', person: 'p1', round: 0, group: 5 },
  ]);
  assert.deepEqual(reasons({ rounds: [givenRound([3, 4])] }), [{ why: 'sizes', round: 0, present: 8, least: 7, most: 7 }]);
  assert.deepEqual(reasons({ together: [['p1', 'p2']], apart: [['p2', 'p1']] }), [{ why: 'together-and-apart', people: ['p1', 'p2'] }]);
  assert.deepEqual(reasons({ apart: [['p1', 'p2', 'p3']] }), [{ why: 'apart-too-many', people: ['p1', 'p2', 'p3'], round: 0, groups: 2 }]);
  assert.deepEqual(
    reasons({
      together: [
        ['p1', 'p2', 'p3'],
        ['p3', 'p4', 'p5'],
      ],
    }),
    [{ why: 'together-too-many', people: ['p1', 'p2', 'p3', 'p4', 'p5'], round: 0, most: 4 }],
  );
});

test('pins that contradict are named', () => {
  const pin = (person: string, group: number) => ({ person, round: 0, group });
  assert.deepEqual(reasons({ pinned: [pin('p1', 0), pin('p1', 1)] }), [{ why: 'pinned-to-two', person: 'p1', round: 0 }]);
  assert.deepEqual(reasons({ pinned: [pin('p1', 0), pin('p2', 1)], together: [['p1', 'p2']] }), [
    { why: 'together-pinned-apart', people: ['p1', 'p2'], round: 0 },
  ]);
  assert.deepEqual(reasons({ pinned: [pin('p1', 0), pin('p2', 0)], apart: [['p1', 'p2']] }), [
    { why: 'apart-pinned-together', people: ['p1', 'p2'], round: 0, group: 0 },
  ]);
  const five = ['p0', 'p1', 'p2', 'p3', 'p4'];
  assert.deepEqual(reasons({ pinned: five.map((id) => pin(id, 0)) }), [
    { why: 'pinned-too-many', round: 0, group: 0, people: five, most: 4 },
  ]);
  const absent = crowd(8).map((one, i) => (i === 1 ? { ...one, rounds: [] } : one));
  assert.deepEqual(reasons({ pinned: [pin('p1', 0)] }, absent), [{ why: 'pinned-absent', person: 'p1', round: 0 }]);
});

test('rooms and languages that do not suffice are named', () => {
  const wheels = crowd(8).map((one, i) => (i < 5 ? { ...one, needs: ['step_free'] } : one));
  const rounds = evenRounds(wheels, 1, 4, undefined, [['step_free'], []]);
  assert.deepEqual(reasons({ rounds }, wheels), [{ why: 'rooms-too-few', need: 'step_free', round: 0, people: 5, seats: 4 }]);
  const first = wheels.slice(0, 1).concat(crowd(8).slice(1));
  assert.deepEqual(reasons({ rounds, pinned: [{ person: 'p0', round: 0, group: 1 }] }, first), [
    { why: 'pinned-room', person: 'p0', round: 0, group: 1, need: 'step_free' },
  ]);
  const tongues = crowd(8).map((one, i) => ({ ...one, languages: [i < 2 ? 'nl' : 'fr'] }));
  assert.deepEqual(
    reasons({}, tongues),
    ['p0', 'p1'].map((person) => ({ why: 'language-alone', person, round: 0, others: 1, needed: 3 })),
  );
  const mixed = crowd(8).map((one, i) => ({ ...one, languages: [i < 4 ? 'nl' : 'fr'] }));
  assert.deepEqual(reasons({ together: [['p0', 'p7']] }, mixed), [
    { why: 'language-of-set', people: ['p0', 'p7'], in: 'together', round: 0 },
  ]);
});

test('what is not proven but not found says where, and the nearest plan is given', () => {
  const people = crowd(8).map((one, i) => ({ ...one, languages: [i < 5 ? 'nl' : 'fr'] }));
  const wide = { ...plainQuestion(people, [givenRound([4, 4])]) };
  const mixed = mix(wide, { seed: 1, iterations: 5000 });
  assert.ok('refused' in mixed);
  assert.equal(mixed.refused, 'impossible');
  const odd = crowd(6).map((one, i) => ({ ...one, languages: [['fr'], ['fr'], ['nl'], ['nl'], ['fr', 'en'], ['nl', 'en']][i] ?? [] }));
  const answer = mix(plainQuestion(odd, [givenRound([2, 4])]), { seed: 1, iterations: 5000 });
  assert.ok('refused' in answer && answer.refused === 'unsolved' && answer.nearest);
  assert.ok(answer.reasons.every((reason) => reason.why === 'not-found' && reason.promise === 'language'));
  assert.equal(answer.nearest.rounds.flat(2).length, 6);
});

test('nested groups need everybody', () => {
  const people = crowd(12).map((one, i) => (i === 4 ? { ...one, rounds: [0] } : one));
  assert.deepEqual(reasons({ ...nestedRounds(12, 3, 2) }, people).at(-1), { why: 'nested-presence', person: 'p4' });
});
