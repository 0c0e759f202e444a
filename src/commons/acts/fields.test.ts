import assert from 'node:assert/strict';
import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import type { Field } from '../fields.shared.ts';
import type { NewFieldInput } from '../fields/forms.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { cardPage } from '../views/card.ts';
import { exportLines } from '../views/export.ts';
import { fieldCatalogue, fieldDesk, fieldsDesk } from '../views/fields.ts';
import { comparison, revision } from '../views/history.ts';
import type { ListInput } from '../views/list.ts';
import { list } from '../views/list.ts';
import { addChoices, bringBackChoice, changeChoice, mergeChoice, moveChoice, retireChoice } from './choices.ts';
import { addField, bringBackField, changeField, moveField, retireField } from './fields.ts';
import { importCards } from './import.ts';
import { improveCard } from './improve.ts';
import { restoreRevision } from './restore.ts';
import { translateCard } from './translate.ts';

async function aField(app: App, person: Person, changes: Partial<NewFieldInput> = {}): Promise<string> {
  const input = { gathering, kind: 'tool', shape: 'text', label: { fr: 'Matériel' }, ...changes } as const;
  const done = await addField(app, person, input);
  assert.ok('ok' in done, JSON.stringify(done));
  return done.ok.id;
}

async function withChoices(app: App, person: Person, lines: string, changes: Partial<NewFieldInput> = {}): Promise<[string, ...string[]]> {
  const id = await aField(app, person, { shape: 'choice', label: { fr: 'Public' }, many: 'several', ...changes });
  assert.ok('ok' in (await addChoices(app, person, { gathering, field: id, lines, lang: 'fr' })));
  return [id, ...(await fieldOf(app, id)).choices.map((choice) => choice.id)];
}

async function fieldOf(app: App, id: string): Promise<Field> {
  const found = (await fieldCatalogue(app, gathering)).find((field) => field.id === id);
  assert.ok(found);
  return found;
}

async function ownOf(app: App, eyes: 'everybody' | 'signed_in' | 'team' = 'team') {
  return (await cardPage(app, gathering, 'le-bocal', 'fr', undefined, eyes))?.fields.own;
}

const narrowed = (field: string, choice: string): ListInput => ({
  kind: 'tool',
  facets: { [field]: [choice] },
  sort: 'changed',
  page: 1,
  locale: 'fr',
});

onBoth('a field is added, filled in, renamed, retired and brought back, and its values outlive all that', async ({ app, clock }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const id = await aField(app, ines, { required: 'yes' });
  assert.match(id, /^materiel-[a-z0-9]{4}$/);
  await made(app, ines, { own: { [id]: 'huit chaises' } });
  const renamed = { label: { fr: 'Ce qu’il faut', nl: 'Wat nodig is' }, required: 'no', gathering, field: id } as const;
  clock.advance(1_000);
  assert.deepEqual(await changeField(app, ines, renamed), { ok: { id } });
  clock.advance(1_000);
  assert.deepEqual(await changeField(app, ines, renamed), { refused: 'unchanged' });
  assert.deepEqual(await retireField(app, ines, { gathering, field: id }), { ok: { id } });
  assert.deepEqual(await retireField(app, ines, { gathering, field: id }), { refused: 'unchanged' });
  assert.deepEqual(await ownOf(app), {});
  await improveCard(app, ines, { ...aCard({ summary: 'Mieux.' }), slug: 'le-bocal', base: 1 });
  assert.deepEqual((await revision(app, gathering, 'le-bocal', 1))?.snapshot.own, { [id]: { words: { fr: 'huit chaises' } } });
  clock.advance(1_000);
  assert.deepEqual(await bringBackField(app, ines, { gathering, field: id }), { ok: { id } });
  assert.deepEqual(await ownOf(app), { [id]: 'huit chaises' });
  const desk = await fieldDesk(app, ines, gathering, id);
  assert.deepEqual([desk?.field.cards, desk?.story.map((each) => each.act)], [1, ['back', 'retired', 'changed', 'made']]);
  assert.deepEqual(desk?.story[2]?.before, { fr: 'Matériel' });
});

