import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ask } from './ask.ts';
import { visit } from './browser.ts';
import { listFormats } from '../src/web/data/formats.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
const get = (path: string, headers = {}) => ask(stage.address + path, { headers });

test('a list and its data hold the same cards in the same order, in each form and language', async () => {
  for (const choice of ['?family=facilitation&tri=titre', '?q=groupe', '?lang=fr&tri=-recent']) {
    for (const tongue of ['', '/nl']) {
      const { text } = await get(`${tongue}/communs/outils${choice}`);
      const shown = [...text.matchAll(/<h2 class="name"[^>]*><a href="([^"]+)"/g)].map(([, href]) => stage.address + href);
      assert.ok(shown.length > 0, choice);
      const at = (form: string) => get(`${tongue}/communs/outils.${form}${choice}`);
      const json = JSON.parse((await at('json')).text) as { cards: { url: string; language: string }[]; language: string };
      assert.equal(json.language, tongue.slice(1) || 'fr');
      const ld = JSON.parse((await at('jsonld')).text) as { mainEntity: { itemListElement: { item: { url: string } }[] } };
      const atom = [...(await at('atom')).text.matchAll(/<entry[^>]*>.*?<link rel="alternate"[^>]*href="([^"]+)"/g)].map(
        ([, href]) => href,
      );
      const csv = (await at('csv')).text.trim().split('\r\n').slice(1);
      assert.deepEqual(
        [json.cards.map((card) => card.url), ld.mainEntity.itemListElement.map(({ item }) => item.url), atom],
        [shown, shown, shown],
        choice,
      );
      assert.deepEqual(
        csv.map((line) => line.split(',').at(-1)),
        shown,
      );
    }
  }
});

test('pages follow one another by their own addresses, and together hold every card once', async () => {
  const seen: string[] = [];
  let path: string | null = '/communs.json?par=20';
  for (let asked = 0; path && asked < 9; asked += 1) {
    const { text, headers } = await get(path);
    const page = JSON.parse(text) as { total: number; cards: { id: string }[]; links: { next: string | null } };
    seen.push(...page.cards.map((card) => card.id));
    assert.equal(headers['x-total-count'], String(page.total));
    assert.equal(String(headers['link']).includes('rel="next"'), page.links.next !== null);
    path = page.links.next && page.links.next.slice(stage.address.length);
    if (!path) assert.deepEqual([seen.length, new Set(seen).size], [page.total, page.total]);
  }
  assert.equal(path, null);
  const after = JSON.parse((await get('/communs.json?page=99')).text) as { cards: unknown[]; number: number };
  assert.deepEqual([after.cards, after.number], [[], 99]);
});

test('needs and offers are data too: the same as on their page, narrowed by the same words, in each form', async () => {
  for (const choice of ['', '?sort=offer', '?sort=need&sort=offer&territory=tournai&territory=ath']) {
    const { text } = await get(`/communs/besoins${choice}`);
    const shown = [...text.matchAll(/href="(\/communs\/besoins\/[^"?]+)"/g)].map(([, href]) => stage.address + href);
    assert.ok(shown.length > 0, choice);
    for (const form of listFormats) assert.ok(text.includes(`href="/communs/besoins.${form}${choice.replaceAll('&', '&amp;')}"`), form);
    const at = async (form: string) => (await get(`/communs/besoins.${form}${choice}`)).text;
    const json = JSON.parse(await at('json')) as {
      total: number;
      needs: { url: string; actor: { place: { lat: number | null } | null } }[];
    };
    const ld = JSON.parse(await at('jsonld')) as { mainEntity: { itemListElement: { item: { url: string } }[] } };
    const entries = [...(await at('atom')).matchAll(/<entry[^>]*>.*?<link rel="alternate"[^>]*href="([^"]+)"/g)].map(([, href]) => href);
    const lines = (await at('csv')).trim().split('\r\n').slice(1);
    assert.deepEqual(
      [
        json.needs.map(({ url }) => url),
        ld.mainEntity.itemListElement.map(({ item }) => item.url),
        entries,
        lines.map((line) => line.split(',').at(-1)),
      ],
      [shown, shown, shown, shown],
      choice,
    );
    const { features } = JSON.parse(await at('geojson')) as { features: { properties: { url: string } }[] };
    const located = json.needs.filter(({ actor }) => typeof actor.place?.lat === 'number').map(({ url }) => url);
    assert.deepEqual([features.map(({ properties }) => properties.url), json.total], [located, shown.length], choice);
  }
  const second = await get('/communs/besoins.json?par=1&page=2');
  const { links, needs } = JSON.parse(second.text) as { links: Record<string, string>; needs: unknown[] };
  assert.deepEqual([needs.length, links['previous']], [1, `${stage.address}/communs/besoins.json?par=1`]);
  assert.match(String(second.headers['link']), /besoins\.json\?par=1&page=3>; rel="next"/);
});

test('data that have not changed are not sent twice, even when a proxy made their tag weak', async () => {
  for (const path of ['/communs.atom', '/communs/besoins.json', '/communs/outils.csv?par=5', '/fiches/le-bocal.json', '/opensearch.xml']) {
    const { headers, status } = await get(path);
    assert.equal(status, 200, path);
    for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await get(path, { 'if-none-match': tag });
      assert.deepEqual([again.status, again.text], [304, ''], `${path} ${tag}`);
    }
    stage.app.pages.clear();
    assert.equal((await get(path, { 'if-none-match': headers.etag })).status, 304, `${path} made again`);
  }
});

