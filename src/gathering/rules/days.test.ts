import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { addDays, addMonths, dayIn, daysBetween, isDay, isZone } from './days.ts';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day is a real one', () => {
  assert.deepEqual(['2024-02-29', '2025-02-29', '2025-13-01', '2025-1-1', ''].map(isDay), [true, false, false, false, false]);
});

test('the day depends on where one lives', () => {
  const instant = new Date('2026-06-30T22:30:00Z');
  assert.deepEqual([dayIn('Europe/Brussels', instant), dayIn('UTC', instant)], ['2026-07-01', '2026-06-30']);
});

test('zones are those that the world knows', () => {
  assert.deepEqual(['Europe/Brussels', 'UTC', 'Europe/Tournai', '+02:00', ''].map(isZone), [true, true, false, false, false]);
});

test('months end where they end', () => {
  assert.equal(addMonths('2027-03-31', -1), '2027-02-28');
  assert.equal(addMonths('2028-02-29', 12), '2029-02-28');
  assert.equal(addMonths('2027-01-15', -12), '2026-01-15');
});

test('adding days and counting them are the same thing', () => {
  fc.assert(fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, n) => daysBetween(day, addDays(day, n)) === n));
});

const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

test('adding months never leaves the wanted month', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -60, max: 60 }), (day, n) => {
      return monthOf(addMonths(day, n)) - monthOf(day) === n;
    }),
  );
});
