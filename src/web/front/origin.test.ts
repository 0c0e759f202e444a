import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceGathering } from './place.ts';
import { mailBase, siteOrigin } from './origin.ts';
import { findPlace } from './place.ts';

const gue: PlaceGathering = { id: 'g', slug: 'gue', host: 'gue.example.org', defaultLocale: 'fr', root: null, archived: 'no' };
const preau: PlaceGathering = { ...gue, id: 'p', slug: 'preau', host: null, root: 'here' };

function at(url: string, publicUrl?: string): App.Locals {
  const { origin, pathname } = new URL(url);
  const { place } = findPlace([preau, gue], origin, pathname);
  return { place, app: { settings: { PUBLIC_URL: publicUrl } } } as unknown as App.Locals;
}

test('a mail leads to the public address, or to the host that a gathering has of its own', () => {
  const main = 'https://example.org:8443';
  assert.equal(mailBase(at('https://gue.example.org/nl/fiches/a', main)), 'https://gue.example.org:8443/nl');
  assert.equal(mailBase(at('https://example.org:8443/gue/nl/fiches/a', main)), 'https://example.org:8443/gue/nl');
  assert.equal(mailBase(at('https://example.org:8443/fiches/a', main), 'de'), 'https://example.org:8443/de');
});

test('a host that somebody only claims is believed by nobody', () => {
  const main = 'https://example.org';
  assert.equal(siteOrigin(at('http://evil.example/fiches/a', main)), main);
  assert.equal(siteOrigin(at('http://gue.example.org:6666/fiches/a', main)), 'https://gue.example.org');
  assert.equal(siteOrigin(at('http://127.0.0.1:3000/fiches/a')), 'http://127.0.0.1:3000');
});
