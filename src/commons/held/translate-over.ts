import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Conflict, Improved } from '../acts/improve.ts';
import { asChosen, improveIn, openCard } from '../acts/improve.ts';
import type { Translated, TranslateInput } from '../acts/translate.ts';
import { translateIn } from '../acts/translate.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import { fieldsFor } from '../fields.shared.ts';
import { currentSnapshot } from '../find.ts';
import { langForm, parseWords } from '../forms.ts';
import type { Kind } from '../kinds.shared.ts';
import { eyesOf } from '../may.ts';
import type { CardFields } from '../snapshot.ts';
import { fieldsOf, seenBy } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import type { Writing } from './hold.ts';

/** A translation that waited; when another one was published meanwhile, both are shown, and what was chosen is written. */
export async function translateOver(app: App, tx: Tx, writing: Writing, input: TranslateInput): Promise<Translated | Improved> {
  const done = await translateIn(app, tx, writing, input);
  if (!('refused' in done) || done.refused !== 'exists') return done;
  const [found, words, lang] = [await openCard(tx, input.gathering, input.slug), parseWords(input), langForm.safeParse(input.lang)];
  if ('refused' in found) return found;
  if ('refused' in words || !lang.success) return done;
  const { card } = found;
  const visible = fieldsFor(await catalogueIn(tx, input.gathering), card.kind as Kind, eyesOf(writing.person, input.gathering));
  const theirs = fieldsOf(seenBy(await currentSnapshot(tx, card), visible), lang.data);
  const yours: CardFields = { ...theirs, ...words.ok };
  if (writing.chosen?.revision !== card.revision) return conflict(tx, card, theirs, yours);
  const { own: _, ...fields } = asChosen(yours, theirs, writing.chosen);
  const { gathering, slug, comment, own } = input;
  const said = { gathering, slug, lang: lang.data, base: card.revision, ...(comment ? { comment } : {}), ...(own ? { own } : {}) };
  return improveIn(app, tx, writing, { ...fields, ...said });
}

async function conflict(tx: Tx, card: CardRow, theirs: CardFields, yours: CardFields): Promise<Conflict> {
  const last = await tx.selectFrom('revisions').select('author_id').where('id', '=', card.revision_id).executeTakeFirstOrThrow();
  const fields = (['title', 'summary', 'text'] as const).filter((field) => theirs[field] !== yours[field]);
  return { refused: 'conflict', revision: card.revision, author: last.author_id, fields, theirs, yours, merged: yours };
}
