import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { solve } from '../solve.ts';
import { blockedImprovements, reasonsFor } from './explain.ts';
import type { Reason } from './explain.ts';
import { readGathering } from './format.ts';
import { layOut } from './ground.ts';
import type { Outcome } from './report.ts';
import { outcomeOf } from './report.ts';
import { sayBlocked, sayReason } from './words.ts';

const slots = [1, 2].map((n) => ({ id: `s${n}`, day: 'a', start: `1${n}:00`, end: `1${n}:50`, segment: 'x' }));
const room = { id: 'barn', capacity: 20 };

function solved(change: Record<string, unknown>): Outcome {
  const file = { format: 'co-construire-programme', version: 1, slots, rooms: [room], people: [{ id: 'ada' }], ...change };
  const read = readGathering(JSON.stringify(file));
  if ('refused' in read) assert.fail(JSON.stringify(read.faults));
  return outcomeOf(layOut(read.ok), solve({ format: 'gathering', gathering: read.ok }, 1, { iterations: 2000 }));
}

const reasons = (change: Record<string, unknown>): Reason[] => reasonsFor(solved(change));
const three = ['a', 'b', 'c'];

test('what is over-subscribed is named: a host, the rooms, a resource', () => {
  const rooms = [room, { id: 'loft', capacity: 9 }];
  const [host] = reasons({ rooms, offerings: three.map((id) => ({ id, hosts: ['ada'] })) });
  assert.deepEqual(
    { ...host, offering: '' },
    { why: 'host-full', offering: '', host: 'ada', offerings: three, slots: ['s1', 's2'], needed: 3, there: 2 },
  );
  const [full] = reasons({ offerings: three.map((id) => ({ id })) });
  assert.deepEqual(
    { ...full, offering: '' },
    { why: 'rooms-full', offering: '', offerings: three, rooms: ['barn'], slots: ['s1', 's2'], needed: 3, there: 2 },
  );
  const [booth] = reasons({ rooms, resources: [{ id: 'booth', count: 1 }], offerings: three.map((id) => ({ id, resources: ['booth'] })) });
  assert.deepEqual(
    { ...booth, offering: '' },
    { why: 'resource-full', offering: '', resource: 'booth', offerings: three, slots: ['s1', 's2'], needed: 3, there: 2 },
  );
});

test('what fits nowhere says whether rooms, times or both at once are missing', () => {
  assert.deepEqual(reasons({ offerings: [{ id: 'a', needs: ['piano'] }] }), [{ why: 'no-room', offering: 'a' }]);
  assert.deepEqual(reasons({ people: [{ id: 'ada', slots: [] }], offerings: [{ id: 'a', hosts: ['ada'] }] }), [
    { why: 'no-time', offering: 'a' },
  ]);
  assert.deepEqual(reasons({ rooms: [{ ...room, slots: ['s1'] }], offerings: [{ id: 'a', slots: ['s2'] }] }), [
    { why: 'never-together', offering: 'a' },
  ]);
  const pinned = ['a', 'b'].map((id) => ({ id, pins: [{ slot: 's1', room: 'barn' }] }));
  assert.deepEqual(
    reasons({ rooms: [room], offerings: pinned }).map(({ why }) => why),
    ['rooms-full'],
  );
  const hosted = ['a', 'b'].map((id) => ({ id, hosts: ['ada'], pins: [{ slot: 's1' }] }));
  assert.deepEqual(
    reasons({ rooms: [room, { id: 'loft', capacity: 3 }], offerings: hosted }).map(({ why }) => why),
    ['host-full'],
  );
});

test('an improvement that a rule forbids is told with the rule, and with who would be pleased', () => {
  const people = [1, 2, 3].map((n) => ({ id: `p${n}`, wishes: { a: 4, b: 4 } }));
  const pin = (id: string, slot: string): Record<string, unknown> => ({ id, pins: [{ slot, room: 'barn' }] });
  const rooms = [room, { id: 'loft', capacity: 20, slots: ['s1'] }];
  const outcome = solved({ people, offerings: [pin('a', 's1'), { id: 'b' }, pin('c', 's2')], rooms });
  const told = blockedImprovements(outcome).map(({ offering, from, to, better, worse, by }) => ({ offering, from, to, better, worse, by }));
  assert.deepEqual(told, [
    { offering: 'a', from: 's1', to: 's2', better: 3, worse: 0, by: { why: 'pinned', others: [] } },
    { offering: 'b', from: 's1', to: 's2', better: 3, worse: 0, by: { why: 'room', others: ['c'] } },
  ]);
});

test('each reason has its sentence', () => {
  const texts = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../messages/en/programme.json'), 'utf8')) as Record<
    string,
    string
  >;
  const t = (key: string, values: Record<string, string | number> = {}): string =>
    (texts[key.replace('programme.', '')] ?? '?').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const name = (_kind: string, id: string): string => id.toUpperCase();
  assert.equal(sayReason(t, name, { why: 'no-room', offering: 'a' }), 'No room has what “A” needs.');
  assert.equal(
    sayReason(t, name, { why: 'in-the-way', offering: 'a', others: ['b'], slot: 's', room: 'r' }),
    'No place was found for “A”. The simplest: S, R, by moving B.',
  );
  const blocked = { offering: 'a', from: 's', to: 's2', points: 3, better: 3, worse: 0, by: { why: 'room' as const, others: ['b', 'c'] } };
  assert.ok(sayBlocked(t, name, blocked).endsWith('But the room is taken: B, C.'));
});
