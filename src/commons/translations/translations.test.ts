import assert from 'node:assert/strict';
import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { archiveCard } from '../acts/archive.ts';
import { improveCard } from '../acts/improve.ts';
import { restoreRevision } from '../acts/restore.ts';
import { translateCard } from '../acts/translate.ts';
import { countQueries } from '../query-count.testing.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { cardPage } from '../views/card.ts';
import type { UpToDate } from './rendering.ts';
import { translationWork } from './views.ts';

const here = { gathering, slug: 'le-bocal' };
const dutch = { ...here, lang: 'nl', title: 'De vissenkom', summary: 'Een uur.', text: 'Wij zitten in een kring.' };

async function french(app: App, person: Person, base: number, summary: string): Promise<void> {
  const done = await improveCard(app, person, { ...aCard({ summary }), slug: 'le-bocal', base });
  assert.equal('ok' in done, true, JSON.stringify(done));
}

function improveDutch(app: App, person: Person, base: number, title: string, upToDate?: UpToDate) {
  return improveCard(app, person, {
    ...aCard({ title, summary: dutch.summary, text: dutch.text }),
    slug: 'le-bocal',
    base,
    lang: 'nl',
    upToDate,
  });
}

async function behind(app: App): Promise<{ from: number; to: number } | null | undefined> {
  return (await cardPage(app, gathering, 'le-bocal', 'nl'))?.behind;
}

async function staleIn(app: App): Promise<[string, { from: number; to: number } | null, string][]> {
  const { cards } = await translationWork(app, gathering, { lang: 'nl', work: 'stale', page: 1, locale: 'fr' });
  return cards.map((card) => [card.title, card.revisions, card.since]);
}

onBoth('a translation is marked when its original goes on, until somebody says that it follows', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  await translateCard(app, omar, dutch);
  assert.deepEqual([await behind(app), await staleIn(app)], [null, []]);
  clock.advance(1_000);
  const since = app.clock.iso();
  await french(app, ines, 2, 'Autrement.');
  clock.advance(1_000);
  await french(app, ines, 3, 'Encore autrement.');
  assert.deepEqual([await behind(app), await staleIn(app)], [{ from: 1, to: 4 }, [['Le bocal', { from: 1, to: 4 }, since]]]);
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.behind, null);
  assert.equal('ok' in (await improveDutch(app, omar, 4, 'De viskom', 'no')), true);
  assert.deepEqual(await behind(app), { from: 1, to: 4 }, 'a small mend does not follow');
  assert.deepEqual(await improveDutch(app, omar, 5, 'De viskom', 'no'), { refused: 'unchanged' });
  assert.equal('ok' in (await improveDutch(app, omar, 5, 'De viskom', 'yes')), true);
  assert.deepEqual([await behind(app), await staleIn(app)], [null, []]);
  await french(app, ines, 6, 'Une fois de plus.');
  assert.deepEqual(await behind(app), { from: 4, to: 7 });
  assert.equal('ok' in (await restoreRevision(app, ines, { ...here, number: 6 })), true);
  assert.deepEqual([await behind(app), await staleIn(app)], [null, []]);
});

onBoth('a translation renders what its writer saw, not what came while they wrote', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const omar = await aPerson(app, 'Omar');
  await made(app, ines);
  await french(app, ines, 1, 'Autrement.');
  assert.equal('ok' in (await translateCard(app, omar, { ...dutch, base: 1 })), true);
  assert.deepEqual(await behind(app), { from: 1, to: 2 });
  await french(app, ines, 3, 'Encore.');
  assert.equal('ok' in (await improveDutch(app, omar, 3, 'De viskom', 'yes')), true);
  assert.deepEqual(await behind(app), { from: 2, to: 4 });
});

onBoth('what is left to translate is listed page by page, in as many questions for many cards as for few', async ({ app, clock }) => {
  const ines = await aPerson(app, 'Ines');
  await made(app, ines);
  await made(app, ines, { gathering: elsewhere, title: 'Ailleurs' });
  const missing = (page = 1, counted = app) => translationWork(counted, gathering, { lang: 'nl', work: 'missing', page, locale: 'fr' });
  const few = await countQueries(app, (counted) => missing(1, counted));
  for (let i = 2; i <= 33; i += 1) {
    clock.advance(1_000);
    await made(app, ines, { title: `Fiche ${i}` });
  }
  await archiveCard(app, withTeam(ines), { gathering, slug: 'fiche-33' });
  await translateCard(app, ines, { ...dutch, slug: 'fiche-32' });
  const many = await countQueries(app, (counted) => missing(1, counted));
  assert.deepEqual([few, many], [3, 2], 'the first one also reads the index of cards');
  const first = await missing();
  assert.deepEqual(
    [first.total, first.pages, first.cards.length, first.cards[0]?.title, first.cards[0]?.originalLang],
    [31, 2, 30, 'Fiche 31', 'fr'],
  );
  assert.deepEqual(
    (await missing(2)).cards.map((card) => card.title),
    ['Le bocal'],
  );
  assert.deepEqual(first.counts, {
    fr: { missing: 0, stale: 0 },
    nl: { missing: 31, stale: 0 },
    de: { missing: 32, stale: 0 },
    en: { missing: 32, stale: 0 },
  });
  assert.equal(await countQueries(app, (counted) => missing(1, counted)), 1);
});
