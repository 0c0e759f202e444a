import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barWidth, numberText } from './figures.ts';

test('bars are measured beside the longest of their series', () => {
  const rows = [{ value: 182 }, { value: 271 }, { value: 0 }];
  assert.deepEqual(
    rows.map((row) => barWidth(row, rows)),
    ['67.2%', '100%', '0%'],
  );
});

test('a very small figure keeps a visible bar, an empty series has none', () => {
  assert.equal(barWidth({ value: 1 }, [{ value: 1 }, { value: 5000 }]), '1%');
  assert.equal(barWidth({ value: 0 }, [{ value: 0 }]), '0%');
});

test('numbers are written as the language does', () => {
  assert.equal(numberText('en', 1234.56), '1,234.6');
  assert.equal(numberText('nl', 1234.56), '1.234,6');
});
