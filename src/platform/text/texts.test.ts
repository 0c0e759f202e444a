import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLog } from '../log.ts';
import { costlyTexts, ordinaryText } from './costly.testing.ts';
import { renderMarkdown } from './markdown.ts';
import { makeTexts } from './texts.ts';

const silent = makeLog('silent', { iso: () => '' });

test('a text set beside is the same as one set on the spot', async () => {
  const texts = makeTexts(silent);
  const long = ordinaryText(30_000);
  const options = { locale: 'nl', headingLevel: 3, id: 'a' };
  const [one, two, short] = await Promise.all([texts.html(long, options), texts.html(long, options), texts.html('*un*')]);
  assert.equal(one, renderMarkdown(long, options));
  assert.equal(two, one);
  assert.equal(short, '<p><em>un</em></p>');
  assert.equal(await texts.html(long, options), one);
  await texts.close();
});

test('what takes too long is shown as it was typed, and the next text is set', async () => {
  const texts = makeTexts(silent, { passed: 4_000, spent: 200 });
  await texts.html(ordinaryText(5_000));
  const endless = Array.from({ length: 40 }, (_, i) => Object.values(costlyTexts(5_000)).join(`\n\n${i}\n\n`)).join('\n\n');
  const [heavy, next] = await Promise.all([texts.html(`<b>${endless}`, { locale: 'en' }), texts.html(ordinaryText(5_001))]);
  assert.ok(
    heavy.startsWith('<p>This text is too heavy to be laid out: here it is as it was written.</p><p>&#x3C;b>[[['),
    heavy.slice(0, 200),
  );
  assert.equal(next, renderMarkdown(ordinaryText(5_001)));
  await texts.close();
});

test('texts that wait when the house closes are answered', async () => {
  const texts = makeTexts(silent);
  const asked = [texts.html(ordinaryText(20_000)), texts.html(ordinaryText(21_000))];
  await texts.close();
  assert.deepEqual(
    (await Promise.all(asked)).map((html) => html.includes('trop lourd')),
    [true, true],
  );
});
