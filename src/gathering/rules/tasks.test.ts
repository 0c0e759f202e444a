import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueOn, nextDueOn, taskModel } from './tasks.ts';

test('due days are counted back from the first day', () => {
  assert.equal(dueOn({ monthsBefore: 12, daysBefore: null }, '2027-07-01'), '2026-07-01');
  assert.equal(dueOn({ monthsBefore: null, daysBefore: 7 }, '2027-07-01'), '2027-06-24');
  assert.equal(dueOn({ monthsBefore: null, daysBefore: -30 }, '2027-07-01'), '2027-07-31');
});

test('the model goes forward in time, each task once', () => {
  const days = taskModel.map((task) => dueOn(task, '2027-07-01'));
  assert.deepEqual(days, days.toSorted());
  assert.equal(new Set(taskModel.map((task) => task.key)).size, taskModel.length);
});

test('a task of one’s own moves by as many days as the edition', () => {
  const own = { monthsBefore: null, daysBefore: null };
  assert.equal(nextDueOn({ ...own, dueOn: '2025-06-22' }, '2025-07-02', '2027-06-30'), '2027-06-20');
  assert.equal(nextDueOn({ ...own, dueOn: null }, '2025-07-02', '2027-06-30'), null);
  assert.equal(nextDueOn({ ...own, dueOn: '2025-06-22' }, null, '2027-06-30'), null);
  assert.equal(nextDueOn({ monthsBefore: 1, daysBefore: null, dueOn: '2025-01-01' }, null, '2027-06-30'), '2027-05-30');
});
