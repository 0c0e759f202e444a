import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { costlyTexts } from './costly.testing.ts';
import { renderMarkdown } from './markdown.ts';

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

const attribute = /\s([^\s"'<>/=]+)(?:="([^"]*)")?/g;
const allowed = /^(?:href|title|id|rel|src|alt|loading|start|align|class|aria-label|aria-describedby|data-footnote(?:s|-ref|-backref))$/;

/** Every tag of the page, with what is wrong in it. */
function faults(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z0-9]*)((?:"[^"]*"|[^">])*)>?/gi)].flatMap(([tag, name = '', attributes = '']) => {
    const bad = [...attributes.matchAll(attribute)].filter(
      ([, key = '', value = '']) => !allowed.test(key) || (/^(?:href|src)$/.test(key) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
    );
    const known = /^(?:a|blockquote|br|code|del|em|h[2-6]|hr|img|li|ol|p|pre|section|strong|su[bp]|t(?:able|body|d|h|head|r)|ul)$/.test(
      name,
    );
    return known && bad.length === 0 ? [] : [tag];
  });
}

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
  const bad = ['<script>', '<a onclick="b">', '<p style="c">', '<a href="javascript:d">'];
  assert.deepEqual(faults(bad.join('') + '<p>ok</p>'), bad);
});

test('a text made to hurt is answered, and safely', () => {
  for (const [name, source] of Object.entries(costlyTexts(5_000))) assert.deepEqual(faults(renderMarkdown(source)), [], name);
});
