import assert from 'node:assert/strict';
import sharp from 'sharp';
import { test } from 'node:test';
import { parseFields } from '../../commons/forms.ts';
import type { Locale } from '../../platform/i18n.ts';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { emptyTyped, inputFrom, readTyped } from './card-form.ts';
import { previewed } from './refuse.ts';
import type { Sender } from './sender.ts';

/** A request as far as these functions look at it. */
function sender(app: App, locale: Locale, address = '192.0.2.1'): Sender {
  return { locals: { app, person: undefined, t: app.t(locale) } as unknown as App.Locals, getClientAddress: () => address };
}

test('thousands of tags and links are cut while they are read, and refused', () => {
  const typed = { ...emptyTyped, title: 'Le bocal', tags: 'mot,'.repeat(5_000), links: 'https://example.org a\n'.repeat(5_000) };
  const input = inputFrom(typed);
  assert.deepEqual([input.tags?.length, input.links?.length], [101, 51]);
  assert.deepEqual(parseFields('tool', input), {
    refused: 'invalid',
    fields: { tags: 'commons.refused.tags.many', links: 'commons.refused.links.many' },
  });
});

onBoth('pictures of one sender are kept a few at a time; what was typed stays', async ({ app, clock }) => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#246' } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set('title', 'Le bocal');
  form.set('file', new File([new Uint8Array(picture)], 'a.png', { type: 'image/png' }));
  for (let n = 0; n < 10; n += 1) assert.deepEqual((await readTyped(sender(app, 'fr'), form, 'tool')).refusals, {});
  assert.deepEqual(await readTyped(sender(app, 'fr'), form, 'tool'), {
    typed: { ...emptyTyped, title: 'Le bocal', licence: '', facets: { family: [], lang: [], territory: [] } },
    refusals: { file: 'commons.refused.image.slow' },
  });
  assert.deepEqual((await readTyped(sender(app, 'fr', '192.0.2.2'), form, 'tool')).refusals, {});
  clock.advance(20_000);
  assert.deepEqual((await readTyped(sender(app, 'fr'), form, 'tool')).refusals, {});
});

onBoth('a preview is set a few times a minute, at the length of a card, and then shows again what was typed', async ({ app }) => {
  const typed = { ...emptyTyped, title: 'Le bocal', text: 'é'.repeat(60_010) };
  const first = await previewed(sender(app, 'nl'), typed, 'nl', {});
  const shown = 'preview' in first ? (first.preview ?? '') : '';
  assert.equal(shown.split('é').length - 1, 60_000);
  for (let n = 0; n < 9; n += 1) assert.equal('preview' in (await previewed(sender(app, 'nl'), emptyTyped, 'nl', {})), true);
  const slow = await previewed(sender(app, 'nl'), typed, 'nl', {}, '3');
  assert.deepEqual('status' in slow && [slow.status, slow.data], [
    429,
    { typed, refusals: {}, told: app.t('nl')('commons.refusal.slow'), preview: null, conflict: null, similar: null, base: '3' },
  ]);
});
