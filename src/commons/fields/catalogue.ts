import type { App, Event } from '../../platform/app.ts';
import { remembered } from '../../platform/app.ts';
import type { Reader, Tx } from '../../platform/database.ts';
import type { Catalogue, Choice, Field, Label } from '../fields.shared.ts';
import type { Kind } from '../kinds.shared.ts';
import { kinds } from '../kinds.shared.ts';
import type { CardFieldRow, FieldChoiceRow } from './tables.ts';

/** The fields of a gathering, kept in memory until one changes. */
export function catalogue(app: App, gathering: string): Promise<Catalogue> {
  const all = catalogues(app);
  const known = all.get(gathering);
  if (known) return known;
  const read = catalogueIn(app.db, gathering);
  all.set(gathering, read);
  read.catch(() => all.delete(gathering));
  return read;
}

export function forgetCatalogue(app: App, event: Event): void {
  catalogues(app).delete(String(event['gathering']));
}

function catalogues(app: App): Map<string, Promise<Catalogue>> {
  return remembered(app, 'commons.fields', () => new Map<string, Promise<Catalogue>>());
}

/** The same as it stands in the tables: for writes. Two queries. */
export async function catalogueIn(db: Reader | Tx, gathering: string): Promise<Catalogue> {
  const rows = await db
    .selectFrom('card_fields')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .orderBy('position')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return houseFields;
  const choices = await db
    .selectFrom('field_choices')
    .innerJoin('card_fields', 'card_fields.id', 'field_choices.field_id')
    .selectAll('field_choices')
    .where('card_fields.gathering_id', '=', gathering)
    .orderBy('field_choices.position')
    .orderBy('field_choices.id')
    .execute();
  const [results, ...others] = houseFields;
  const own = rows.map((row) =>
    fieldOf(
      row,
      choices.filter((choice) => choice.field_id === row.id),
    ),
  );
  return results ? [results, ...own, ...others] : own;
}

/** Fields that every gathering has: what came of a practice, and where things are known from. */
const houseFields: Catalogue = [house('results', 'practice'), ...kinds.map((kind) => house('sources', kind))];

function house(id: string, kind: Kind): Field {
  const plain = { label: {}, help: {}, required: 'no', many: 'one', eyes: 'everybody', retiredAt: null, choices: [] } as const;
  return { id, kind, shape: 'long', ...plain, by: 'house' };
}

export function fieldOf(row: CardFieldRow, choices: readonly FieldChoiceRow[]): Field {
  return {
    id: row.id,
    kind: row.kind as Kind,
    shape: row.shape as Field['shape'],
    label: JSON.parse(row.label) as Label,
    help: JSON.parse(row.help) as Label,
    required: row.required as Field['required'],
    many: row.many as Field['many'],
    eyes: row.eyes as Field['eyes'],
    retiredAt: row.retired_at,
    by: 'team',
    choices: asTree(choices.map(choiceOf)),
  };
}

function choiceOf(row: FieldChoiceRow): Choice {
  return {
    id: row.id,
    parent: row.parent_id,
    label: JSON.parse(row.label) as Label,
    retiredAt: row.retired_at,
    mergedInto: row.merged_into,
  };
}

/** Each choice before those under it; one whose parent is not there stands at the top. */
function asTree(choices: Choice[]): Choice[] {
  const known = new Set(choices.map((choice) => choice.id));
  const placed = choices.map((choice) => (choice.parent !== null && known.has(choice.parent) ? choice : { ...choice, parent: null }));
  const under = (parent: string | null): Choice[] =>
    placed.flatMap((choice) => (choice.parent === parent ? [choice, ...under(choice.id)] : []));
  return under(null);
}
