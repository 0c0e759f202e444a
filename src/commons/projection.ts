import { isStopWord } from '../platform/search/stop-words.ts';
import type { WordsRow } from '../platform/search/text-index.ts';
import { fold, forms, spots } from '../platform/search/words.ts';
import { ownFacetWords, ownSearchText } from './fields/project.ts';
import type { Catalogue } from './fields.shared.ts';
import { fieldsFor } from './fields.shared.ts';
import type { Lang } from './kinds.shared.ts';
import { languages } from './kinds.shared.ts';
import type { Snapshot, Whole, Words } from './snapshot.ts';
import { originalWords, seenBy } from './snapshot.ts';
import type { CardFacetRow, CardRow, CardTextRow } from './tables.ts';
import { tagColumns } from './tags.ts';

/** What everybody may read of a state: all that lists, searches and feeds are made of. */
export function publicPart(catalogue: Catalogue, whole: Whole): Snapshot {
  return seenBy(whole, fieldsFor(catalogue, whole.kind, 'everybody'));
}

/** What the tables that lists and searches read say of a snapshot: never more than the snapshot says. */
export function cardColumns(catalogue: Catalogue, snapshot: Snapshot) {
  const { title, summary } = originalWords(snapshot);
  const { image, place } = snapshot;
  return {
    kind: snapshot.kind,
    lang: snapshot.lang,
    title,
    summary,
    image: image?.name ?? null,
    image_alt: image?.alt ?? null,
    image_credit: image?.credit ?? null,
    place_label: place?.label ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    licence: snapshot.licence,
    outlinks: JSON.stringify(snapshot.links),
    facets: [...facetWords(snapshot), ...ownFacetWords(catalogue, snapshot)].join(' '),
    ...tagColumns(snapshot.tags),
  } satisfies Partial<CardRow>;
}

export function textRows(card: string, snapshot: Snapshot): CardTextRow[] {
  return eachText(snapshot).map(({ lang, title, summary, text, of }) => ({ card_id: card, lang, title, summary, text, of_revision: of }));
}

/** The facets and tags of a card, one a row. */
export function facetRows(card: Pick<CardRow, 'id' | 'facets' | 'tags'>): CardFacetRow[] {
  const tags = card.tags === '' ? [] : card.tags.split(' ').map((tag) => `tag=${tag}`);
  return [...card.facets.split(' '), ...tags].map((word) => {
    const [facet = '', value = ''] = word.split('=', 2);
    return { card_id: card.id, facet, value };
  });
}

/** The facets of the form, the kind, and the languages that the card can be read in; no value holds a space. */
function facetWords(snapshot: Snapshot): string[] {
  const values: Record<string, string[]> = {
    ...snapshot.facets,
    kind: [snapshot.kind],
    lang: [...(snapshot.facets['lang'] ?? []), ...eachText(snapshot).map((text) => text.lang)],
  };
  const facets = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return facets.flatMap(([facet, list]) => unique(list).map((value) => `${facet}=${value}`));
}

function unique(words: string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}

export type CardWords = {
  row: WordsRow;
  /** Folded words as they are written, for suggestions. Those of the fields of the gathering stay out: they may turn private. */
  terms: Set<string>;
};

/** Folded, stemmed words, each text in its own language, read once. */
export function cardWords(num: number, snapshot: Snapshot): CardWords {
  const title = new Set<string>();
  const rest = new Set<string>();
  const terms = new Set<string>();
  for (const each of eachText(snapshot)) {
    collect(each.title, each.lang, title, terms);
    collect(around(each, snapshot), each.lang, rest, terms);
    collect(ownSearchText(snapshot, each.lang), each.lang, rest, new Set());
  }
  return { row: { num, title: [...title], rest: [...rest] }, terms };
}

/** No word goes over these, whatever the language. */
const gaps = /[ \t\r\n]+/;

function collect(text: string, lang: Lang, into: Set<string>, terms: Set<string>): void {
  const known = piecesIn(lang);
  for (const piece of text.split(gaps)) {
    const said = known.get(piece) ?? readPiece(known, piece, lang);
    for (const form of said.forms) into.add(form);
    for (const term of said.terms) terms.add(term);
  }
}

type Piece = { forms: string[]; terms: string[] };
const pieces = new Map<Lang, Map<string, Piece>>();
const mostPieces = 20_000;

/** Texts repeat their words: each piece between spaces is read once. */
function piecesIn(lang: Lang): Map<string, Piece> {
  const known = pieces.get(lang) ?? new Map<string, Piece>();
  pieces.set(lang, known);
  if (known.size >= mostPieces) known.clear();
  return known;
}

function readPiece(known: Map<string, Piece>, text: string, lang: Lang): Piece {
  const telling = [...spots(text, lang)]
    .map(({ word }) => ({ word, folded: fold(word) }))
    .filter(({ folded }) => !isStopWord(folded, lang));
  const piece = {
    forms: telling.flatMap(({ word }) => forms(word, lang)),
    terms: telling.map(({ folded }) => folded).filter((folded) => folded.length > 2),
  };
  if (text.length <= longestKept) known.set(text, piece);
  return piece;
}

const longestKept = 60;

function eachText(snapshot: Pick<Snapshot, 'texts'>): (Words & { lang: Lang; of: number })[] {
  return languages.flatMap((lang) => {
    const text = snapshot.texts[lang];
    return text ? [{ lang, ...text }] : [];
  });
}

function around({ summary, text }: Words, { tags, place, links }: Snapshot): string {
  return [summary, withoutAddresses(text), tags.join(' '), place?.label ?? '', ...links.map((link) => link.label)].join(' ');
}

/** Addresses hold no words that anybody would look for. */
function withoutAddresses(markdown: string): string {
  return markdown.replace(/https?:\/\/\S+/g, ' ');
}
