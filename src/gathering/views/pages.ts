import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import type { CardPoint } from '../../commons/views/chosen.ts';
import type { CardTileView } from '../../commons/views/tiles.ts';
import { isTeam } from '../../people/may.ts';
import { type Person, whoIs } from '../../people/views.ts';
import { cardsFor, pointsFor } from '../cards.ts';
import { findPage } from '../may.ts';
import { dayIn } from '../rules/days.ts';
import { type Segment, segmentsOf } from '../rules/blocks.ts';
import { editionOfTheDay } from '../rules/editions.ts';
import type { Invitation } from '../rules/phases.ts';
import type { PageRow, PageTextRow } from '../tables.ts';
import { type Said, say } from '../texts.ts';
import { gatheringView } from '../views.ts';
import { type SisterSeen, sistersOf } from './around.ts';
import { type EditionSummary, editionsList, whereWeAre } from './editions.ts';

export type Piece =
  | { piece: 'text'; html: string }
  | { piece: 'cards'; cards: CardTileView[] }
  | { piece: 'map'; points: CardPoint[] }
  | { piece: 'agenda'; editions: EditionSummary[]; sisters: SisterSeen[] }
  | { piece: 'call'; invitation: Invitation; edition: EditionSummary | undefined };
export type PageSeen = {
  id: string;
  slug: string;
  title: Said;
  lang: Locale;
  pieces: Piece[];
  audience: PageRow['audience'];
  heldOn: string | null;
  changedAt: string;
  mayImprove: 'yes' | 'no';
};

/** A page with its blocks filled; undefined when the person may not read it. */
export async function pageView(
  app: App,
  person: Person | undefined,
  gathering: string,
  slug: string,
  locale: Locale,
): Promise<PageSeen | undefined> {
  const words = await pageWords(app, person, gathering, slug);
  const view = await gatheringView(app, gathering, locale);
  if (!words || !view) return undefined;
  const { page, texts } = words;
  const title = say(texts, 'title', locale, view.defaultLocale);
  const text = say(texts, 'text', locale, view.defaultLocale);
  const pieces = await Promise.all(
    segmentsOf(text.text).map((segment, at) => fill(app, gathering, segment, text.lang, locale, String(at))),
  );
  const { id, audience, held_on: heldOn, changed_at: changedAt } = page;
  const mayImprove = isTeam(person, gathering) ? 'yes' : 'no';
  return { id, slug, title, lang: text.lang, pieces, audience, heldOn, changedAt, mayImprove };
}

/** The words as they are written, in every language, with the number of the last version: for the form. */
export async function pageWords(
  app: App,
  person: Person | undefined,
  gathering: string,
  slug: string,
): Promise<{ page: PageRow; texts: PageTextRow[]; number: number } | undefined> {
  const page = await findPage(app.db, person, gathering, slug);
  if (!page) return undefined;
  const texts = await app.db.selectFrom('page_texts').selectAll().where('page_id', '=', page.id).execute();
  const last = await app.db
    .selectFrom('page_revisions')
    .select((e) => e.fn.max('number').as('number'))
    .where('page_id', '=', page.id)
    .executeTakeFirst();
  return { page, texts, number: Number(last?.number ?? 0) };
}

export type PageVersion = {
  number: number;
  lang: Locale;
  author: string | null;
  comment: string;
  madeAt: string;
  title: string;
  text: string;
};

/** Every version, the latest first: for the team. */
export async function pageHistory(
  app: App,
  person: Person | undefined,
  gathering: string,
  slug: string,
): Promise<PageVersion[] | undefined> {
  if (!isTeam(person, gathering)) return undefined;
  const page = await findPage(app.db, person, gathering, slug);
  if (!page) return undefined;
  const rows = await app.db.selectFrom('page_revisions').selectAll().where('page_id', '=', page.id).orderBy('number', 'desc').execute();
  const names = await whoIs(
    app,
    rows.map((row) => row.author_id),
  );
  return rows.map(({ number, lang, author_id, comment, made_at: madeAt, body }) => {
    const { title, text } = JSON.parse(body) as { title: string; text: string };
    return { number, lang, author: names.get(author_id)?.name ?? null, comment, madeAt, title, text };
  });
}

async function fill(app: App, gathering: string, segment: Segment, lang: Locale, locale: Locale, id: string): Promise<Piece> {
  if ('markdown' in segment) return { piece: 'text', html: await app.texts.html(segment.markdown, { locale: lang, id }) };
  const { block, options } = segment;
  if (block === 'cards') return { piece: 'cards', cards: await cardsFor(app, gathering, options, locale, 6) };
  if (block === 'map') return { piece: 'map', points: await pointsFor(app, gathering, options, locale) };
  const editions = await editionsList(app, undefined, gathering, locale);
  const edition = editionOfTheDay(editions, dayIn(editions[0]?.zone ?? 'Europe/Brussels', app.clock.now()));
  if (block === 'call')
    return { piece: 'call', edition, invitation: edition ? whereWeAre(app, edition).invitation : { key: 'between', path: '/communs' } };
  const today = dayIn(edition?.zone ?? 'Europe/Brussels', app.clock.now());
  const sisters = (await sistersOf(app, gathering, locale)).filter((sister) => sister.startsOn !== null && sister.startsOn >= today);
  return { piece: 'agenda', sisters, editions: editions.filter((one) => (one.endsOn ?? one.startsOn ?? '') >= today) };
}
