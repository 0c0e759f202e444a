import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Scheme = 'light' | 'dark';
type Rgb = readonly [number, number, number];
type Hues = { marker: number; wood: number };

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map([...(css.split('@media')[0] ?? '').matchAll(/^\s*--([\w-]+):\s*(.+);$/gm)].map((m) => [m[1] ?? '', m[2] ?? '']));
const schemes: readonly Scheme[] = ['light', 'dark'];
const kinds = ['actor', 'practice', 'tool', 'meaning'];
const own: Hues = { marker: Number(tokens.get('hue-marker')), wood: Number(tokens.get('hue-wood')) };

/** Words on what stands behind them: 4.5. */
const words: [string, string][] = [
  ...['paper', 'sheet', 'shade', 'warning-wash'].flatMap((behind): [string, string][] => [
    ['ink', behind],
    ['soft', behind],
  ]),
  ...kinds.flatMap((kind): [string, string][] => [
    [kind, 'paper'],
    [kind, 'sheet'],
    [kind, `${kind}-wash`],
    ['ink', `${kind}-wash`],
    ['sheet', kind],
  ]),
  ...['paper', 'sheet', 'error-wash'].map((behind): [string, string] => ['error', behind]),
  ['ink', 'error-wash'],
  ['done', 'done-wash'],
  ['ink', 'done-wash'],
  ['paper', 'ink'],
  ['on-marker', 'marker'],
  ['ink', 'marked'],
  ['on-wood', 'wood'],
  ['on-wood', 'grain'],
];

/** Marks, edges of fields and focus rings on what stands beside them: 3. */
const marks: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'sheet'],
  ['practice', 'paper'],
  ['ink', 'paper'],
  ['on-wood', 'wood'],
  ...kinds.map((kind): [string, string] => ['ink', `${kind}-bright`]),
];

for (const scheme of schemes) {
  test(`words can be read, ${scheme}`, () => assert.deepEqual(tooFaint(words, 4.5, scheme, own), []));
  test(`marks and focus can be seen, ${scheme}`, () => assert.deepEqual(tooFaint(marks, 3, scheme, own), []));
  test(`a gathering may choose any hue, ${scheme}`, () => {
    for (let hue = 0; hue < 360; hue += 5) {
      const hues = { marker: hue, wood: hue };
      assert.deepEqual(
        tooFaint(
          [
            ['on-marker', 'marker'],
            ['ink', 'marked'],
            ['on-wood', 'wood'],
            ['on-wood', 'grain'],
          ],
          4.5,
          scheme,
          hues,
        ),
        [],
        `hue ${hue}`,
      );
    }
  });
}

test('the measure itself: black on white is 21, a known grey is 4.54', () => {
  assert.equal(Math.round(ratio([1, 1, 1], [0, 0, 0]) * 100), 2100);
  assert.equal(Math.round(ratio(hex('#767676'), [1, 1, 1]) * 100), 454);
  assert.deepEqual(
    oklch('oklch(1 0 0)').map((each) => Math.round(each * 1000)),
    [1000, 1000, 1000],
  );
});

function tooFaint(pairs: [string, string][], least: number, scheme: Scheme, hues: Hues): string[] {
  return pairs.flatMap(([front, behind]) => {
    const found = ratio(colour(front, scheme, hues), colour(behind, scheme, hues));
    return found < least ? [`${front} on ${behind}: ${found.toFixed(2)}`] : [];
  });
}

function colour(name: string, scheme: Scheme, hues: Hues): Rgb {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token --${name}`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colour(other, scheme, hues);
  const both = /^light-dark\((.+\)|#\w+), (.+)\)$/.exec(value);
  const one = ((scheme === 'light' ? both?.[1] : both?.[2]) ?? value)
    .replace('var(--hue-marker)', String(hues.marker))
    .replace('var(--hue-wood)', String(hues.wood));
  return one.startsWith('#') ? hex(one) : oklch(one);
}

function hex(text: string): Rgb {
  const digits = text.length === 4 ? Array.from(text.slice(1), (each) => each + each) : (text.slice(1).match(/../g) ?? []);
  const [r = 0, g = 0, b = 0] = digits.map((each) => Number.parseInt(each, 16) / 255);
  return [r, g, b].map(linear) as unknown as Rgb;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** OKLCH to linear sRGB (B. Ottosson's matrices), cut to what a screen can show. */
function oklch(text: string): Rgb {
  const [l = 0, c = 0, h = 0] = [...text.matchAll(/[\d.]+/g)].map(Number);
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const cut = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
    cut(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
    cut(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z),
  ];
}

/** WCAG 2.2 contrast ratio of two linear colours. */
function ratio(a: Rgb, b: Rgb): number {
  const light = (rgb: Rgb): number => 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  const [high, low] = [light(a), light(b)].toSorted((p, q) => q - p);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
