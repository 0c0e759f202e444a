import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { openEdition, openHall, stranger } from '../hall.testing.ts';
import { pageList } from '../views/team.ts';
import { pageHistory, pageWords } from '../views/pages.ts';
import { closeEdition, publishEdition } from './editions.ts';
import { archivePage, bringBackPage, improvePage, restorePage, writePage } from './pages.ts';

const access = { slug: 'acces', lang: 'fr', title: 'Venir', text: 'Par le train.', comment: '' };

onBoth('a page is written, improved, restored, each time as a version', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  assert.deepEqual(await writePage(app, stranger, { gathering, ...access }), { refused: 'not_allowed' });
  assert.deepEqual(await writePage(app, hall.welcome, { gathering, ...access, slug: 'À venir', title: '' }), {
    refused: 'form',
    fields: { slug: 'gathering.refusal.not_a_slug', title: 'gathering.refusal.required' },
  });
  const made = await writePage(app, hall.welcome, { gathering, ...access });
  const done = { ok: { id: 'ok' in made ? made.ok.id : '', slug: 'acces' } };
  assert.deepEqual(await writePage(app, hall.welcome, { gathering, ...access }), {
    refused: 'form',
    fields: { slug: 'gathering.refusal.taken' },
  });
  assert.deepEqual(await writePage(app, hall.welcome, { gathering, ...access, slug: 'b', edition: '1999' }), {
    refused: 'form',
    fields: { edition: 'gathering.refusal.wrong' },
  });
  const one = { gathering, page: 'acces' };
  assert.deepEqual(await improvePage(app, stranger, { ...one, ...access, text: 'Spam' }), { refused: 'not_allowed' });
  assert.deepEqual(await improvePage(app, hall.programme, { ...one, ...access, text: 'À vélo.', basedOn: '1' }), done);
  assert.deepEqual(await improvePage(app, hall.welcome, { ...one, ...access, text: 'En bus.', basedOn: '1' }), {
    refused: 'behind',
    number: 2,
  });
  assert.deepEqual(await improvePage(app, hall.welcome, { ...one, lang: 'nl', title: 'Komen', text: 'Met de trein.' }), done);
  assert.deepEqual(await restorePage(app, hall.welcome, { ...one, number: 1 }), done);
  assert.deepEqual(await restorePage(app, hall.welcome, { ...one, number: 9 }), { refused: 'not_found' });
  const words = await pageWords(app, undefined, gathering, 'acces');
  assert.deepEqual(words?.texts.map(({ lang, text }) => [lang, text]).sort(), [
    ['fr', 'Par le train.'],
    ['nl', 'Met de trein.'],
  ]);
  const history = await pageHistory(app, hall.welcome, gathering, 'acces');
  assert.deepEqual(
    history?.map(({ number, lang }) => [number, lang]),
    [
      [4, 'fr'],
      [3, 'nl'],
      [2, 'fr'],
      [1, 'fr'],
    ],
  );
});

onBoth('minutes and team pages are for the team, archived ones too', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  await writePage(app, hall.welcome, { gathering, ...access });
  await writePage(app, hall.welcome, { gathering, ...access, slug: 'reunion', heldOn: '2026-10-01' });
  await writePage(app, hall.welcome, { gathering, ...access, slug: 'budget', audience: 'team' });
  const seenBy = async (person: typeof stranger | undefined) =>
    (await pageList(app, person, gathering, 'fr')).map((page) => page.slug).sort();
  assert.deepEqual(
    [await seenBy(undefined), await seenBy(stranger), await seenBy(hall.elsewhere), await seenBy(hall.welcome)],
    [['acces'], ['acces'], ['acces'], ['acces', 'budget', 'reunion']],
  );
  assert.equal(await pageWords(app, stranger, gathering, 'reunion'), undefined);
  assert.equal(await pageHistory(app, stranger, gathering, 'reunion'), undefined);
  assert.deepEqual(await archivePage(app, stranger, { gathering, page: 'reunion' }), { refused: 'not_found' });
  assert.deepEqual(await archivePage(app, stranger, { gathering, page: 'acces' }), { refused: 'not_allowed' });
  assert.equal('ok' in (await archivePage(app, hall.welcome, { gathering, page: 'acces' })), true);
  assert.deepEqual([await seenBy(undefined), await pageWords(app, undefined, gathering, 'acces')], [[], undefined]);
  assert.equal('ok' in (await bringBackPage(app, hall.welcome, { gathering, page: 'acces' })), true);
  assert.deepEqual(await seenBy(undefined), ['acces']);
});

onBoth('pages of a draft edition wait with it, those of a closed one are frozen', async ({ app }) => {
  const hall = await openHall(app);
  const { gathering } = hall;
  const one = { gathering, edition: '2025' };
  await openEdition(app, hall);
  await writePage(app, hall.welcome, { ...one, ...access });
  assert.deepEqual(await pageList(app, stranger, gathering, 'fr'), []);
  await publishEdition(app, hall.programme, one);
  assert.deepEqual(
    (await pageList(app, stranger, gathering, 'fr')).map((page) => page.slug),
    ['acces'],
  );
  await closeEdition(app, hall.programme, one);
  const page = { gathering, page: 'acces' };
  assert.deepEqual(await improvePage(app, hall.administrator, { ...page, ...access }), { refused: 'closed' });
  assert.deepEqual(await restorePage(app, hall.administrator, { ...page, number: 1 }), { refused: 'closed' });
  assert.deepEqual(await archivePage(app, hall.administrator, page), { refused: 'closed' });
  assert.deepEqual(await bringBackPage(app, hall.administrator, page), { refused: 'closed' });
});
