import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Conflict } from '../acts/improve.ts';
import type { FieldChange } from '../compare.ts';
import { changesBetween } from '../compare.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import type { CardFields, FieldName, Snapshot } from '../snapshot.ts';

export type ConflictView = {
  /** The revision that stands now: sending the form again with it keeps what the form says. */
  revision: number;
  author: string | null;
  /** Where both cannot stand: one has to be chosen. */
  fields: FieldName[];
  /** From theirs to yours, only where both cannot stand. */
  changes: FieldChange[];
  theirs: CardFields;
};

/** Two works that cannot be joined, side by side. */
export async function conflictView(app: App, conflict: Conflict, kind: Kind, lang: Lang): Promise<ConflictView> {
  const { theirs, merged, revision, author, fields } = conflict;
  const names = await whoIs(app, [author]);
  return {
    revision,
    author: names.get(author)?.name ?? null,
    fields,
    theirs,
    changes: changesBetween(asSnapshot(theirs, kind, lang), asSnapshot(merged, kind, lang)),
  };
}

function asSnapshot({ title, summary, text, own, ...shared }: CardFields, kind: Kind, lang: Lang): Snapshot {
  return { kind, lang, ...shared, own, texts: { [lang]: { title, summary, text, of: 0 } } };
}
