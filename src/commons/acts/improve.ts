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
import type { Chosen, Held, Writing } from '../held/hold.ts';
import { holdIfSuspicious } from '../held/hold.ts';
import { merge } from '../merge.ts';
import type { Protected } from '../patrol/protection.ts';
import { barred } from '../patrol/protection.ts';
import { watchOwn } from '../watch/acts/watch.ts';
import { saveNext } from '../save.ts';
import type { CardFields, FieldName, Whole } from '../snapshot.ts';
import { fieldsOf, sameState, seenBy, withFields } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import type { UpToDate } from '../translations/rendering.ts';
import { rendering } from '../translations/rendering.ts';

/**
 * `base`: number of the revision that the form showed. `lang`: language of the words, the original one when left out. `upToDate`: what
 * the writer of a translation that was behind says of it now.
 */
export type ImproveInput = CardFieldsInput & {
  gathering: string;
  slug: string;
  base: number;
  lang?: string;
  comment?: string;
  upToDate?: UpToDate | undefined;
};
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
export type Improved = Saved | Conflict | Gone | Protected | Invalid | Held | { refused: 'unchanged' };

/** Anybody with a name may improve any card. Work done in between is joined when both can stand; if not, nothing is lost. */
export async function improveCard(app: App, person: Person, input: ImproveInput): Promise<Improved> {
  return app.write((tx) => improveIn(app, tx, { person, approvedBy: undefined }, input));
}

export async function improveIn(app: App, tx: Tx, writing: Writing, input: ImproveInput): Promise<Improved> {
  const { gathering } = input;
  const found = await cardToWrite(app, tx, writing.approvedBy ?? writing.person, gathering, input.slug);
  if ('refused' in found) return found;
  const { card } = found;
  const catalogue = await catalogueIn(tx, gathering);
  const visible = fieldsFor(catalogue, card.kind as Kind, eyesOf(writing.person, gathering));
  const fields = parseFields(card.kind as Kind, input, visible);
  if ('refused' in fields) return fields;
  const comment = parseComment(input.comment);
  if ('refused' in comment) return comment;
  const worked = await workOn(tx, { card, input, given: fields.ok, visible, chosen: writing.chosen });
  if ('refused' in worked) return worked;
  const { now, lang, snapshot, merged } = worked;
  const edit = { act: 'improve' as const, input };
  const held = await holdIfSuspicious(app, tx, writing, { gathering, card, before: now, after: snapshot, edit });
  if (held) return held;
  const by = { author: writing.person.id, patrolledBy: readBy(writing, gathering) };
  const saved = await saveNext(app, tx, card, now, { ...by, snapshot, catalogue, act: 'edit', lang, comment: comment.ok });
  await watchOwn(app, tx, writing.person.id, saved);
  await announceCard(app, tx, 'card.saved', gathering, card.id);
  return { ok: { id: saved.id, slug: saved.slug, revision: saved.revision, merged } };
}

/** Who of the team has looked at what is written: whoever let it through, or its author. */
export function readBy({ person, approvedBy }: Writing, gathering: string): string | null {
  return approvedBy?.id ?? patrolsOwn(person, gathering);
}

type Work = { card: CardRow; input: ImproveInput; given: GivenFields; visible: readonly Field[]; chosen: Chosen | undefined };
type Worked = { now: Whole; lang: Lang; snapshot: Whole; merged: boolean };

/** What the card would say, with what others wrote in between. */
async function workOn(
  tx: Tx,
  { card, input, given, visible, chosen }: Work,
): Promise<Worked | Conflict | Invalid | { refused: 'unchanged' }> {
  const now = await currentSnapshot(tx, card);
  const lang = languageOf(now, input.lang);
  if (!lang) return { refused: 'invalid', fields: { lang: 'commons.refused.lang' } };
  const joined = await join(tx, { card, now, lang, visible, chosen }, revisionNumber(input.base), given);
  if ('refused' in joined) return joined;
  const missing = missingOwn(visible, joined.fields.own);
  if (Object.keys(missing).length > 0) return { refused: 'invalid', fields: missing };
  const written = withFields(now, lang, joined.fields, card.revision + 1, visible);
  const seen = await snapshotAt(tx, card.id, revisionNumber(input.base));
  const snapshot = rendering(written, { lang, before: now, seen, says: input.upToDate });
  return sameState(snapshot, now) ? { refused: 'unchanged' } : { now, lang, snapshot, merged: joined.merged };
}

/** The card behind an address, unless it is in the archive. */
export async function openCard(tx: Tx, gathering: string, slug: string): Promise<{ card: CardRow } | Gone> {
  const card = await findCard(tx, gathering, slug);
  if (!card) return { refused: 'not-found' };
  return card.archived_at === null ? { card } : { refused: 'archived' };
}

/** The same, unless it is protected from this person. Talking about it stays open to all. */
export async function cardToWrite(
  app: App,
  tx: Tx,
  person: Person,
  gathering: string,
  slug: string,
): Promise<{ card: CardRow } | Gone | Protected> {
  const found = await openCard(tx, gathering, slug);
  if ('refused' in found) return found;
  return (await barred(app, tx, person, gathering, found.card.id)) ?? found;
}

/** Only a language that the card has: a new one is a translation. */
function languageOf(now: Whole, asked: string | undefined): Lang | undefined {
  if (asked === undefined || asked === '') return now.lang;
  return languages.find((lang) => lang === asked && now.texts[lang] !== undefined);
}

type Joined = { fields: CardFields; merged: boolean };
/** The card as it stands, and the fields of the gathering that the writer sees. */
type Standing = { card: CardRow; now: Whole; lang: Lang; visible: readonly Field[]; chosen: Chosen | undefined };

async function join(tx: Tx, { card, now, lang, visible, chosen }: Standing, base: number, given: GivenFields): Promise<Joined | Conflict> {
  const theirs = fieldsOf(seenBy(now, visible), lang);
  if (base === card.revision) return { fields: { ...given, own: applied(theirs.own, given.own) }, merged: false };
  const then = await snapshotAt(tx, card.id, base);
  const before = then ? fieldsOf(seenBy(then, visible), lang) : theirs;
  const yours = { ...given, own: applied(before.own, given.own) };
  const { merged, conflicts } = merge(before, theirs, yours);
  if (conflicts.length === 0) return { fields: merged, merged: true };
  if (chosen?.revision === card.revision) return { fields: asChosen(merged, theirs, chosen), merged: true };
  const last = await tx.selectFrom('revisions').select('author_id').where('id', '=', card.revision_id).executeTakeFirstOrThrow();
  return { refused: 'conflict', revision: card.revision, author: last.author_id, fields: conflicts, theirs, yours, merged };
}

/** The text, with the card's words wherever these were chosen. */
export function asChosen(text: CardFields, theirs: CardFields, chosen: Chosen): CardFields {
  return { ...text, ...Object.fromEntries(chosen.theirs.map((field) => [field, theirs[field]])) };
}