onBoth('a required field refuses clearly; one that the form did not show keeps its value', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  await made(app, ines);
  const id = await aField(app, ines, { required: 'yes' });
  const missing = { refused: 'invalid', fields: { [`own.${id}`]: 'commons.fields.refused.required' } };
  const improve = (own: Record<string, string>, base: number) =>
    improveCard(app, ines, { ...aCard({ summary: `${base}` }), slug: 'le-bocal', base, own });
  assert.deepEqual(await improve({}, 1), missing);
  assert.deepEqual(await improve({ [id]: '' }, 1), missing);
  assert.ok('ok' in (await improve({ [id]: 'chaises' }, 1)));
  assert.ok('ok' in (await improve({}, 2)));
  assert.deepEqual(await ownOf(app), { [id]: 'chaises' });
});

onBoth('values of each shape are read, and refused when they are not of it', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const given = {
    long: ['**Deux** pas', 3],
    date: ['2027-04-01', '2027-13-01'],
    number: [12.5, 'douze'],
    yesno: ['yes', 'maybe'],
    link: [
      { url: 'https://example.org/', label: 'Le site' },
      { url: 'javascript:alert(1)', label: '' },
    ],
    place: [
      { label: 'Ath', lat: 50.6, lon: 3.8 },
      { label: 'Ath', lat: 50.6, lon: null },
    ],
    file: [
      { file: `${'a'.repeat(64)}.pdf`, label: 'Plan' },
      { file: '../../x', label: '' },
    ],
  } as const;
  const own: Record<string, unknown> = {};
  const wrong: Record<string, unknown> = {};
  const fields: Record<string, string> = {};
  for (const [shape, [good, bad]] of Object.entries(given)) {
    const id = await aField(app, ines, { shape: shape as keyof typeof given, label: { fr: shape } });
    own[id] = good;
    wrong[id] = bad;
    fields[`own.${id}`] = `commons.fields.refused.${shape}`;
  }
  await made(app, ines, { own });
  assert.deepEqual(await ownOf(app), own);
  const refused = await improveCard(app, ines, { ...aCard(), slug: 'le-bocal', base: 1, own: wrong });
  assert.deepEqual(refused, { refused: 'invalid', fields });
});

onBoth('only those who may see a field read it, search it, find it in lists, comparisons and exports', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const secret = await aField(app, ines, { eyes: 'team', label: { fr: 'Note interne' } });
  const inside = await aField(app, ines, { eyes: 'signed_in', label: { fr: 'Téléphone' } });
  const [chosen, first] = await withChoices(app, ines, 'Familles', { eyes: 'team' });
  await made(app, ines, { own: { [secret]: 'zanzibar', [inside]: 'ocarina', [chosen]: [first ?? ''] } });
  await improveCard(app, ines, { ...aCard(), slug: 'le-bocal', base: 1, own: { [secret]: 'zanzibar deux' } });
  assert.deepEqual(await ownOf(app, 'everybody'), {});
  assert.deepEqual(await ownOf(app, 'signed_in'), { [inside]: 'ocarina' });
  assert.deepEqual((await comparison(app, gathering, 'le-bocal', 1, 2))?.changes, []);
  assert.equal((await comparison(app, gathering, 'le-bocal', 1, 2, 'team'))?.changes.length, 1);
  assert.deepEqual((await revision(app, gathering, 'le-bocal', 1))?.snapshot.own, {});
  const exported = JSON.stringify(await Array.fromAsync(exportLines(app, gathering)));
  assert.doesNotMatch(exported, /zanzibar|ocarina|familles/);
  for (const q of ['zanzibar ', 'ocarina ']) {
    assert.equal((await list(app, gathering, { facets: {}, sort: 'changed', page: 1, locale: 'fr', q })).total, 0);
  }
  assert.equal(
    (await list(app, gathering, narrowed(chosen, first ?? ''))).facets.some((facet) => facet.facet === chosen),
    false,
  );
  const row = await app.db.selectFrom('cards').select('facets').executeTakeFirstOrThrow();
  assert.doesNotMatch(row.facets, /familles/);
});

