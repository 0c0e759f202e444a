import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChance } from './chance.ts';
import { invent } from './invent.testing.ts';
import { judge } from './judge.testing.ts';
import { makeModel } from './model.ts';
import { propose, startWalk } from './moves.ts';
import { noWish } from './objective.ts';
import { makeSearcher, runLeg } from './searcher.ts';
import { taskOf } from './solve.ts';
import { readTim, writeSln } from './tim.ts';
import { emptyTimetable, place } from './timetable.ts';
import type { Walk } from './walk.ts';

test('where nothing is to be wished, an event is as often in a slot that few can enter as in one that many can', () => {
  const few = 4;
  const events = 60;
  const allowed = Uint8Array.from({ length: events * 3 }, (_, at) => (at % 3 === (at < few * 3 ? 1 : 2) ? 0 : 1));
  const rules = { slots: 3, rooms: events, suitable: new Uint8Array(events * events).fill(1), apart: new Uint8Array(events * events) };
  const timetable = emptyTimetable(makeModel({ ...rules, events, allowed, before: [], loss: new Int32Array(events).fill(1) }));
  for (let event = 0; event < events; event += 1) place(timetable, event, 0, event);
  const walk = startWalk(timetable, noWish, makeChance(5));
  const away = new Float64Array(events);
  const rounds = 20_000;
  for (let i = 0; i < rounds; i += 1) {
    for (let turn = 0; turn < 20; turn += 1) propose(walk);
    timetable.slotOf.forEach((slot, event) => (away[event] = (away[event] ?? 0) + (slot === 0 ? 0 : 1 / rounds)));
  }
  const mean = (shares: Float64Array): number => shares.reduce((sum, share) => sum + share, 0) / shares.length;
  assert.ok(Math.abs(mean(away.subarray(0, few)) - 0.5) < 0.03, `few: ${mean(away.subarray(0, few))}`);
  assert.ok(Math.abs(mean(away.subarray(few)) - 0.5) < 0.03, `many: ${mean(away.subarray(few))}`);
});

test('moves of every kind are made, keep all rules, and change the cost by what they said', () => {
  const text = invent({
    seed: 4,
    events: 120,
    rooms: 8,
    features: 4,
    students: 60,
    load: 9,
    has: 0.7,
    asks: 0.3,
    forbidden: 0.3,
    ordered: 20,
    kind: 'hidden',
  });
  const read = readTim(text);
  if ('refused' in read) assert.fail(JSON.stringify(read));
  const searcher = makeSearcher(taskOf({ format: 'tim', tim: read.ok }), 1, 0, { iterations: 1e6 });
  runLeg(searcher, { task: 'fill', within: 'all', to: 1 });
  const { walk, timetable } = searcher;
  const made = new Map<string, number>();
  for (const temperature of [100, 10, 2]) {
    walk.temperature = temperature;
    for (let i = 0; i < 50_000; i += 1) if (propose(walk)) made.set(kindOf(walk), (made.get(kindOf(walk)) ?? 0) + 1);
    assert.deepEqual(judge(text, writeSln(timetable.slotOf, timetable.roomOf)), { faults: [], distance: 0, unplaced: 0, cost: walk.cost });
  }
  for (const kind of ['one', 'exchange', 'chain', 'ejection']) assert.ok((made.get(kind) ?? 0) > 100, `${kind}: ${made.get(kind)}`);
});

function kindOf({ move }: Walk): string {
  if (move.count < 2) return 'one';
  if (move.to[1] !== move.from[0]) return move.count === 2 && move.from[1] === move.to[0] ? 'ejection' : 'chain';
  return move.count === 2 ? 'exchange' : 'chain';
}
