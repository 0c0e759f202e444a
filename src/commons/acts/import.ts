import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { WordsRow } from '../../platform/search/text-index.ts';
import { addWords } from '../../platform/search/text-index.ts';
import { announceImport } from '../events.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import { valueRows } from '../fields/project.ts';
import type { CardValueRow } from '../fields/tables.ts';
import type { Catalogue, Field } from '../fields.shared.ts';
import { fieldsEver } from '../fields.shared.ts';
import type { CardFieldsInput, Refusals, WordsInput } from '../forms.ts';
import { kindForm, langForm, parseFields, parseWords } from '../forms.ts';
import { mayImport } from '../may.ts';
import { wordsTable } from '../migrations.ts';
import { cardWords, facetRows, publicPart, textRows } from '../projection.ts';
import type { RevisionAct, Saving } from '../save.ts';
import { newCardRow, nextNum, revisionRow } from '../save.ts';
import { freeSlugs } from '../slug.ts';
import { originalWords } from '../snapshot.ts';
import type { CardFacetRow, CardRow, CardSlugRow, CardTextRow, RevisionRow } from '../tables.ts';
import { addTerms } from '../vocabulary.ts';
import { firstState } from './create.ts';

/** One earlier state: a field left out is as in the entry before; in the last entry, as on the card itself. */
export type ImportedRevision = {
  author?: string;
  madeAt?: string;
  comment?: string;
  act?: RevisionAct;
  title?: string;
  summary?: string;
  text?: string;
};
export type ImportedCard = CardFieldsInput & {
  kind: string;
  lang: string;
  /** Oldest first; without it, one revision by the importer, now. `author` is the id of a person. */
  history?: ImportedRevision[];
  translations?: (WordsInput & { lang: string; author?: string; madeAt?: string })[];
};

/** `ok` follows the order of the cards; null where the card was refused. One bad card never stops the others. */
export type Imported =
  { ok: ({ id: string; slug: string } | null)[]; refused: { row: number; fields: Refusals }[] } | { refused: 'not-allowed' };

const cardsAtOnce = 1_000;

export async function importCards(app: App, person: Person, gathering: string, cards: readonly ImportedCard[]): Promise<Imported> {
  if (!mayImport(person, gathering)) return { refused: 'not-allowed' };
  const done: Imported & { ok: unknown } = { ok: [], refused: [] };
  const catalogue = await catalogueIn(app.db, gathering);
  for (let at = 0; at < cards.length; at += cardsAtOnce) {
    const states = cards.slice(at, at + cardsAtOnce).map((card, i) => {
      const read = readStates(card, person, catalogue);
      if ('fields' in read) done.refused.push({ row: at + i, fields: read.fields });
      return 'fields' in read ? null : read.states;
    });
    done.ok.push(...(await app.write((tx) => importSome(app, tx, { gathering, catalogue }, states))));
  }
  return done;
}

type State = Omit<Saving, 'catalogue'> & { madeAt: string | undefined };
type States = [State, ...State[]];

/** The states of a card from the first to the last, translations after the original. */
function readStates(card: ImportedCard, person: Person, catalogue: Catalogue): { states: States } | { fields: Refusals } {
  const kind = kindForm.safeParse(card.kind);
  const lang = langForm.safeParse(card.lang);
  if (!kind.success) return { fields: { kind: 'commons.refused.kind' } };
  if (!lang.success) return { fields: { lang: 'commons.refused.lang' } };
  const states: State[] = [];
  const own = fieldsEver(catalogue, kind.data, 'team').map((field): Field => ({ ...field, required: 'no' }));
  const words = {};
  const history = card.history?.length ? card.history : [{}];
  for (const [i, past] of history.entries()) {
    Object.assign(words, given(past), i === history.length - 1 ? given(card) : {});
    const fields = parseFields(kind.data, { ...card, ...words }, own);
    if ('refused' in fields) return fields;
    const first = firstState(kind.data, lang.data, fields.ok, own);
    const snapshot = { ...first, texts: { [lang.data]: { ...originalWords(first), of: i + 1 } } };
    states.push({
      snapshot,
      author: past.author ?? person.id,
      madeAt: past.madeAt,
      act: past.act ?? (i === 0 ? 'create' : 'edit'),
      lang: lang.data,
      comment: past.comment ?? '',
      patrolledBy: person.id,
    });
  }
  return withTranslations(card, states);
}

