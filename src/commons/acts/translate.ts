import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { announceCard } from '../events.ts';
import { currentSnapshot } from '../find.ts';
import type { Invalid, WordsInput } from '../forms.ts';
import { langForm, parseComment, parseWords } from '../forms.ts';
import { patrolsOwn } from '../may.ts';
import { saveNext } from '../save.ts';
import type { Snapshot } from '../snapshot.ts';
import { originalWords } from '../snapshot.ts';
import type { Gone, Saved } from './improve.ts';
import { openCard } from './improve.ts';

export type TranslateInput = WordsInput & { gathering: string; slug: string; lang: string; comment?: string };
export type Translated = Saved | Gone | Invalid | { refused: 'exists' };

/** Adds the words of a card in a language that it does not have yet. An existing translation is improved like any text. */
export async function translateCard(app: App, person: Person, input: TranslateInput): Promise<Translated> {
  const lang = langForm.safeParse(input.lang);
  if (!lang.success) return { refused: 'invalid', fields: { lang: 'commons.refused.lang' } };
  const words = parseWords(input);
  if ('refused' in words) return words;
  const comment = parseComment(input.comment);
  if ('refused' in comment) return comment;
  return app.write(async (tx) => {
    const found = await openCard(tx, input.gathering, input.slug);
    if ('refused' in found) return found;
    const now = await currentSnapshot(tx, found.card);
    if (now.texts[lang.data]) return { refused: 'exists' };
    const of = originalWords(now).of;
    const snapshot: Snapshot = { ...now, texts: { ...now.texts, [lang.data]: { ...words.ok, of } } };
    const saving = {
      snapshot,
      author: person.id,
      act: 'translate' as const,
      lang: lang.data,
      comment: comment.ok,
      patrolledBy: patrolsOwn(person, input.gathering),
    };
    const saved = await saveNext(app, tx, found.card, now, saving);
    await announceCard(app, tx, 'card.saved', input.gathering, saved.id);
    return { ok: { id: saved.id, slug: saved.slug, revision: saved.revision, merged: false } };
  });
}
