import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { announceCard } from '../events.ts';
import type { CardFieldsInput, Invalid } from '../forms.ts';
import { kindForm, langForm, parseComment, parseFields } from '../forms.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { patrolsOwn } from '../may.ts';
import { saveNew } from '../save.ts';
import type { CardFields, Snapshot } from '../snapshot.ts';

export type CreateInput = CardFieldsInput & { gathering: string; kind: string; lang: string; comment?: string };
export type Created = { ok: { id: string; slug: string; revision: number } } | Invalid;

/** Anybody with a name may add a card; it is public at once. */
export async function createCard(app: App, person: Person, input: CreateInput): Promise<Created> {
  const kind = kindForm.safeParse(input.kind);
  if (!kind.success) return { refused: 'invalid', fields: { kind: 'commons.refused.kind' } };
  const lang = langForm.safeParse(input.lang);
  if (!lang.success) return { refused: 'invalid', fields: { lang: 'commons.refused.lang' } };
  const fields = parseFields(kind.data, input);
  if ('refused' in fields) return fields;
  const comment = parseComment(input.comment);
  if ('refused' in comment) return comment;
  const snapshot = firstSnapshot(kind.data, lang.data, fields.ok);
  return app.write(async (tx) => {
    const saving = {
      snapshot,
      author: person.id,
      act: 'create' as const,
      lang: lang.data,
      comment: comment.ok,
      patrolledBy: patrolsOwn(person, input.gathering),
    };
    const card = await saveNew(app, tx, input.gathering, saving);
    await announceCard(app, tx, 'card.made', input.gathering, card.id);
    return { ok: { id: card.id, slug: card.slug, revision: card.revision } };
  });
}

export function firstSnapshot(kind: Kind, lang: Lang, { title, summary, text, ...shared }: CardFields): Snapshot {
  return { kind, lang, ...shared, texts: { [lang]: { title, summary, text, of: 1 } } };
}
