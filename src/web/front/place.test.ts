import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { firstShape } from '../../gathering/forms.ts';
import type { PlaceGathering } from './place.ts';
import { findPlace } from './place.ts';

const origin = 'https://example.org';
const one = (slug: string, more: Partial<PlaceGathering> = {}): PlaceGathering => {
  return { id: slug, slug, host: null, defaultLocale: 'fr', root: null, archived: 'no', ...more };
};
const found = (all: PlaceGathering[], path: string, from = origin) => {
  const { place, path: clean, moved } = findPlace(all, from, path);
  return [place.gathering?.slug, place.base, clean, moved];
};

test('a gathering that is alone lives at the root, in any language', () => {
  assert.deepEqual(found([one('preau')], '/fiches/a'), ['preau', '', '/fiches/a', undefined]);
  assert.deepEqual(found([one('preau')], '/nl/fiches/a'), ['preau', '/nl', '/fiches/a', undefined]);
});

test('among several, one keeps the root and the others their path', () => {
  const all = [one('preau', { root: 'here' }), one('gue')];
  assert.deepEqual(found(all, '/fiches/a'), ['preau', '', '/fiches/a', undefined]);
  assert.deepEqual(found(all, '/gue/nl/fiches/a'), ['gue', '/gue/nl', '/fiches/a', undefined]);
  assert.deepEqual(found(all, '/preau/nl/fiches/a')[3], '/nl/fiches/a');
});

test('after a gathering left the root its old addresses lead to its path, and the house keeps its own', () => {
  const all = [one('preau', { root: 'moved' }), one('gue')];
  assert.deepEqual(found(all, '/'), [undefined, '', '/', undefined]);
  assert.deepEqual(found(all, '/nl/fiches/a')[3], '/preau/nl/fiches/a');
  assert.deepEqual(found(all, '/preau/fiches/a'), ['preau', '/preau', '/fiches/a', undefined]);
  for (const path of ['/connexion/lien/x', '/favicon.svg', '/fichiers/x.webp']) assert.equal(found(all, path)[3], undefined, path);
});

test('a host of its own wins over everything, and an archived gathering is found nowhere', () => {
  const own = one('gue', { host: 'gue.example.org' });
  assert.deepEqual(found([one('preau', { root: 'here' }), own], '/fiches/a', 'https://gue.example.org'), [
    'gue',
    '',
    '/fiches/a',
    undefined,
  ]);
  assert.deepEqual(found([one('preau', { root: 'here' }), own], '/gue/fiches/a'), ['gue', '/gue', '/fiches/a', undefined]);
  const away = { ...own, archived: 'yes' as const };
  assert.deepEqual(found([one('preau', { root: 'here' }), away], '/x', 'https://gue.example.org')[0], 'preau');
  assert.deepEqual(found([one('preau', { root: 'here', archived: 'yes' }), one('gue')], '/fiches/a')[0], undefined);
});

test('no gathering may take the first word of a page of the house', () => {
  const routes = readdirSync(new URL('../routes', import.meta.url), { withFileTypes: true });
  const words = routes.filter((entry) => entry.isDirectory() && /^[a-z-]+$/.test(entry.name)).map((entry) => entry.name);
  const free = words.filter((slug) => firstShape.safeParse({ slug, defaultLocale: 'fr', name: 'x' }).success);
  assert.deepEqual([free, words.length > 10], [[], true]);
});
