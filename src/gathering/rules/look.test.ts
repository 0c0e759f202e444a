import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { contrast, contrastOf, hexToRgb, isHue, oklchToRgb } from './look.ts';

test('black on white has the contrast that WCAG gives it', () => {
  assert.equal(contrast(hexToRgb('#000000'), hexToRgb('#ffffff')), 21);
});

test('OKLCH gives the colours of its author’s examples', () => {
  const white = oklchToRgb(1, 0, 0).map((part) => Math.round(part * 1e4) / 1e4);
  assert.deepEqual(white, [1, 1, 1]);
  const red = oklchToRgb(0.627955, 0.257683, 29.2339).map((part) => Math.round(part * 100) / 100);
  assert.deepEqual(red.map(Math.abs), [1, 0, 0]);
});

test('at every hue, words stay readable', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 359 }), (hueA, hueB) => contrastOf({ hueA, hueB }).readable),
  );
});

test('a hue is a whole number of degrees', () => {
  assert.deepEqual([0, 359, 360, -1, 1.5, Number.NaN].map(isHue), [true, true, false, false, false, false]);
});

test('the lightness measured here is the one of the face’s tokens', () => {
  const tokens = readFileSync('src/web/style/tokens.css', 'utf8');
  for (const colour of [
    'oklch(0.86 0.14 var(--hue-marker))',
    'oklch(0.82 0.13 var(--hue-marker))',
    'oklch(0.36 0.05 var(--hue-wood))',
    'oklch(0.26 0.025 var(--hue-wood))',
  ]) {
    assert.equal(tokens.includes(colour), true, colour);
  }
});
