import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { catalogue } from '../fields/catalogue.ts';
import type { Eyes, Field } from '../fields.shared.ts';
import { fieldsFor } from '../fields.shared.ts';
import { currentSnapshot, findCard } from '../find.ts';
import type { Kind, Lang, LinkType } from '../kinds.shared.ts';
import { languages, linkTypes } from '../kinds.shared.ts';
import type { Protection } from '../patrol/protection.ts';
import { protectionOf } from '../patrol/protection.ts';
import type { CardFields, KeptFile, Snapshot, Words } from '../snapshot.ts';
import { fieldsOf, originalWords, parseWhole, seenBy } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';

export type LinkView = {
  id: string;
  type: LinkType;
  direction: 'out' | 'in';
  note: string;
  card: { id: string; slug: string; kind: Kind; title: string; lang: Lang };
};

export type CardPageView = {
  id: string;
  kind: Kind;
  /** The address of today; the asked one may be an older one. */
  slug: string;
  revision: number;
  /** The language of the words given, and the original one. */
  lang: Lang;
  originalLang: Lang;
  /** Languages that the card can be read in. */
  langs: Lang[];
  /** This translation renders an older original. */
  stale: boolean;
  /** Of such a translation: the revision that it renders, and the one that last changed the original. */
  behind: { from: number; to: number } | null;
  /** The words in the first language. */
  original: Words;
  fields: CardFields;
  /** The fields of the gathering that the reader sees, in order; their values are in `fields.own`. */
  ownFields: Field[];
  links: LinkView[];
  /** Everybody who wrote, the latest first; null is an erased person. */
  authors: { name: string | null; standing: 'confirmed' | 'unconfirmed' }[];
  madeAt: string;
  changedAt: string;
  archivedAt: string | null;
  /** Who may write, when it is not everybody. */
  protection: Protection | null;
  /** Of a card in the archive: the act that hides what it says. */
  hiddenBy: string | null;
};

/** Six queries. `lang` asks for a language other than the reader's; `eyes`: how far the reader sees. */
export async function cardPage(
  app: App,
  gathering: string,
  slug: string,
  locale: Lang,
  lang?: string,
  eyes: Eyes = 'everybody',
): Promise<CardPageView | undefined> {
  const card = await findCard(app.db, gathering, slug);
  if (!card) return undefined;
  const row = await app.db
    .selectFrom('revisions')
    .select(['body', 'hidden_by'])
    .where('id', '=', card.revision_id)
    .executeTakeFirstOrThrow();
  const ownFields = fieldsFor(await catalogue(app, gathering), card.kind as Kind, eyes);
  const said = seenBy(parseWhole(row.body), ownFields);
  const snapshot = row.hidden_by === null ? said : silent(said);
  const links = await linksOf(app, card.id, locale);
  const authors = await authorsOf(app, card.id);
  const protection = (await protectionOf(app, app.db, gathering, card.id)) ?? null;
  const page = pageOf(card, snapshot, languageFor(snapshot, locale, lang));
  return { ...page, ownFields, links, authors, protection, hiddenBy: row.hidden_by };
}

/** What a card says whose words are hidden: nothing, in its own language. */
function silent(snapshot: Snapshot): Snapshot {
  const texts = { [snapshot.lang]: { title: '', summary: '', text: '', of: 0 } };
  return { ...snapshot, texts, facets: {}, tags: [], links: [], place: null, image: null, own: {} };
}

/** The file that a field of a card holds, as far as these eyes see. */
export async function fileOf(app: App, gathering: string, slug: string, field: string, eyes: Eyes): Promise<KeptFile | undefined> {
  const card = await findCard(app.db, gathering, slug);
  if (!card || (await isHidden(app, card))) return undefined;
  const fields = fieldsFor(await catalogue(app, gathering), card.kind as Kind, eyes);
  const value = seenBy(await currentSnapshot(app.db, card), fields).own[field];
  return typeof value === 'object' && 'file' in value ? value : undefined;
}

async function isHidden(app: App, card: CardRow): Promise<boolean> {
  const row = await app.db.selectFrom('revisions').select('hidden_by').where('id', '=', card.revision_id).executeTakeFirst();
  return (row?.hidden_by ?? null) !== null;
}

/** The asked language, else the reader's, else the original one. */
function languageFor(snapshot: Snapshot, locale: Lang, asked: string | undefined): Lang {
  return languages.find((lang) => lang === asked && snapshot.texts[lang]) ?? (snapshot.texts[locale] ? locale : snapshot.lang);
}

function pageOf(card: CardRow, snapshot: Snapshot, lang: Lang) {
  const { of: to, ...original } = originalWords(snapshot);
  const from = snapshot.texts[lang]?.of ?? 0;
  const behind = from < to ? { from, to } : null;
  return {
    id: card.id,
    kind: snapshot.kind,
    slug: card.slug,
    revision: card.revision,
    lang,
    originalLang: snapshot.lang,
    langs: languages.filter((each) => snapshot.texts[each]),
    stale: behind !== null,
    behind,
    original,
    fields: fieldsOf(snapshot, lang),
    madeAt: card.made_at,
    changedAt: card.changed_at,
    archivedAt: card.archived_at,
  };
}

/** Open links of a card both ways, to cards that are not in the archive; one query. */
export async function linksOf(app: App, card: string, locale: Lang): Promise<LinkView[]> {
  const rows = await side(app, card, locale, 'from_card', 'to_card')
    .unionAll(side(app, card, locale, 'to_card', 'from_card'))
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      type: row.type as LinkType,
      direction: row.here === 'from_card' ? ('out' as const) : ('in' as const),
      note: row.note,
      card: { id: row.card, slug: row.slug, kind: row.kind as Kind, title: row.title, lang: row.lang as Lang },
    }))
    .sort(
      (a, b) => linkTypes.indexOf(a.type) - linkTypes.indexOf(b.type) || b.direction.localeCompare(a.direction) || (a.id < b.id ? -1 : 1),
    );
}

type Side = 'from_card' | 'to_card';

function side(app: App, card: string, locale: Lang, here: Side, there: Side) {
  return app.db
    .selectFrom('card_links')
    .innerJoin('cards as other', 'other.id', `card_links.${there}`)
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'other.id').on('own.lang', '=', locale))
    .select(['card_links.id', 'card_links.type', 'card_links.note', 'other.id as card', 'other.slug', 'other.kind'])
    .select((e) => [
      e.fn.coalesce('own.title', 'other.title').as('title'),
      e.fn.coalesce('own.lang', 'other.lang').as('lang'),
      e.cast<Side>(e.val(here), 'text').as('here'),
    ])
    .where(`card_links.${here}`, '=', card)
    .where('card_links.ended_at', 'is', null)
    .where('other.archived_at', 'is', null);
}

async function authorsOf(app: App, card: string): Promise<CardPageView['authors']> {
  const rows = await app.db
    .selectFrom('revisions')
    .select((e) => ['author_id', e.fn.max('number').as('last')])
    .where('card_id', '=', card)
    .groupBy('author_id')
    .orderBy('last', 'desc')
    .limit(30)
    .execute();
  const names = await whoIs(
    app,
    rows.map((row) => row.author_id),
  );
  return rows.flatMap((row) => names.get(row.author_id) ?? []);
}
