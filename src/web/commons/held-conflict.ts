import type { Conflict } from '../../commons/acts/improve.ts';
import type { Kind, Lang } from '../../commons/kinds.shared.ts';
import { languages } from '../../commons/kinds.shared.ts';
import type { FieldName } from '../../commons/snapshot.ts';
import { fieldsSeen } from '../../commons/views/fields.ts';
import type { HeldText } from '../../commons/views/typed.ts';
import { conflictView } from '../../commons/views/conflict.ts';
import type { Person } from '../../people/views.ts';
import { gatheringHere } from '../gathering/front.ts';
import { ownNames } from './own-words.ts';
import type { ShownConflict } from './refuse.ts';

/** What the form of the patrol shows where a text that waited and the card as it stands now cannot both stand. */
export async function toldConflict(locals: App.Locals, person: Person, conflict: Conflict, held: HeldText) {
  const shown = await heldConflict(locals, person, conflict, held);
  const name = shown.author ?? locals.t('commons.author.erased');
  return { told: locals.t('commons.patrol.conflict', { name }), conflict: shown, kind: held.kind as Kind };
}

/** What the patrol chose in that form: the revision that it showed, and the fields that stay as the card says them. */
export function chosenIn(form: FormData): { revision: number; theirs: FieldName[] } | undefined {
  const revision = Number(form.get('revision'));
  if (!Number.isSafeInteger(revision) || revision < 1) return undefined;
  return { revision, theirs: inForm.filter((field) => form.get(`keep.${field}`) === 'theirs') };
}

const inForm: readonly FieldName[] = ['title', 'summary', 'text', 'place', 'image', 'licence', 'own'];

async function heldConflict(locals: App.Locals, person: Person, conflict: Conflict, held: HeldText): Promise<ShownConflict> {
  const kind = held.kind as Kind;
  const lang: Lang = languages.find((each) => each === held.lang) ?? 'fr';
  const view = await conflictView(locals.app, conflict, kind, lang);
  const fields = await fieldsSeen(locals.app, gatheringHere(locals), kind, person);
  const ids = view.changes.flatMap((change) => (change.own && change.list ? change.segments.map((segment) => segment.text) : []));
  return { ...view, names: await ownNames(locals, fields, ids) };
}
