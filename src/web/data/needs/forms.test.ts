import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FoundNeed } from '../../../commons/needs/views.ts';
import { readCatalogues } from '../../../platform/catalogues.ts';
import { makeTranslator } from '../../../platform/i18n.ts';
import { root } from '../../../platform/root.ts';
import type { NeedSheet } from '../sheet.ts';
import { urnOf } from '../urn.ts';
import { needWriters } from './forms.ts';

const need: FoundNeed = {
  id: '01kaq8e2j0bcdefghjkmnpqrst',
  sort: 'need',
  lang: 'fr',
  title: 'Une tente <pour> cent',
  text: '',
  tags: ['Matériel', 'Fête'],
  place: 'Ath',
  until: '2026-12-01',
  state: 'open',
  standing: 'yes',
  madeAt: '2026-01-02T03:04:05.000Z',
  changedAt: '2026-02-02T03:04:05.000Z',
  card: { slug: 'la-grange', title: 'La grange' },
  spot: { label: 'Tournai', lat: 50.6, lon: 3.38 },
};
const offer: FoundNeed = { ...need, id: '01kaq8e2j0bcdefghjkmnpqrsv', sort: 'offer', spot: null, until: null };
const at = 'https://example.org/communs/besoins';
const sheet: NeedSheet = {
  t: makeTranslator(readCatalogues(join(root, 'messages')))('fr'),
  locale: 'fr',
  href: (path) => `https://example.org${path}`,
  file: (name) => `https://example.org/fichiers/${name}`,
  title: 'Besoins et offres',
  source: 'CO-CONSTRUIRE',
  page: at,
  self: `${at}.x`,
  first: `${at}.x`,
  last: `${at}.x?page=2`,
  next: `${at}.x?page=2`,
  previous: null,
  total: 3,
  number: 1,
  pages: 2,
  size: 2,
  changedAt: need.changedAt,
  needs: [need, offer],
};
const licence = 'https://creativecommons.org/licenses/by-sa/4.0/';
const read = (format: 'json' | 'geojson' | 'jsonld') => JSON.parse(needWriters[format](sheet)) as unknown;

test('needs as JSON say what, whose, where, until when and under which licence', () => {
  const { needs, links, total } = read('json') as Record<string, unknown>;
  const [first] = needs as Record<string, unknown>[];
  assert.deepEqual([total, (links as Record<string, unknown>)['next']], [3, sheet.next]);
  assert.deepEqual(first, {
    id: urnOf(need.id),
    url: `${at}/${need.id}`,
    sort: { value: 'need', label: 'cherche' },
    title: need.title,
    text: '',
    language: 'fr',
    tags: ['Matériel', 'Fête'],
    place: 'Ath',
    until: '2026-12-01',
    actor: {
      title: 'La grange',
      url: 'https://example.org/fiches/la-grange',
      data: 'https://example.org/fiches/la-grange.json',
      place: need.spot,
    },
    licence,
    made: need.madeAt,
    changed: need.changedAt,
  });
});

test('on a map a need stands where its actor is, and one without a spot is left out', () => {
  const { features, bbox } = read('geojson') as { features: { id: string; geometry: unknown }[]; bbox: unknown };
  assert.deepEqual(bbox, [3.38, 50.6, 3.38, 50.6]);
  assert.deepEqual(
    features.map(({ id, geometry }) => [id, geometry]),
    [[urnOf(need.id), { type: 'Point', coordinates: [3.38, 50.6] }]],
  );
});

test('in the words of schema.org somebody seeks what is a demand, and makes an offer', () => {
  const items = (read('jsonld') as { mainEntity: { itemListElement: { item: Record<string, unknown> }[] } }).mainEntity.itemListElement;
  const actor = { '@type': 'Organization', name: 'La grange', url: 'https://example.org/fiches/la-grange' };
  const place = { '@type': 'Place', name: 'Tournai', geo: { '@type': 'GeoCoordinates', latitude: 50.6, longitude: 3.38 } };
  assert.deepEqual(
    items.map(({ item }) => [item['@type'], item['@reverse'], item['offeredBy'], item['validThrough']]),
    [
      ['Demand', { seeks: { ...actor, location: place } }, undefined, '2026-12-01'],
      ['Offer', undefined, actor, undefined],
    ],
  );
});

test('a feed and a table of needs say the actor, the sort and the tags as they were typed', () => {
  const feed = needWriters.atom(sheet);
  assert.match(feed, /<title>La grange cherche · Une tente &lt;pour&gt; cent<\/title>/);
  assert.match(feed, /<category term="materiel" label="Matériel"\/>/);
  assert.match(feed, new RegExp(`<link rel="license" href="${licence}"/>`));
  const [heads = '', first = '', , end] = needWriters.csv(sheet).split('\r\n');
  assert.equal(heads.split(',').length, 14);
  assert.equal(
    first,
    `Une tente <pour> cent,cherche,La grange,,"Matériel, Fête",Ath,50.6,3.38,2026-12-01,fr,${licence},${need.madeAt},${need.changedAt},${at}/${need.id}`,
  );
  assert.equal(end, '');
});