onBoth('whoever does not see a field neither loses its value nor turns it back', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const omar = await aPerson(app, 'Omar');
  const secret = await aField(app, ines, { eyes: 'team' });
  await made(app, ines, { own: { [secret]: 'un' } });
  await improveCard(app, ines, { ...aCard({ summary: 'Autre.' }), slug: 'le-bocal', base: 1, own: { [secret]: 'deux' } });
  await improveCard(app, omar, { ...aCard({ summary: 'Encore.' }), slug: 'le-bocal', base: 2, own: { [secret]: 'effacé' } });
  await restoreRevision(app, omar, { gathering, slug: 'le-bocal', number: 1 });
  assert.deepEqual(await ownOf(app), { [secret]: 'deux' });
  await restoreRevision(app, ines, { gathering, slug: 'le-bocal', number: 1 });
  assert.deepEqual(await ownOf(app), { [secret]: 'un' });
});

onBoth('a field that turns private leaves the search at once it is read again, and comes back with its values', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const id = await aField(app, ines);
  await made(app, ines, { own: { [id]: 'des ocarinas' } });
  const found = async () => (await list(app, gathering, { facets: {}, sort: 'changed', page: 1, locale: 'fr', q: 'ocarina ' })).total;
  assert.equal(await found(), 1);
  await changeField(app, ines, { gathering, field: id, label: { fr: 'Matériel' }, eyes: 'team' });
  await app.jobs.drain();
  assert.equal(await found(), 0);
  await changeField(app, ines, { gathering, field: id, label: { fr: 'Matériel' }, eyes: 'everybody' });
  await app.jobs.drain();
  assert.equal(await found(), 1);
});

onBoth('choices make a tree: lists count them, and who chose a branch is found by its trunk', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const [id, all = '', young = '', old = '', team = ''] = await withChoices(app, ines, 'Tout le monde\r\n- Jeunes\r\n- Aînés\nÉquipes');
  assert.deepEqual(
    (await fieldOf(app, id)).choices.map((choice) => [choice.label.fr, choice.parent]),
    [
      ['Tout le monde', null],
      ['Jeunes', all],
      ['Aînés', all],
      ['Équipes', null],
    ],
  );
  await made(app, ines, { own: { [id]: [young] } });
  await made(app, ines, { title: 'Le marché', own: { [id]: [old, team] } });
  assert.equal((await list(app, gathering, narrowed(id, all))).total, 2);
  const view = await list(app, gathering, narrowed(id, young));
  assert.equal(view.total, 1);
  assert.deepEqual(
    view.facets.find((facet) => facet.facet === id)?.values.map(({ value, count }) => [value, count]),
    [
      [all, 2],
      [young, 1],
      [old, 1],
      [team, 1],
    ],
  );
  await changeChoice(app, ines, { gathering, field: id, choice: young, label: { fr: 'Jeunes' }, parent: team });
  assert.deepEqual(await changeChoice(app, ines, { gathering, field: id, choice: team, label: { fr: 'Équipes' }, parent: young }), {
    refused: 'circle',
  });
  await app.jobs.drain();
  assert.equal((await list(app, gathering, narrowed(id, team))).total, 2);
  assert.deepEqual(await moveChoice(app, ines, { gathering, field: id, choice: team, way: 'up' }), { ok: { id } });
  assert.deepEqual(
    (await fieldOf(app, id)).choices.map((choice) => choice.id),
    [team, young, all, old],
  );
});

onBoth('two choices become one, the history keeps both, and the merge can be taken back', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const [id, elders = '', old = ''] = await withChoices(app, ines, 'Aînés\nSeniors');
  await made(app, ines, { own: { [id]: [old] } });
  await made(app, ines, { title: 'Le marché', own: { [id]: [elders, old] } });
  assert.deepEqual(await mergeChoice(app, ines, { gathering, field: id, choice: old, into: elders }), { ok: { id } });
  assert.deepEqual(await mergeChoice(app, ines, { gathering, field: id, choice: elders, into: old }), { refused: 'not-found' });
  await app.jobs.drain();
  assert.deepEqual(await ownOf(app), { [id]: [elders] });
  assert.equal((await list(app, gathering, narrowed(id, elders))).total, 2);
  assert.deepEqual((await fieldDesk(app, ines, gathering, id))?.uses, { [elders]: 2, [old]: 0 });
  await improveCard(app, ines, { ...aCard({ summary: 'Autre.' }), slug: 'le-bocal', base: 1, own: { [id]: [elders] } });
  assert.deepEqual(await bringBackChoice(app, ines, { gathering, field: id, choice: old }), { ok: { id } });
  await app.jobs.drain();
  assert.deepEqual(await ownOf(app), { [id]: [old] });
  assert.deepEqual((await fieldDesk(app, ines, gathering, id))?.uses, { [elders]: 1, [old]: 2 });
  assert.deepEqual(await retireChoice(app, ines, { gathering, field: id, choice: old }), { ok: { id } });
  assert.deepEqual(await ownOf(app), { [id]: [old] });
});

