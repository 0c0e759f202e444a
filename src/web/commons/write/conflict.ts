import type { FieldChange } from '../../../commons/compare.ts';
import type { FieldName } from '../../../commons/snapshot.ts';
import type { Typed } from '../card-form.ts';

/** What each field of a card is in the form. */
const inForm: Partial<Record<FieldName, (keyof Typed)[]>> = {
  title: ['title'],
  summary: ['summary'],
  text: ['text'],
  place: ['place', 'lat', 'lon'],
  image: ['image', 'alt', 'credit'],
  licence: ['licence'],
};

/** The changes of a card by the field that one chooses as a whole. */
export function changesOf(field: FieldName, changes: readonly FieldChange[]): FieldChange[] {
  return changes.filter((change) => change.field === field || (field === 'image' && change.field.startsWith('image')));
}

/** What was sent, with the other's words wherever the form says so (`keep.title=theirs`). */
export function withTheirs(form: FormData, sent: Typed, theirs: Typed): Typed {
  const names = Object.entries(inForm).flatMap(([field, parts]) => (form.get(`keep.${field}`) === 'theirs' ? parts : []));
  return { ...sent, ...Object.fromEntries(names.map((name) => [name, theirs[name]])) };
}