test('the feed of changes leads from page to page to the first version ever, and back', async () => {
  const way = (text: string, rel: string) => new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(text)?.[1];
  const ids: string[] = [];
  let [at, back]: (string | undefined)[] = [`${stage.address}/communs/changements.atom`];
  for (; at; [back, at] = [at, way((await ask(at)).text, 'next')]) {
    const { text, headers } = await ask(at);
    assert.deepEqual([way(text, 'self'), way(text, 'previous')], [at, back]);
    assert.equal((await ask(at, { headers: { 'if-none-match': headers.etag } })).status, 304);
    ids.push(...[...text.matchAll(/<entry[^>]*><id>([^<]+)/g)].map(([, id]) => id ?? ''));
  }
  const made = await stage.app.db
    .selectFrom('revisions')
    .innerJoin('cards', 'cards.id', 'revisions.card_id')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('cards.archived_at', 'is', null)
    .executeTakeFirst();
  assert.deepEqual([ids.length, new Set(ids).size], [Number(made?.n), ids.length]);
  assert.equal(ids.length > 100, true, `${ids.length} versions`);
});

test('a card’s data tell the same as its page, where programs look for them', async () => {
  const { page, go, context } = await visit(stage);
  await go('/fiches/le-bocal');
  const inside = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as unknown;
  const address = await page.locator('link[rel=alternate][type="application/ld+json"]').getAttribute('href');
  assert.deepEqual(JSON.parse((await get(address ?? '')).text), inside);
  await context.close();
  const { text } = await get('/nl/fiches/le-bocal.md');
  assert.match(text, /^---\ntitle: "De bokaal"\n/);
  assert.equal((await get('/fiches/nulle-part.json')).status, 404);
  assert.equal((await get('/fiches/le-bocal.xml')).status, 404);
});

test('another program reads every form: XML, CSV, JSON', async (t) => {
  if (spawnSync('python3', ['-c', '']).status !== 0) return t.skip('python3 is not here');
  const folder = mkdtempSync(join(tmpdir(), 'co-construire-forms-'));
  const saved: Record<string, string> = {
    'atom.xml': '/communs.atom?par=500',
    'changes.xml': '/communs/changements.atom',
    'needs.xml': '/communs/besoins.atom',
    'needs.csv': '/communs/besoins.csv',
    'needs.geojson': '/communs/besoins.geojson',
    'opensearch.xml': '/opensearch.xml',
    'cards.csv': '/communs.csv?par=500',
    'cards.json': '/communs.json?par=500',
    'cards.geojson': '/communs.geojson?par=500',
    'cards.jsonld': '/communs.jsonld?par=500',
  };
  for (const [name, path] of Object.entries(saved)) writeFileSync(join(folder, name), (await get(path)).text);
  const ran = spawnSync('python3', ['-c', reader, folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  assert.equal(ran.stderr, '');
  const total = JSON.parse((await get('/communs.json')).text) as { total: number };
  const { cards, atom, ld, points } = JSON.parse(ran.stdout) as Record<string, number>;
  assert.deepEqual([cards, atom, ld], [total.total, total.total, total.total]);
  assert.ok((points ?? 0) > 10, `${points} points`);
});

/** Reads the files with the readers of Python's own library, and checks what RFC 4287 and RFC 7946 ask for. */
const reader = `
import csv, datetime, json, sys, xml.etree.ElementTree as ET
at = sys.argv[1] + '/'
a = '{http://www.w3.org/2005/Atom}'
def feed(name):
    root = ET.parse(at + name).getroot()
    assert root.tag == a + 'feed'
    names = [e.find(a + 'id').text for e in root.findall(a + 'entry')]
    assert len(names) == len(set(names)) and all(n.startswith('urn:uuid:') for n in names)
    for e in [root] + root.findall(a + 'entry'):
        assert e.find(a + 'id').text and e.find(a + 'title').text
        datetime.datetime.fromisoformat(e.find(a + 'updated').text.replace('Z', '+00:00'))
    assert root.find(a + 'author/' + a + 'name').text
    assert [l.get('rel') for l in root.findall(a + 'link')].count('self') == 1
    return len(names)
rows = list(csv.reader(open(at + 'cards.csv', encoding='utf-8-sig', newline='')))
assert len({len(r) for r in rows}) == 1 and len(rows[0]) > 10
assert not any(c[:1] in '=+@' and c for r in rows for c in r)
def points(name):
    geo = json.load(open(at + name, encoding='utf-8'))
    assert geo['type'] == 'FeatureCollection' and 'crs' not in geo
    w, s, e, n = geo['bbox']
    for f in geo['features']:
        assert f['type'] == 'Feature' and set(f) >= {'geometry', 'properties', 'id'}
        lon, lat = f['geometry']['coordinates']
        assert f['geometry']['type'] == 'Point' and -180 <= w <= lon <= e <= 180 and -90 <= s <= lat <= n <= 90
    return len(geo['features'])
needs = list(csv.reader(open(at + 'needs.csv', encoding='utf-8-sig', newline='')))
assert len({len(r) for r in needs}) == 1 and len(needs) - 1 == feed('needs.xml') >= points('needs.geojson') > 0
ld = json.load(open(at + 'cards.jsonld', encoding='utf-8'))
assert ld['@context'] == 'https://schema.org'
assert ET.parse(at + 'opensearch.xml').getroot().tag == '{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription'
feed('changes.xml')
print(json.dumps({'cards': len(rows) - 1, 'atom': feed('atom.xml'), 'ld': len(ld['mainEntity']['itemListElement']), 'points': points('cards.geojson')}))
`;
