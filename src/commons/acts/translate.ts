import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { announceCard } from '../events.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import type { OwnInput } from '../fields/values.ts';
import { applied, parseOwn } from '../fields/values.ts';
import type { Field } from '../fields.shared.ts';
import { fieldsFor, isWorded } from '../fields.shared.ts';
import { currentSnapshot, snapshotAt } from '../find.ts';
import type { Invalid, WordsInput } from '../forms.ts';
import { langForm, parseComment, parseWords, revisionNumber } from '../forms.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import type { Held, Writing } from '../held/hold.ts';
import { holdIfSuspicious } from '../held/hold.ts';
import { eyesOf } from '../may.ts';
import { watchOwn } from '../watch/acts/watch.ts';
import { saveNext } from '../save.ts';
import type { StoredOwn, Whole } from '../snapshot.ts';
import { originalWords, withOwn } from '../snapshot.ts';
import type { Protected } from '../patrol/protection.ts';
import type { Gone, Saved } from './improve.ts';
import { cardToWrite, readBy } from './improve.ts';

/** `own`: the words of the gathering's text fields, by id. `base`: number of the revision that was translated. */
export type TranslateInput = WordsInput & {
  gathering: string;
  slug: string;
  lang: string;
  comment?: string;
  own?: OwnInput;
  base?: number;
};
export type Translated = Saved | Gone | Protected | Invalid | Held | { refused: 'exists' };

/** Adds the words of a card in a language that it does not have yet. An existing translation is improved like any text. */
export async function translateCard(app: App, person: Person, input: TranslateInput): Promise<Translated> {
  return app.write((tx) => translateIn(app, tx, { person, approvedBy: undefined }, input));
}

export async function translateIn(app: App, tx: Tx, writing: Writing, input: TranslateInput): Promise<Translated> {
  const { gathering } = input;
  const lang = langForm.safeParse(input.lang);
  if (!lang.success) return { refused: 'invalid', fields: { lang: 'commons.refused.lang' } };
  const words = parseWords(input);
  if ('refused' in words) return words;
  const comment = parseComment(input.comment);
  if ('refused' in comment) return comment;
  const found = await cardToWrite(app, tx, writing.approvedBy ?? writing.person, gathering, input.slug);
  if ('refused' in found) return found;
  const { card } = found;
  const now = await currentSnapshot(tx, card);
  if (now.texts[lang.data]) return { refused: 'exists' };
  const catalogue = await catalogueIn(tx, gathering);
  const kept = keptIn(now, lang.data, fieldsFor(catalogue, card.kind as Kind, eyesOf(writing.person, gathering)), input.own);
  if ('refused' in kept) return kept;
  const shown = input.base === undefined ? undefined : await snapshotAt(tx, card.id, revisionNumber(input.base));
  const said = { ...words.ok, of: originalWords(shown ?? now).of };
  const snapshot: Whole = { ...now, kept: kept.ok, texts: { ...now.texts, [lang.data]: said } };
  const edit = { act: 'translate' as const, input };
  const held = await holdIfSuspicious(app, tx, writing, { gathering, card, before: now, after: snapshot, edit });
  if (held) return held;
  const by = { author: writing.person.id, patrolledBy: readBy(writing, gathering) };
  const saving = { ...by, snapshot, catalogue, act: 'translate' as const, lang: lang.data, comment: comment.ok };
  const saved = await saveNext(app, tx, card, now, saving);
  await watchOwn(app, tx, writing.person.id, saved);
  await announceCard(app, tx, 'card.saved', gathering, saved.id);
  return { ok: { id: saved.id, slug: saved.slug, revision: saved.revision, merged: false } };
}

/** The values with the words of the text fields in one more language; what the original says need not be said in every one. */
function keptIn(now: Whole, lang: Lang, seen: readonly Field[], given: OwnInput | undefined): { ok: StoredOwn } | Invalid {
  const worded = seen.filter((field) => isWorded(field.shape)).map((field): Field => ({ ...field, required: 'no' }));
  const own = parseOwn(worded, given);
  if ('fields' in own) return { refused: 'invalid', fields: own.fields };
  const said = worded.filter((field) => own.ok[field.id] !== undefined);
  return { ok: withOwn(now, lang, applied({}, own.ok), said) };
}
