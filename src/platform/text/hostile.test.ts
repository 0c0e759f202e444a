import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { costlyTexts } from './costly.testing.ts';
import { withoutTraps } from './clean.ts';
import { faults } from './faults.testing.ts';
import { hostileTexts } from './hostile.testing.ts';
import { plainText, renderAsTyped, renderMarkdown } from './markdown.ts';

const english = (source: string) => renderMarkdown(source, { locale: 'en' });

test('HTML in a text is shown, never interpreted', () => {
  assert.equal(english('<script>alert(1)</script>'), '<p>&#x3C;script>alert(1)&#x3C;/script></p>');
  assert.equal(english('a <img src=x onerror=alert(1)>'), '<p>a &#x3C;img src=x onerror=alert(1)></p>');
  assert.equal(english('<p style="position:fixed">a'), '<p>&#x3C;p style="position:fixed">a</p>');
  assert.equal(english('<!-- a -->\n<svg/onload=b>'), '<p>&#x3C;!-- a -->\n&#x3C;svg/onload=b></p>');
});

test('addresses that run code are taken away', () => {
  assert.equal(english('[a](javascript:alert(1))'), '<p>a</p>');
  assert.equal(english('[a](JaVaScRiPt:alert(1))'), '<p>a</p>');
  assert.equal(english('[a](java&#10;script:alert(1))'), '<p>a</p>');
  assert.equal(english('[a](&#x6A;avascript:alert(1))'), '<p>a</p>');
  assert.equal(english('[a](data:text/html;base64,PHM+)'), '<p>a</p>');
  assert.equal(english('[a](vbscript:b)'), '<p>a</p>');
  assert.equal(english('![a](javascript:alert(1))'), '<p>a</p>');
  assert.equal(english('![a](data:image/svg+xml,b)'), '<p>a</p>');
  assert.equal(english('<javascript:alert(1)>'), '<p>javascript:alert(1)</p>');
  assert.equal(english('[a]\n\n[a]: javascript:alert(1)'), '<p>a</p>');
});

test('attributes cannot be broken out of', () => {
  assert.equal(english('[a](/b "c\\" onclick=d")'), '<p><a href="/b" title="c&#x22; onclick=d">a</a></p>');
  assert.equal(english('![a" onerror="b](/fichiers/c)'), '<p><img src="/fichiers/c" alt="a&#x22; onerror=&#x22;b" loading="lazy"></p>');
  assert.equal(english('```js" onclick="b\nc\n```'), '<pre><code>c\n</code></pre>');
  assert.equal(english('```x class=y\nc\n```'), '<pre><code class="language-x">c\n</code></pre>');
});

const morsel = fc.constantFrom(
  '<script>',
  '</script>',
  '<img src=x onerror=a>',
  ' onclick=',
  'javascript:',
  'style="a"',
  '[a](',
  ')',
  '](',
  '![',
  '"',
  "'",
  '\\',
  '<',
  '>',
  '&lt;',
  '&#106;',
  '`',
  '```\n',
  '*',
  '_',
  '~~',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '|',
  '|-|-|\n',
  '[^a]',
  '[^a]: ',
  '[a]: ',
  'https://exemple.org',
  'data:text/html,',
  '//e.org',
  '\u0000',
  '\u202E',
  '\t',
  '    ',
  '«',
  '»',
  ' !',
  "l'",
  '1er',
  'mot',
  '🌿',
);

test('whatever is typed, only known tags and attributes come out', () => {
  const hostile = fc.oneof(
    fc.array(morsel, { maxLength: 40 }).map((morsels) => morsels.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(hostile, fc.constantFrom('fr', 'en'), (source, locale) => {
      assert.deepEqual(faults(renderMarkdown(source, { locale })), []);
    }),
    { numRuns: 400 },
  );
});

test('the check above sees what it should', () => {
  const bad = [
    '<script>',
    '<a onclick="b">',
    '<p style="c">',
    '<a href="javascript:d">',
    '<a href="data:e">',
    '<img src="https://exemple.org/f">',
    '<code class="g">',
    '<svg>',
    '</ul>',
    '<p',
  ];
  for (const one of bad) assert.notDeepEqual(faults(one), [], one);
  assert.deepEqual(faults('<p>ok <a href="/a:b">b</a><br><img src="/fichiers/c" alt="&#x22;"></p><a href="#d">e</a>'), []);
});

test('ten thousand hostile texts come out as nothing but text, each in bounded time', () => {
  let longest = 0;
  let at = 0;
  for (const source of hostileTexts(10_000)) {
    const began = performance.now();
    const html = renderMarkdown(source, { locale: at % 2 === 0 ? 'fr' : 'en', id: 'x' });
    longest = Math.max(longest, performance.now() - began);
    assert.deepEqual(faults(html), [], `text ${at}: ${source.slice(0, 500)}`);
    assert.equal(withoutTraps(html), html, `text ${at}`);
    at += 1;
  }
  assert.equal(at, 10_000);
  assert.ok(longest < 10_000, `${Math.round(longest)} ms`);
});

test('shown as typed or without its marks, a hostile text is nothing but text too', () => {
  for (const source of hostileTexts(1_000, 2)) {
    assert.deepEqual(faults(renderAsTyped(source)), []);
    assert.equal(typeof plainText(source), 'string');
  }
});

test('a text made to hurt is answered, and safely', () => {
  for (const [name, source] of Object.entries(costlyTexts(5_000))) assert.deepEqual(faults(renderMarkdown(source)), [], name);
});

test('a direction turned over by a number is turned back', () => {
  assert.equal(english('a&#x202E;b&#8238; [c](/d&#x202E; "e&#x2066;") &lrm;'), '<p>ab <a href="/d%E2%80%AE" title="e">c</a> \u200E</p>');
});
