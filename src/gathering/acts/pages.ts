import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale } from '../../platform/i18n.ts';
import { isTeam } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import { formRefused, type FormRefused, improveShape, pageShape, parse, type Typed } from '../forms.ts';
import { type Closed, findEdition, findPage, type NotAllowed, type NotFound, pageIsFrozen } from '../may.ts';
import type { EditionRow, PageRow } from '../tables.ts';
import type { PageChanged } from '../events.ts';

export type PageDone = { ok: { id: string; slug: string } };
export type PageRefused = NotFound | NotAllowed | Closed;
type OnePage = { gathering: string; page: string };
type Words = { lang: Locale; title: string; text: string; comment: string };

/** A new page of the gathering or of one edition; with `heldOn`, the minutes of a meeting, which only the team reads. */
export async function writePage(
  app: App,
  person: Person,
  input: { gathering: string } & Typed,
): Promise<PageDone | PageRefused | FormRefused> {
  if (!isTeam(person, input.gathering)) return { refused: 'not_allowed' };
  const form = parse(pageShape, input);
  if ('refused' in form) return form;
  return app.write(async (tx) => {
    const { slug, heldOn } = form.ok;
    const edition = form.ok.edition === '' ? undefined : await findEdition(tx, person, input.gathering, form.ok.edition);
    if (form.ok.edition !== '' && !edition) return formRefused({ edition: 'wrong' });
    if (edition?.state === 'closed') return { refused: 'closed' };
    const same = tx.selectFrom('pages').select('id').where('gathering_id', '=', input.gathering).where('slug', '=', slug);
    if (await same.executeTakeFirst()) return formRefused({ slug: 'taken' });
    const page = newPage(app, { gathering: input.gathering, edition, slug, audience: heldOn ? 'team' : form.ok.audience, heldOn });
    await tx.insertInto('pages').values(page).execute();
    await saveWords(app, tx, person, page, form.ok);
    return { ok: { id: page.id, slug } };
  });
}

/** A new version of the words in one language. `basedOn` is the version that was read: refused as 'behind' when another came since. */
export async function improvePage(
  app: App,
  person: Person,
  input: OnePage & Typed,
): Promise<PageDone | PageRefused | FormRefused | { refused: 'behind'; number: number }> {
  const form = parse(improveShape, input);
  return app.write(async (tx) => {
    const found = await pageToChange(tx, person, input);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const number = await lastNumber(tx, found.ok.id);
    if (form.ok.basedOn !== null && form.ok.basedOn !== number) return { refused: 'behind', number };
    await saveWords(app, tx, person, found.ok, form.ok);
    return { ok: { id: found.ok.id, slug: found.ok.slug } };
  });
}

/** Brings an earlier version back as the newest one. */
export async function restorePage(app: App, person: Person, input: OnePage & { number: number }): Promise<PageDone | PageRefused> {
  return app.write(async (tx) => {
    const found = await pageToChange(tx, person, input);
    if ('refused' in found) return found;
    const revision = await tx
      .selectFrom('page_revisions')
      .selectAll()
      .where('page_id', '=', found.ok.id)
      .where('number', '=', input.number)
      .executeTakeFirst();
    if (!revision) return { refused: 'not_found' };
    const { title, text } = JSON.parse(revision.body) as { title: string; text: string };
    await saveWords(app, tx, person, found.ok, { lang: revision.lang, title, text, comment: `↺ ${revision.number}` });
    return { ok: { id: found.ok.id, slug: found.ok.slug } };
  });
}

/** Takes the page out of sight; the team can bring it back. */
export async function archivePage(app: App, person: Person, input: OnePage): Promise<PageDone | PageRefused> {
  return setArchived(app, person, input, app.clock.iso());
}

export async function bringBackPage(app: App, person: Person, input: OnePage): Promise<PageDone | PageRefused> {
  return setArchived(app, person, input, null);
}

type NewPage = {
  gathering: string;
  edition: Pick<EditionRow, 'id'> | undefined;
  slug: string;
  audience: PageRow['audience'];
  heldOn: string | null;
};

export function newPage(app: App, facts: NewPage): PageRow {
  const at = app.clock.iso();
  return {
    id: app.ids.id(),
    gathering_id: facts.gathering,
    edition_id: facts.edition?.id ?? null,
    slug: facts.slug,
    audience: facts.audience,
    held_on: facts.heldOn,
    position: 0,
    made_at: at,
    changed_at: at,
    archived_at: null,
  };
}

/** Writes the words, keeps the version and says that the page changed. */
export async function saveWords(app: App, tx: Tx, person: Person, page: PageRow, words: Words): Promise<void> {
  const { lang, title, text, comment } = words;
  const at = app.clock.iso();
  await tx
    .insertInto('page_texts')
    .values({ page_id: page.id, lang, title, text })
    .onConflict((c) => c.columns(['page_id', 'lang']).doUpdateSet({ title, text }))
    .execute();
  const number = (await lastNumber(tx, page.id)) + 1;
  const revision = {
    id: app.ids.id(),
    page_id: page.id,
    number,
    lang,
    author_id: person.id,
    comment,
    body: JSON.stringify({ title, text }),
    made_at: at,
  };
  await tx.insertInto('page_revisions').values(revision).execute();
  await tx.updateTable('pages').set({ changed_at: at }).where('id', '=', page.id).execute();
  await tell(app, tx, page);
}

async function setArchived(app: App, person: Person, input: OnePage, at: string | null): Promise<PageDone | PageRefused> {
  return app.write(async (tx) => {
    const found = await pageToChange(tx, person, input);
    if ('refused' in found) return found;
    await tx.updateTable('pages').set({ archived_at: at }).where('id', '=', found.ok.id).execute();
    await tell(app, tx, found.ok);
    return { ok: { id: found.ok.id, slug: found.ok.slug } };
  });
}

async function pageToChange(tx: Tx, person: Person, input: OnePage): Promise<{ ok: PageRow } | PageRefused> {
  const page = await findPage(tx, person, input.gathering, input.page);
  if (!page) return { refused: 'not_found' };
  if (!isTeam(person, input.gathering)) return { refused: 'not_allowed' };
  return (await pageIsFrozen(tx, page)) ? { refused: 'closed' } : { ok: page };
}

async function lastNumber(tx: Tx, page: string): Promise<number> {
  const row = await tx
    .selectFrom('page_revisions')
    .select((e) => e.fn.max('number').as('number'))
    .where('page_id', '=', page)
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

async function tell(app: App, tx: Tx, page: PageRow): Promise<void> {
  const event: PageChanged = { type: 'page.changed', gathering: page.gathering_id, page: page.id };
  await app.announce(tx, event);
}
