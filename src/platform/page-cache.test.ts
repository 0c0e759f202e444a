import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { encoded, makePageCache } from './page-cache.ts';

const page = (text: string, tags: string[]) => ({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(text), tags });

test('a page is kept until one of its facts changes; the others stay', () => {
  const cache = makePageCache();
  cache.keep('/a', page('a', ['cards', 'card:1']), cache.age());
  cache.keep('/b', page('b', ['edition:1']), cache.age());
  cache.drop(['card:1']);
  assert.equal(cache.get('/a'), undefined);
  assert.equal(cache.get('/b')?.body.toString(), 'b');
});

test('a page made before a change and finished after it is not kept', () => {
  const cache = makePageCache();
  const asOf = cache.age();
  cache.drop(['cards']);
  assert.equal(cache.keep('/a', page('old', ['cards']), asOf).body.toString(), 'old');
  assert.equal(cache.get('/a'), undefined);
});

test('every encoding says the same page', () => {
  const kept = makePageCache().keep('/a', page('bonjour '.repeat(400), ['cards']), 0);
  const br = encoded(kept, 'gzip, deflate, br');
  const gzip = encoded(kept, 'gzip');
  assert.deepEqual([br.encoding, gzip.encoding, encoded(kept, undefined).encoding], ['br', 'gzip', undefined]);
  assert.equal(brotliDecompressSync(br.body).toString(), kept.body.toString());
  assert.equal(gunzipSync(gzip.body).toString(), kept.body.toString());
});
