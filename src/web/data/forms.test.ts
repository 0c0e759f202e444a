import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CardDatum } from '../../commons/views/data.ts';
import { readCatalogues } from '../../platform/catalogues.ts';
import { makeTranslator } from '../../platform/i18n.ts';
import { root } from '../../platform/root.ts';
import { atomEntries, atomOf } from './atom.ts';
import { cellOf, csvOf } from './csv.ts';
import { geojsonOf } from './geojson.ts';
import { jsonOf } from './json.ts';
import { jsonldOf } from './jsonld.ts';
import { ldScript } from './ld-script.ts';
import type { Sheet } from './sheet.ts';
import { urnOf } from './urn.ts';

const t = makeTranslator(readCatalogues(join(root, 'messages')))('fr');

const bocal: CardDatum = {
  id: '01kaq8e2j0bcdefghjkmnpqrst',
  slug: 'le-bocal',
  kind: 'tool',
  title: '=HYPERLINK("x";"Le <bocal>")',
  summary: 'Une heure,\nune seule & même question.\u0001',
  lang: 'fr',
  langs: ['fr', 'nl'],
  facets: { family: ['facilitation', 'digital'], territory: ['tournai'] },
  tags: ['Une heure', 'Écoute'],
  place: { label: 'Tournai', lat: 50.6, lon: -3.38 },
  image: null,
  links: [{ url: 'https://example.org/a?b=1&c=2', label: '' }],
  licence: 'CC-BY-SA-4.0',
  revision: 3,
  madeAt: '2026-01-02T03:04:05.000Z',
  changedAt: '2026-02-02T03:04:05.000Z',
};
const nowhere: CardDatum = { ...bocal, id: '01kaq8e2j0bcdefghjkmnpqrsv', slug: 'nulle-part', title: 'Nulle part', place: null };

const sheet: Sheet = {
  t,
  locale: 'fr',
  href: (path) => `https://example.org${path}`,
  file: (name) => `https://example.org/fichiers/${name}`,
  title: 'Les outils',
  source: 'CO-CONSTRUIRE',
  kind: 'tool',
  page: 'https://example.org/communs/outils',
  self: 'https://example.org/communs/outils.x?page=2',
  first: 'https://example.org/communs/outils.x',
  last: 'https://example.org/communs/outils.x?page=3',
  next: 'https://example.org/communs/outils.x?page=3',
  previous: 'https://example.org/communs/outils.x',
  total: 6,
  number: 2,
  pages: 3,
  size: 2,
  changedAt: '2026-02-02T03:04:05.000Z',
  cards: [bocal, nowhere],
};

test('no cell of a table can begin a formula, and numbers stay numbers', () => {
  const cells = ['=1+1', '+32', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', 'a,b', 'dit "oui"', 'Le bocal', "'"].map(cellOf);
  assert.deepEqual(cells, [
    `"'=1+1"`,
    `"'+32"`,
    `"'-1"`,
    `"'@SUM(A1)"`,
    `"'\t=1"`,
    `"'\r=1"`,
    `"'＝1"`,
    '"a,b"',
    '"dit ""oui"""',
    'Le bocal',
    `"'"`,
  ]);
  assert.deepEqual([cellOf(-3.38), cellOf(null), cellOf('')], ['-3.38', '', '']);
});

test('a table begins with its mark and its heads, and every line has as many cells', () => {
  const text = csvOf(sheet);
  assert.equal(text.startsWith('\ufeffTitre,Sorte de fiche,En deux phrases,Famille,Territoire,'), true);
  assert.equal(text.endsWith('\r\n'), true);
  const [, second] = text.split('\r\n');
  assert.equal(second?.startsWith(`"'=HYPERLINK(""x"";""Le <bocal>"")",Outil,"Une heure,\nune`), true, second);
});

test('Atom names each entry for ever, and holds no sign that XML does not know', () => {
  const feed = atomOf({ ...sheet, entries: atomEntries(sheet, sheet.cards) });
  assert.equal(feed.includes('\u0001'), false);
  assert.match(feed, /<id>urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}<\/id>/);
  assert.match(feed, /<title>=HYPERLINK\(&quot;x&quot;;&quot;Le &lt;bocal&gt;&quot;\)<\/title>/);
  assert.match(feed, /<category term="une-heure" label="Une heure"\/>/);
  assert.equal(feed.match(/<updated>2026-02-02T03:04:05.000Z<\/updated>/g)?.length, 3);
  assert.equal(feed.includes('<os:totalResults>6</os:totalResults>'), true);
  assert.equal(feed.includes('<link rel="next" href="https://example.org/communs/outils.x?page=3"'), true);
});