onBoth('texts of fields are translated, imported and exported with the card', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const id = await aField(app, ines, { required: 'yes' });
  const card = aCard({ own: { [id]: 'huit chaises', sources: 'Un livre.' } });
  const { gathering: _, ...imported } = card;
  await importCards(app, ines, gathering, [imported]);
  const words = { title: 'De bokaal', summary: '', text: '', own: { [id]: 'acht stoelen' } };
  assert.ok('ok' in (await translateCard(app, ines, { ...words, gathering, slug: 'le-bocal', lang: 'nl' })));
  assert.deepEqual((await cardPage(app, gathering, 'le-bocal', 'nl'))?.fields.own, { [id]: 'acht stoelen', sources: 'Un livre.' });
  assert.deepEqual(await ownOf(app), { [id]: 'huit chaises', sources: 'Un livre.' });
  const [line] = await Array.fromAsync(exportLines(app, gathering));
  assert.match(JSON.stringify(line), /huit chaises.*acht stoelen/);
});

onBoth('two works on the values of a card are joined when both can stand', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const [one, two] = [await aField(app, ines), await aField(app, ines, { label: { fr: 'Durée' } })];
  await made(app, ines, { own: { [one]: 'a', [two]: 'b' } });
  const improve = (own: Record<string, string>, base: number) => improveCard(app, ines, { ...aCard(), slug: 'le-bocal', base, own });
  await improve({ [one]: 'A' }, 1);
  assert.ok('ok' in (await improve({ [two]: 'B' }, 1)));
  assert.deepEqual(await ownOf(app), { [one]: 'A', [two]: 'B' });
  const clash = await improve({ [one]: 'AA' }, 1);
  assert.deepEqual('refused' in clash && clash.refused === 'conflict' && [clash.fields, clash.merged.own], [
    ['own'],
    { [one]: 'AA', [two]: 'B' },
  ]);
});

onBoth('only the team shapes the cards, each in its own gathering', async ({ app }) => {
  const ines = withTeam(await aPerson(app, 'Ines'));
  const omar = await aPerson(app, 'Omar');
  const [id, other] = [await aField(app, ines), await aField(app, ines, { label: { fr: 'Durée' } })];
  const input = { gathering, kind: 'tool', shape: 'text', label: { fr: 'Prix' } } as const;
  assert.deepEqual(await addField(app, omar, input), { refused: 'not-allowed' });
  assert.deepEqual(await addField(app, ines, { ...input, gathering: elsewhere }), { refused: 'not-allowed' });
  assert.deepEqual(await addField(app, ines, { ...input, label: { fr: '' } }), {
    refused: 'invalid',
    fields: { label: 'commons.fields.refused.label' },
  });
  assert.deepEqual(await retireField(app, omar, { gathering, field: id }), { refused: 'not-allowed' });
  assert.equal(await fieldsDesk(app, omar, gathering), undefined);
  assert.equal(await fieldDesk(app, omar, gathering, id), undefined);
  assert.deepEqual(await moveField(app, ines, { gathering, field: other, way: 'up' }), { ok: { id: other } });
  assert.deepEqual(await moveField(app, ines, { gathering, field: other, way: 'up' }), { refused: 'unchanged' });
  assert.deepEqual(
    (await fieldsDesk(app, ines, gathering))?.map((field) => field.id),
    [other, id],
  );
});