function withTranslations(card: ImportedCard, states: State[]): { states: States } | { fields: Refusals } {
  for (const translation of card.translations ?? []) {
    const last = states.at(-1);
    const lang = langForm.safeParse(translation.lang);
    const words = parseWords(translation);
    if (!last || !lang.success) return { fields: { lang: 'commons.refused.lang' } };
    if ('refused' in words) return words;
    const texts = { ...last.snapshot.texts, [lang.data]: { ...words.ok, of: originalWords(last.snapshot).of } };
    const by = { author: translation.author ?? last.author, madeAt: translation.madeAt ?? last.madeAt };
    states.push({ ...last, ...by, snapshot: { ...last.snapshot, texts }, act: 'translate', lang: lang.data, comment: '' });
  }
  const [first, ...rest] = states;
  return first ? { states: [first, ...rest] } : { fields: { title: 'commons.refused.title' } };
}

function given({ title, summary, text }: { title?: string; summary?: string | undefined; text?: string | undefined }) {
  return Object.fromEntries(Object.entries({ title, summary, text }).filter(([, value]) => value !== undefined));
}

type Rows = {
  cards: CardRow[];
  revisions: RevisionRow[];
  texts: CardTextRow[];
  facets: CardFacetRow[];
  slugs: CardSlugRow[];
  values: CardValueRow[];
  words: WordsRow[];
  terms: Map<string, number>;
};

type Into = { gathering: string; catalogue: Catalogue };

async function importSome(app: App, tx: Tx, into: Into, all: (States | null)[]) {
  const { gathering } = into;
  const rows: Rows = { cards: [], revisions: [], texts: [], facets: [], slugs: [], values: [], words: [], terms: new Map() };
  let num = await nextNum(tx, gathering);
  const slugs = await freeSlugs(
    tx,
    gathering,
    all.flatMap((states) => (states ? [titleOf(states)] : [])),
  );
  const free = slugs.values();
  const made = all.map((states) => {
    if (!states) return null;
    const card = collectRows(app, into, states, { num, slug: free.next().value ?? '' }, rows);
    num += 1;
    return { id: card.id, slug: card.slug };
  });
  await insertRows(app, tx, gathering, rows);
  if (rows.cards.length > 0) await announceImport(app, tx, gathering, rows.cards.length);
  return made;
}

function titleOf(states: States): string {
  return originalWords((states.at(-1) ?? states[0]).snapshot).title;
}

type Address = { num: number; slug: string };

function collectRows(app: App, { gathering, catalogue }: Into, states: States, { num, slug }: Address, rows: Rows): CardRow {
  const id = app.ids.id();
  const revisions = states.map((state, i) => {
    const row = revisionRow(app, { id, gathering_id: gathering }, i + 1, state, states[i - 1]?.snapshot);
    return { ...row, made_at: state.madeAt ?? row.made_at };
  });
  const last = states.at(-1) ?? states[0];
  const revision = revisions.at(-1) ?? revisionRow(app, { id, gathering_id: gathering }, 1, last, undefined);
  const card = { ...newCardRow(revision, num, slug, catalogue, last.snapshot), made_at: revisions[0]?.made_at ?? revision.made_at };
  const seen = publicPart(catalogue, last.snapshot);
  const words = cardWords(num, seen);
  for (const term of words.terms) rows.terms.set(term, (rows.terms.get(term) ?? 0) + 1);
  rows.cards.push(card);
  rows.revisions.push(...revisions);
  rows.texts.push(...textRows(id, seen));
  rows.facets.push(...facetRows(card));
  rows.slugs.push({ gathering_id: gathering, slug, card_id: id });
  rows.values.push(...valueRows(id, catalogue, last.snapshot));
  rows.words.push(words.row);
  return card;
}

async function insertRows(app: App, tx: Tx, gathering: string, rows: Rows): Promise<void> {
  await inChunks(rows.cards, 400, (some) => tx.insertInto('cards').values(some).execute());
  await inChunks(rows.revisions, 400, (some) => tx.insertInto('revisions').values(some).execute());
  await inChunks(rows.texts, 800, (some) => tx.insertInto('card_texts').values(some).execute());
  await inChunks(rows.facets, 1_000, (some) => tx.insertInto('card_facets').values(some).execute());
  await inChunks(rows.values, 1_000, (some) => tx.insertInto('card_values').values(some).execute());
  await inChunks(rows.slugs, 800, (some) => tx.insertInto('card_slugs').values(some).execute());
  await inChunks(rows.words, 400, (some) => addWords(tx, app.database.kind, wordsTable, some));
  await addTerms(tx, gathering, rows.terms);
}

async function inChunks<R>(rows: R[], size: number, insert: (some: R[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += size) await insert(rows.slice(at, at + size));
}
