import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { announceCard } from '../events.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import { applied, missingOwn } from '../fields/values.ts';
import type { Field } from '../fields.shared.ts';
import { fieldsFor } from '../fields.shared.ts';
import { currentSnapshot, findCard, snapshotAt } from '../find.ts';
import type { CardFieldsInput, GivenFields, Invalid } from '../forms.ts';
import { parseComment, parseFields, revisionNumber } from '../forms.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { languages } from '../kinds.shared.ts';
import { eyesOf, patrolsOwn } from '../may.ts';
import { merge } from '../merge.ts';
import { watchOwn } from '../watch/acts/watch.ts';
import { saveNext } from '../save.ts';
import type { CardFields, FieldName, Whole } from '../snapshot.ts';
import { fieldsOf, sameState, seenBy, withFields } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';

/** `base`: number of the revision that the form showed. `lang`: language of the words, the original one when left out. */
export type ImproveInput = CardFieldsInput & { gathering: string; slug: string; base: number; lang?: string; comment?: string };
export type Saved = { ok: { id: string; slug: string; revision: number; merged: boolean } };
/** Somebody saved in between and changed the same places. `merged` joins all the rest and keeps yours in `fields`. */
export type Conflict = {
  refused: 'conflict';
  revision: number;
  author: string;
  fields: FieldName[];
  theirs: CardFields;
  yours: CardFields;
  merged: CardFields;
};
export type Gone = { refused: 'not-found' | 'archived' };
export type Improved = Saved | Conflict | Gone | Invalid | { refused: 'unchanged' };

/** Anybody with a name may improve any card. Work done in between is joined when both can stand; if not, nothing is lost. */
export async function improveCard(app: App, person: Person, input: ImproveInput): Promise<Improved> {
  return app.write(async (tx) => {
    const found = await openCard(tx, input.gathering, input.slug);
    if ('refused' in found) return found;
    const { card } = found;
    const catalogue = await catalogueIn(tx, input.gathering);
    const visible = fieldsFor(catalogue, card.kind as Kind, eyesOf(person, input.gathering));
    const fields = parseFields(card.kind as Kind, input, visible);
    if ('refused' in fields) return fields;
    const comment = parseComment(input.comment);
    if ('refused' in comment) return comment;
    const now = await currentSnapshot(tx, card);
    const lang = languageOf(now, input.lang);
    if (!lang) return { refused: 'invalid', fields: { lang: 'commons.refused.lang' } };
    const joined = await join(tx, { card, now, lang, visible }, revisionNumber(input.base), fields.ok);
    if ('refused' in joined) return joined;
    const missing = missingOwn(visible, joined.fields.own);
    if (Object.keys(missing).length > 0) return { refused: 'invalid', fields: missing };
    const snapshot = withFields(now, lang, joined.fields, card.revision + 1, visible);
    if (sameState(snapshot, now)) return { refused: 'unchanged' };
    const saved = await saveNext(app, tx, card, now, {
      snapshot,
      catalogue,
      author: person.id,
      act: 'edit',
      lang,
      comment: comment.ok,
      patrolledBy: patrolsOwn(person, input.gathering),
    });
    await watchOwn(app, tx, person.id, saved);
    await announceCard(app, tx, 'card.saved', input.gathering, card.id);
    return { ok: { id: saved.id, slug: saved.slug, revision: saved.revision, merged: joined.merged } };
  });
}

/** The card behind an address, unless it is in the archive. */
export async function openCard(tx: Tx, gathering: string, slug: string): Promise<{ card: CardRow } | Gone> {
  const card = await findCard(tx, gathering, slug);
  if (!card) return { refused: 'not-found' };
  return card.archived_at === null ? { card } : { refused: 'archived' };
}

/** Only a language that the card has: a new one is a translation. */
function languageOf(now: Whole, asked: string | undefined): Lang | undefined {
  if (asked === undefined || asked === '') return now.lang;
  return languages.find((lang) => lang === asked && now.texts[lang] !== undefined);
}

type Joined = { fields: CardFields; merged: boolean };
/** The card as it stands, and the fields of the gathering that the writer sees. */
type Standing = { card: CardRow; now: Whole; lang: Lang; visible: readonly Field[] };

async function join(tx: Tx, { card, now, lang, visible }: Standing, base: number, given: GivenFields): Promise<Joined | Conflict> {
  const theirs = fieldsOf(seenBy(now, visible), lang);
  if (base === card.revision) return { fields: { ...given, own: applied(theirs.own, given.own) }, merged: false };
  const then = await snapshotAt(tx, card.id, base);
  const before = then ? fieldsOf(seenBy(then, visible), lang) : theirs;
  const yours = { ...given, own: applied(before.own, given.own) };
  const { merged, conflicts } = merge(before, theirs, yours);
  if (conflicts.length === 0) return { fields: merged, merged: true };
  const last = await tx.selectFrom('revisions').select('author_id').where('id', '=', card.revision_id).executeTakeFirstOrThrow();
  return { refused: 'conflict', revision: card.revision, author: last.author_id, fields: conflicts, theirs, yours, merged };
}
