import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What every first visit downloads besides the page itself and the fonts. */
const mostBytes = 25_000;

test('the style of the house stays light', () => {
  const sources = ['tokens', 'base', 'parts', 'rooms', 'print'].map((name) =>
    readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8'),
  );
  const bytes = Buffer.byteLength(squeezed(sources.join('\n')));
  assert.equal(bytes > 10_000 && bytes <= mostBytes, true, `${bytes} bytes`);
});

/** About what the build makes of it: without comments and spaces that mean nothing. */
function squeezed(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
