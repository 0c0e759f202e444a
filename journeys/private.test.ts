import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { people } from '../demo/world/people.ts';
import { cardFormats, listFormats } from '../src/web/data/formats.ts';
import { kindPaths } from '../src/commons/kinds.shared.ts';
import { ask } from './ask.ts';
import { openStage } from './stage.ts';

const routes = new URL('../src/web/routes', import.meta.url).pathname;
const stage = await openStage();

/** What stands for each variable part of an address. A new one that is not named here fails the test, unless it is behind a desk: it must be looked at too. */
const parts: Record<string, readonly string[]> = {
  'kind=kind': Object.values(kindPaths),
  'format=listFormat': listFormats,
  'format=cardFormat': cardFormats,
  'number=number': ['1', '6'],
  id: ['inconnu'],
  need: ['inconnu'],
  field: ['inconnu'],
  token: ['jeton'],
  secret: ['jeton'],
  name: ['abc.webp'],
  hues: ['84-58.css'],
  to: ['nl'],
};
/** A name means something else in each room. */
const slugs: Record<string, readonly string[]> = {
  fiches: ['le-bocal', 'la-sono-a-pedales'],
  editions: ['2027', '2025'],
  pages: ['charte'],
};

const signs = {
  'an address of mail': /[\w.+-]+@[\w-]+\.[\w.]+/,
  'a telephone': /(?:\+\d{2}|\b0)[ .\-/]?\d(?:[ .\-/]?\d{2}){4}\b/,
  'a private field': /"(?:author_id|authorId|email|gathering_id|gatheringId|made_by|archived_by|standing)"\s*:/,
};

test('no address of a person, no telephone and no private field is in anything that a stranger can read', async (t) => {
  const secrets = await privateWords();
  await somethingWaits();
  const addresses = everyAddress();
  const read: string[] = [];
  for (const path of addresses) {
    const { status, text } = await ask(stage.address + path, { headers: { accept: 'text/html' } });
    assert.notEqual(status, 500, path);
    if (status === 200) read.push(path);
    const told = secretsIn(text, secrets);
    assert.deepEqual(told, [], path);
    for (const [what, sign] of Object.entries(signs)) assert.equal(sign.exec(withoutExamples(text))?.[0], undefined, `${what} at ${path}`);
  }
  t.diagnostic(`${read.length} of ${addresses.length} addresses answer a stranger: ${read.join(' ')}`);
  assert.equal(read.length, new Set(read).size);
  for (const path of [
    '/communs.csv',
    '/communs/besoins.geojson',
    '/communs/besoins.atom?par=500',
    '/communs/outils.geojson',
    '/chercher.jsonld',
    '/fiches/le-bocal.md',
    '/communs/changements.atom',
  ])
    assert.ok(read.includes(path), `${path} is read`);
});

test('what looks for addresses of people would see one', async () => {
  const secrets = await privateWords();
  assert.ok(secrets.includes('solange@example.org'));
  assert.ok(people.every(({ email }) => secrets.includes(email)));
});

/** A page may lead to what somebody wrote, and that address holds an id; nothing that is taken away does. */
function secretsIn(text: string, secrets: readonly string[]): string[] {
  const said = text.startsWith('<!doctype html>') ? text.replace(/\/gens\/\w+\/versions/g, '') : text;
  return secrets.filter((secret) => said.includes(secret));
}

/** Every address that the routes know, variable parts filled in. Lists once more with many cards a page, so that all are looked at. */
function everyAddress(): string[] {
  const found = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\+(?:page\.svelte|server\.ts)$/.test(file) && answersReading(file))
    .map((file) => `/${file.replace(/\/?\+(?:page\.svelte|server\.ts)$/, '')}`);
  const paths = [...new Set(found)].flatMap(filledIn).sort();
  const lists = paths.filter((path) => /^\/(?:communs|chercher)[/.]?/.test(path));
  return [...paths, ...lists.map((path) => `${path}?par=500`), ...lists.filter((path) => !path.includes('.')).flatMap(views)];
}

function answersReading(file: string): boolean {
  return file.endsWith('.svelte') || /export const GET/.test(readFileSync(join(routes, file), 'utf8'));
}

function filledIn(route: string): string[] {
  const part = /\[([^\]]+)\]/.exec(route)?.[1];
  if (part === undefined) return [route];
  const room = route.split('/')[1] ?? '';
  const desk = /^\/(?:equipe|compte)\//.test(route) ? ['2027'] : undefined;
  const values = (part === 'slug' ? slugs[room] : parts[part]) ?? desk;
  assert.ok(values, `say in this test what can stand for [${part}] in ${route}`);
  return values.flatMap((value) => filledIn(route.replace(`[${part}]`, value)));
}

function views(path: string): string[] {
  return ['mosaique', 'tableau', 'annuaire', 'carte', 'graphe'].map((view) => `${path}?vue=${view}`);
}

/** Addresses and ids of people, and what waits for a confirmation. */
async function privateWords(): Promise<string[]> {
  const rows = await stage.app.db.selectFrom('persons').select(['id', 'email']).execute();
  return [...rows.flatMap(({ id, email }) => [id, ...(email ? [email] : [])]), ...waiting];
}

const waiting = ['attente@example.org', '069 12 34 56', 'Un texte que personne n’a confirmé'];

/** A guest typed this under an address that is not confirmed yet. */
async function somethingWaits(): Promise<void> {
  const [email = '', phone = '', text = ''] = waiting;
  const body = JSON.stringify({ title: text, phone, slug: 'le-bocal' });
  await stage.app.write(async (tx) => {
    const row = { id: stage.app.ids.id(), gathering_id: stage.gathering, email, body, made_at: stage.app.clock.iso(), done_at: null };
    await tx.insertInto('waiting_edits').values(row).execute();
  });
}

/** Forms show how an address looks like; the words of pages may hold one that is nobody's. */
function withoutExamples(html: string): string {
  return html.replace(/placeholder="[^"]*"/g, '');
}
