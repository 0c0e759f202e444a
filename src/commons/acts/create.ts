import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { announceCard } from '../events.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import { applied, missingOwn } from '../fields/values.ts';
import type { Catalogue, Field } from '../fields.shared.ts';
import { fieldsFor } from '../fields.shared.ts';
import type { CardFieldsInput, GivenFields, Invalid } from '../forms.ts';
import { kindForm, langForm, parseComment, parseFields } from '../forms.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import type { Held, Writing } from '../held/hold.ts';
import { holdIfSuspicious } from '../held/hold.ts';
import { eyesOf } from '../may.ts';
import type { Protected } from '../patrol/protection.ts';
import { barred } from '../patrol/protection.ts';
import { watchOwn } from '../watch/acts/watch.ts';
import { saveNew } from '../save.ts';
import type { Whole } from '../snapshot.ts';
import { withOwn } from '../snapshot.ts';
import { readBy } from './improve.ts';

export type CreateInput = CardFieldsInput & { gathering: string; kind: string; lang: string; comment?: string };
export type Created = { ok: { id: string; slug: string; revision: number } } | Invalid | Held | Protected;

/** Anybody with a name may add a card; it is public at once, unless it looks suspicious. */
export async function createCard(app: App, person: Person, input: CreateInput): Promise<Created> {
  return app.write((tx) => createIn(app, tx, { person, approvedBy: undefined }, input));
}

export async function createIn(app: App, tx: Tx, writing: Writing, input: CreateInput): Promise<Created> {
  const { gathering } = input;
  const comment = parseComment(input.comment);
  const state = await newState(tx, writing.person, input);
  if ('refused' in state) return state;
  if ('refused' in comment) return comment;
  const { snapshot, catalogue } = state;
  const kept = await barred(app, tx, writing.approvedBy ?? writing.person, gathering, null);
  if (kept) return kept;
  const edit = { act: 'create' as const, input };
  const held = await holdIfSuspicious(app, tx, writing, { gathering, card: undefined, before: undefined, after: snapshot, edit });
  if (held) return held;
  const by = { author: writing.person.id, patrolledBy: readBy(writing, gathering) };
  const saving = { ...by, snapshot, catalogue, act: 'create' as const, lang: snapshot.lang, comment: comment.ok };
  const card = await saveNew(app, tx, gathering, saving);
  await watchOwn(app, tx, writing.person.id, card);
  await announceCard(app, tx, 'card.made', gathering, card.id);
  return { ok: { id: card.id, slug: card.slug, revision: card.revision } };
}

/** What the new card would say, with the fields that its writer sees. */
async function newState(tx: Tx, person: Person, input: CreateInput): Promise<{ snapshot: Whole; catalogue: Catalogue } | Invalid> {
  const kind = kindForm.safeParse(input.kind);
  if (!kind.success) return { refused: 'invalid', fields: { kind: 'commons.refused.kind' } };
  const lang = langForm.safeParse(input.lang);
  if (!lang.success) return { refused: 'invalid', fields: { lang: 'commons.refused.lang' } };
  const catalogue = await catalogueIn(tx, input.gathering);
  const visible = fieldsFor(catalogue, kind.data, eyesOf(person, input.gathering));
  const fields = parseFields(kind.data, input, visible);
  if ('refused' in fields) return fields;
  const missing = missingOwn(visible, applied({}, fields.ok.own));
  if (Object.keys(missing).length > 0) return { refused: 'invalid', fields: missing };
  return { snapshot: firstState(kind.data, lang.data, fields.ok, visible), catalogue };
}

export function firstState(kind: Kind, lang: Lang, fields: GivenFields, visible: readonly Field[]): Whole {
  const { title, summary, text, own, ...shared } = fields;
  const kept = withOwn({ kept: {}, lang }, lang, applied({}, own), visible);
  return { kind, lang, ...shared, texts: { [lang]: { title, summary, text, of: 1 } }, kept };
}
