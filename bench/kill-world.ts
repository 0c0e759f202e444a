import { openHouse } from '../main.ts';
import { createCard } from '../src/commons/acts/create.ts';
import type { CardFieldsInput } from '../src/commons/forms.ts';
import { cardPage } from '../src/commons/views/card.ts';
import { placesOf } from '../src/gathering/views.ts';
import { giveInstallation } from '../src/people/acts/organiser.ts';
import { startSession } from '../src/people/acts/sessions.ts';
import { personById } from '../src/people/views.ts';
import type { App } from '../src/platform/app.ts';
import type { Settings } from '../src/platform/settings.ts';
import { sql } from 'kysely';

/** One improvement that will be sent: `mark` is its new summary and its comment, found again after the kill. */
export type Edit = { slug: string; base: number; mark: string; fields: CardFieldsInput };
export type Card = { slug: string; revision: number; fields: CardFieldsInput };
export type Stage = { gathering: string; person: string; cookies: string[]; cards: Card[] };

/** Opens the house for a moment; nobody else writes then. */
export async function withHouse<T>(settings: Settings, work: (app: App) => Promise<T>): Promise<T> {
  const made = await openHouse(settings);
  if (!('ok' in made)) throw new Error('the data is of a newer version');
  try {
    return await work(made.ok);
  } finally {
    await made.ok.close();
  }
}

/** The cards to edit, and people signed in, before the product starts. */
export async function setStage(app: App, count: number): Promise<Stage> {
  const [place] = await placesOf(app);
  if (!place) throw new Error('the data holds no gathering');
  const people = await app.db.selectFrom('persons').selectAll().where('email', 'is not', null).orderBy('id').limit(12).execute();
  const cookies: string[] = [];
  // So many edits at once look suspicious, and would wait: these people are of the team.
  for (const row of people) await app.write((tx) => giveInstallation(app, tx, row.id));
  for (const row of people) cookies.push((await app.write((tx) => startSession(app, tx, row, { next: '/', by: 'link' }))).cookie);
  await makeCards(app, place.id, people[0]?.id ?? '', count);
  const rows = await app.db
    .selectFrom('cards')
    .select('slug')
    .where('gathering_id', '=', place.id)
    .where('archived_at', 'is', null)
    .orderBy('num', 'desc')
    .limit(count)
    .execute();
  const cards: Card[] = [];
  for (const { slug } of rows) cards.push(await cardNow(app, place.id, slug));
  return { gathering: place.id, person: people[0]?.id ?? '', cookies, cards };
}

/** The world tells fewer cards than are edited at once. */
async function makeCards(app: App, gathering: string, by: string, count: number): Promise<void> {
  const person = await personById(app, by);
  if (!person) throw new Error('the demo world has no people');
  for (let i = 1; i <= count; i += 1) {
    const title = `Une fiche de plus, numéro ${i}`;
    const made = await createCard(app, person, {
      gathering,
      kind: 'tool',
      lang: 'fr',
      title,
      summary: title,
      text: 'Elle sert à mesurer.',
      facets: { family: ['facilitation'] },
    });
    if (!('ok' in made)) throw new Error(`a card is refused: ${JSON.stringify(made)}`);
  }
}

async function cardNow(app: App, gathering: string, slug: string): Promise<Card> {
  const page = await cardPage(app, gathering, slug, 'fr', 'fr');
  if (!page) throw new Error(`${slug} is gone`);
  return { slug, revision: page.revision, fields: page.fields as CardFieldsInput };
}

/** What is wrong with the data as it stands: acknowledged edits that are gone, and a database that is not whole. */
export async function whatIsWrong(app: App, acknowledged: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  const found = await app.db
    .selectFrom('revisions')
    .select(['comment', 'body'])
    .where('comment', 'in', ['-', ...acknowledged])
    .execute();
  const kept = new Set(
    found.filter(({ comment, body }) => body.includes(`"summary":${JSON.stringify(comment)}`)).map(({ comment }) => comment),
  );
  for (const mark of acknowledged) if (!kept.has(mark)) wrong.push(`lost: ${mark}`);
  const behind = await app.db
    .selectFrom('cards')
    .leftJoin('revisions', 'revisions.id', 'cards.revision_id')
    .select(['cards.slug', 'cards.revision', 'revisions.number'])
    .where((e) => e.or([e('revisions.number', 'is', null), e('revisions.number', '<>', e.ref('cards.revision'))]))
    .execute();
  for (const { slug } of behind) wrong.push(`${slug} does not point to its revision`);
  const last = await app.db
    .selectFrom('revisions')
    .innerJoin('cards', 'cards.id', 'card_id')
    .select(['slug', 'cards.revision'])
    .select((e) => e.fn.max('number').as('last'))
    .groupBy(['slug', 'cards.revision'])
    .execute();
  for (const { slug, revision, last: number } of last) if (revision !== number) wrong.push(`${slug} stands at ${revision} of ${number}`);
  return [...wrong, ...(app.database.kind === 'sqlite' ? await integrity(app) : [])];
}

async function integrity(app: App): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(app.db);
  return rows.map((row) => row.integrity_check).filter((said) => said !== 'ok');
}

/** Where each card stands now. */
export async function revisionsNow(app: App, gathering: string): Promise<Map<string, number>> {
  const rows = await app.db.selectFrom('cards').select(['slug', 'revision']).where('gathering_id', '=', gathering).execute();
  return new Map(rows.map((row) => [row.slug, row.revision]));
}
