import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { announceCard } from '../events.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import type { OwnInput } from '../fields/values.ts';
import { applied, parseOwn } from '../fields/values.ts';
import type { Field } from '../fields.shared.ts';
import { fieldsFor, isWorded } from '../fields.shared.ts';
import { currentSnapshot } from '../find.ts';
import type { Invalid, WordsInput } from '../forms.ts';
import { langForm, parseComment, parseWords } from '../forms.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { eyesOf, patrolsOwn } from '../may.ts';
import { watchOwn } from '../watch/acts/watch.ts';
import { saveNext } from '../save.ts';
import type { StoredOwn, Whole } from '../snapshot.ts';
import { originalWords, withOwn } from '../snapshot.ts';
import type { Gone, Saved } from './improve.ts';
import { openCard } from './improve.ts';

/** `own`: the words of the gathering's text fields, by id. */
export type TranslateInput = WordsInput & { gathering: string; slug: string; lang: string; comment?: string; own?: OwnInput };
export type Translated = Saved | Gone | Invalid | { refused: 'exists' };

/** Adds the words of a card in a language that it does not have yet. An existing translation is improved like any text. */
export async function translateCard(app: App, person: Person, input: TranslateInput): Promise<Translated> {
  const lang = langForm.safeParse(input.lang);
  if (!lang.success) return { refused: 'invalid', fields: { lang: 'commons.refused.lang' } };
  const words = parseWords(input);
  if ('refused' in words) return words;
  const comment = parseComment(input.comment);
  if ('refused' in comment) return comment;
  return app.write(async (tx): Promise<Translated> => {
    const found = await openCard(tx, input.gathering, input.slug);
    if ('refused' in found) return found;
    const now = await currentSnapshot(tx, found.card);
    if (now.texts[lang.data]) return { refused: 'exists' };
    const of = originalWords(now).of;
    const catalogue = await catalogueIn(tx, input.gathering);
    const seen = fieldsFor(catalogue, found.card.kind as Kind, eyesOf(person, input.gathering));
    const kept = keptIn(now, lang.data, seen, input.own);
    if ('refused' in kept) return kept;
    const snapshot: Whole = { ...now, kept: kept.ok, texts: { ...now.texts, [lang.data]: { ...words.ok, of } } };
    const saving = {
      snapshot,
      catalogue,
      author: person.id,
      act: 'translate' as const,
      lang: lang.data,
      comment: comment.ok,
      patrolledBy: patrolsOwn(person, input.gathering),
    };
    const saved = await saveNext(app, tx, found.card, now, saving);
    await watchOwn(app, tx, person.id, saved);
    await announceCard(app, tx, 'card.saved', input.gathering, saved.id);
    return { ok: { id: saved.id, slug: saved.slug, revision: saved.revision, merged: false } };
  });
}

/** The values with the words of the text fields in one more language; what the original says need not be said in every one. */
function keptIn(now: Whole, lang: Lang, seen: readonly Field[], given: OwnInput | undefined): { ok: StoredOwn } | Invalid {
  const worded = seen.filter((field) => isWorded(field.shape)).map((field): Field => ({ ...field, required: 'no' }));
  const own = parseOwn(worded, given);
  if ('fields' in own) return { refused: 'invalid', fields: own.fields };
  const said = worded.filter((field) => own.ok[field.id] !== undefined);
  return { ok: withOwn(now, lang, applied({}, own.ok), said) };
}
