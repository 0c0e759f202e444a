import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import type { App } from '../../platform/app.ts';
import { addTask } from '../acts/tasks.ts';
import { makeEdition, publishEdition } from '../acts/editions.ts';
import { setFigures } from '../acts/edition-parts.ts';
import { setSisters } from '../acts/around.ts';
import { improvePage, writePage } from '../acts/pages.ts';
import { counting, edition2025, type Hall, openEdition, openHall } from '../hall.testing.ts';
import { editionPage, editionsList, figuresCompared } from './editions.ts';
import { home } from './home.ts';
import { pageView } from './pages.ts';
import { teamDesk } from './team.ts';

/** One more of everything that lists can hold. */
async function fill(app: App, { gathering, programme, administrator }: Hall, year: number): Promise<void> {
  const slug = String(year);
  await makeEdition(app, programme, { gathering, ...edition2025, slug, year, startsOn: `${slug}-07-01`, endsOn: `${slug}-07-03` });
  await setFigures(app, programme, {
    gathering,
    edition: slug,
    figures: [{ key: 'people', value: 300 + (year % 10), labels: { fr: 'personnes' } }],
  });
  await publishEdition(app, programme, { gathering, edition: slug });
  await addTask(app, programme, { gathering, edition: slug, title: 'Louer' });
  await writePage(app, programme, { gathering, slug: `page-${slug}`, lang: 'fr', title: 'Page' });
  await setSisters(app, administrator, { gathering, sisters: Array.from({ length: year - 2020 }, (_, n) => ({ name: `Sœur ${n}` })) });
}

onBoth('lists of one and of three things take the same number of queries', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const measure = async () => {
    const numbers: number[] = [];
    for (const read of [
      (counted: App) => home(counted, gathering, 'fr'),
      (counted: App) => editionsList(counted, undefined, gathering, 'fr'),
      (counted: App) => teamDesk(counted, hall.welcome, gathering, 'fr'),
      (counted: App) => editionPage(counted, undefined, gathering, '2021', 'fr'),
    ]) {
      await read(app);
      const counted = counting(app);
      await read(counted.app);
      numbers.push(counted.queries());
    }
    return numbers;
  };
  await fill(app, hall, 2021);
  const one = await measure();
  await fill(app, hall, 2022);
  await fill(app, hall, 2023);
  assert.deepEqual(await measure(), one);
  assert.equal(Math.max(...one) <= 18, true, `queries: ${one.join(', ')}`);
});

onBoth('the front page speaks of the edition at hand and of where it stands', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const empty = await home(app, gathering, 'fr');
  assert.deepEqual(
    [empty?.edition, empty?.invitation.key, empty?.counts],
    [undefined, 'wish', { actor: 0, practice: 0, tool: 0, meaning: 0 }],
  );
  await openEdition(app, hall);
  assert.equal((await home(app, gathering, 'fr'))?.edition, undefined);
  await publishEdition(app, hall.programme, { gathering, edition: '2025' });
  const seen = await home(app, gathering, 'fr');
  assert.deepEqual([seen?.edition?.slug, seen?.over, seen?.now], ['2025', 'yes', undefined]);
  assert.equal(await home(app, 'none', 'fr'), undefined);
});

onBoth('figures are compared when two editions have published them', async ({ app }) => {
  const hall = await openHall(app);
  await fill(app, hall, 2021);
  assert.deepEqual(figuresCompared(await editionsList(app, undefined, hall.gathering, 'fr')), []);
  await fill(app, hall, 2023);
  const [people] = figuresCompared(await editionsList(app, undefined, hall.gathering, 'nl'));
  assert.deepEqual(people?.label, { text: 'personnes', lang: 'fr' });
  assert.deepEqual(
    people?.values.map(({ edition, value }) => [edition, value]),
    [
      ['2021', 301],
      ['2023', 303],
    ],
  );
});

onBoth('a page shows its blocks, and never what its writer typed as HTML', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  await openEdition(app, hall);
  await publishEdition(app, hall.programme, { gathering, edition: '2025' });
  const text = 'Bonjour <script>alert(1)</script>\n\n:::cards kind=tool limit=2:::\n:::map kind=actor:::\n:::agenda:::\n:::call:::';
  await writePage(app, hall.welcome, { gathering, slug: 'outils', lang: 'fr', title: 'Outils', text });
  const seen = await pageView(app, undefined, gathering, 'outils', 'de');
  assert.deepEqual(
    seen?.pieces.map((piece) => piece.piece),
    ['text', 'cards', 'map', 'agenda', 'call'],
  );
  assert.equal(JSON.stringify(seen).includes('<script'), false);
  assert.deepEqual([seen?.title, seen?.mayImprove], [{ text: 'Outils', lang: 'fr' }, 'no']);
  assert.equal((await pageView(app, hall.welcome, gathering, 'outils', 'de'))?.mayImprove, 'yes');
  await improvePage(app, hall.welcome, { gathering, page: 'outils', lang: 'de', title: 'Werkzeuge' });
  assert.deepEqual((await pageView(app, undefined, gathering, 'outils', 'de'))?.title, { text: 'Werkzeuge', lang: 'de' });
});
