import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { announceCard } from '../events.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import { applied, missingOwn } from '../fields/values.ts';
import type { Field } from '../fields.shared.ts';
import { fieldsFor } from '../fields.shared.ts';
import type { CardFieldsInput, GivenFields, Invalid } from '../forms.ts';
import { kindForm, langForm, parseComment, parseFields } from '../forms.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { eyesOf, patrolsOwn } from '../may.ts';
import { watchOwn } from '../watch/acts/watch.ts';
import { saveNew } from '../save.ts';
import type { Whole } from '../snapshot.ts';
import { withOwn } from '../snapshot.ts';

export type CreateInput = CardFieldsInput & { gathering: string; kind: string; lang: string; comment?: string };
export type Created = { ok: { id: string; slug: string; revision: number } } | Invalid;

/** Anybody with a name may add a card; it is public at once. */
export async function createCard(app: App, person: Person, input: CreateInput): Promise<Created> {
  const kind = kindForm.safeParse(input.kind);
  if (!kind.success) return { refused: 'invalid', fields: { kind: 'commons.refused.kind' } };
  const lang = langForm.safeParse(input.lang);
  if (!lang.success) return { refused: 'invalid', fields: { lang: 'commons.refused.lang' } };
  const comment = parseComment(input.comment);
  if ('refused' in comment) return comment;
  return app.write(async (tx): Promise<Created> => {
    const catalogue = await catalogueIn(tx, input.gathering);
    const visible = fieldsFor(catalogue, kind.data, eyesOf(person, input.gathering));
    const fields = parseFields(kind.data, input, visible);
    if ('refused' in fields) return fields;
    const missing = missingOwn(visible, applied({}, fields.ok.own));
    if (Object.keys(missing).length > 0) return { refused: 'invalid', fields: missing };
    const saving = {
      snapshot: firstState(kind.data, lang.data, fields.ok, visible),
      catalogue,
      author: person.id,
      act: 'create' as const,
      lang: lang.data,
      comment: comment.ok,
      patrolledBy: patrolsOwn(person, input.gathering),
    };
    const card = await saveNew(app, tx, input.gathering, saving);
    await watchOwn(app, tx, person.id, card);
    await announceCard(app, tx, 'card.made', input.gathering, card.id);
    return { ok: { id: card.id, slug: card.slug, revision: card.revision } };
  });
}

export function firstState(kind: Kind, lang: Lang, fields: GivenFields, visible: readonly Field[]): Whole {
  const { title, summary, text, own, ...shared } = fields;
  const kept = withOwn({ kept: {}, lang }, lang, applied({}, own), visible);
  return { kind, lang, ...shared, texts: { [lang]: { title, summary, text, of: 1 } }, kept };
}