test('GeoJSON says longitude first, and leaves out what has no place', () => {
  const { type, features, bbox, numberReturned } = geojsonOf(sheet);
  assert.deepEqual([type, numberReturned, bbox], ['FeatureCollection', 1, [-3.38, 50.6, -3.38, 50.6]]);
  assert.deepEqual(features[0]?.geometry, { type: 'Point', coordinates: [-3.38, 50.6] });
  assert.deepEqual([features[0]?.type, features[0]?.id, features[0]?.properties.place], ['Feature', urnOf(bocal.id), 'Tournai']);
  assert.equal('bbox' in geojsonOf({ ...sheet, cards: [] }), false);
});

test('JSON has values and words side by side, and the way to the next page', () => {
  const { cards, links, total } = jsonOf(sheet);
  assert.deepEqual(cards[0]?.facets['family'], [
    { value: 'facilitation', label: 'animation' },
    { value: 'digital', label: 'numérique' },
  ]);
  assert.deepEqual([total, links.next, cards[1]?.place], [6, sheet.next, null]);
});

test('JSON-LD speaks of each kind in the words of schema.org', () => {
  const typed = (change: Partial<CardDatum>) => {
    const page = jsonldOf({ ...sheet, cards: [{ ...bocal, ...change }] });
    const list = page['mainEntity'] as { itemListElement: { position: number; item: Record<string, unknown> }[] };
    return list.itemListElement[0];
  };
  const types = [
    typed({ facets: { family: ['facilitation'] } }),
    typed({ facets: { family: ['digital'] } }),
    typed({ kind: 'actor', facets: { nature: ['person'] } }),
    typed({ kind: 'actor', facets: { nature: ['network'] } }),
    typed({ kind: 'practice', facets: {} }),
    typed({ kind: 'meaning', facets: { nature: ['question'] } }),
    typed({ kind: 'meaning', facets: { nature: ['idea'] } }),
  ].map((one) => one?.item['@type']);
  assert.deepEqual(types, ['HowTo', 'SoftwareApplication', 'Person', 'Organization', 'Article', 'Question', 'CreativeWork']);
  const actor = typed({ kind: 'actor', facets: { nature: ['network'] } });
  assert.deepEqual([actor?.position, actor?.item['sameAs'], 'license' in (actor?.item ?? {})], [3, ['https://example.org/a?b=1&c=2'], false]);
});

test('a block of data inside a page cannot be ended by what it says', () => {
  const block = ldScript({ name: '</script><script>alert(1)</script>' });
  assert.equal(block.match(/<\/?script/g)?.length, 2);
  assert.deepEqual(JSON.parse(/>(.*)<\/script>/.exec(block)?.[1] ?? ''), { name: '</script><script>alert(1)</script>' });
});

test('an id is the same name everywhere, and two ids never share one', () => {
  assert.equal(urnOf('00000000000000000000000000'), 'urn:uuid:00000000-0000-0000-0000-000000000000');
  assert.equal(urnOf('7zzzzzzzzzzzzzzzzzzzzzzzzz'), 'urn:uuid:ffffffff-ffff-ffff-ffff-ffffffffffff');
  assert.notEqual(urnOf(bocal.id), urnOf(nowhere.id));
});
