import type { FieldChange } from '../../commons/compare.ts';
import type { Field } from '../../commons/fields.shared.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { changeWords } from './card-words.ts';
import { ownNames } from './own-words.ts';

/** What changed, in words, with the names of the gathering's own fields. */
export async function changesInWords(locals: App.Locals, kind: Kind, changes: FieldChange[], ownFields: Field[]) {
  const values = changes.flatMap((change) => (change.own && change.list ? change.segments.map((segment) => segment.text) : []));
  return changeWords(locals.t, kind, changes, await ownNames(locals, ownFields, values));
}
