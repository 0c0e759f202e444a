import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invent } from '../solver/invent.testing.ts';
import { judge } from '../solver/judge.testing.ts';
import type { Question } from '../solver/solve.ts';
import { solve } from '../solver/solve.ts';
import { readTim, writeSln } from '../solver/tim.ts';
import { instant } from './hand.ts';
import type { News } from './crew.ts';
import { setOut } from './crew.ts';

const text = invent({
  seed: 2,
  events: 150,
  rooms: 6,
  features: 4,
  students: 120,
  load: 15,
  has: 0.6,
  asks: 0.3,
  forbidden: 0.2,
  ordered: 30,
  kind: 'feasible',
});
const read = readTim(text);
if ('refused' in read) assert.fail('refused');
const question: Question = { format: 'tim', tim: read.ok };

test('two threads give the same timetable each time, and keep the rules', async () => {
  const wish = { threads: 2, seed: 5, iterations: 200_000 };
  const first = await setOut(question, wish).solved;
  assert.deepEqual(await setOut(question, wish).solved, first);
  assert.deepEqual(judge(text, writeSln(first.slotOf, first.roomOf)), { faults: [], distance: 0, unplaced: 0, cost: first.cost });
});

test('one thread finds what the search without threads finds', async () => {
  const alone = solve(question, 3, { iterations: 100_000 });
  assert.deepEqual(await setOut(question, { threads: 1, seed: 3, iterations: 100_000 }).solved, alone);
});

test('a time limit is kept, and told on the way', async () => {
  const news: News[] = [];
  const start = instant();
  const found = await setOut(question, { threads: 2, seed: 1, seconds: 1, progress: (one) => news.push(one) }).solved;
  assert.ok(instant() - start < 4000);
  assert.equal(judge(text, writeSln(found.slotOf, found.roomOf)).cost, found.cost);
  assert.ok(news.length > 0 && news.every(({ bound, loss, cost }) => bound === 0 && (loss > found.loss || cost >= found.cost)));
});

test('stopped at any time, it gives the best so far', async () => {
  const start = instant();
  const crew = setOut(question, { threads: 2, seed: 1, seconds: 600, progress: () => crew.stop() });
  const found = await crew.solved;
  assert.ok(instant() - start < 10_000);
  assert.deepEqual(judge(text, writeSln(found.slotOf, found.roomOf)).faults, []);
});
