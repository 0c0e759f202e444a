import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Label } from '../fields.shared.ts';
import { labelIn } from '../fields.shared.ts';
import type { Invalid } from '../forms.ts';
import { mayShapeCards } from '../may.ts';
import { slugOf } from '../slug.ts';
import type { CardFieldRow, FieldChoiceRow } from './tables.ts';

export type Shaped = { ok: { id: string } } | { refused: 'not-allowed' | 'not-found' | 'unchanged' | 'full' | 'circle' } | Invalid;

/** A name that people can read in addresses and exports, and that is never given twice. */
export function stableId(app: App, label: Label): string {
  return `${slugOf(labelIn(label, 'fr')).slice(0, 32).replace(/-$/, '')}-${app.ids.id().slice(-4)}`;
}

/** Writes what was done into the history of the field, and tells: `again` when what cards show in lists must be read again. */
export async function keepChange(
  app: App,
  tx: Tx,
  person: Person,
  field: Pick<CardFieldRow, 'id' | 'gathering_id'>,
  { act, again = 'no', ...body }: { act: string; again?: 'yes' | 'no'; now?: unknown; before?: unknown },
): Promise<void> {
  const row = { id: app.ids.id(), field_id: field.id, made_at: app.clock.iso(), made_by: person.id, act, body: JSON.stringify(body) };
  await tx.insertInto('field_changes').values(row).execute();
  await app.announce(tx, { type: 'fields.changed', gathering: field.gathering_id, field: field.id, again });
}

/** The field, for those who may change it. */
export async function openField(
  tx: Tx,
  person: Person,
  gathering: string,
  id: string,
): Promise<{ row: CardFieldRow } | { refused: 'not-allowed' | 'not-found' }> {
  if (!mayShapeCards(person, gathering)) return { refused: 'not-allowed' };
  const row = await tx.selectFrom('card_fields').selectAll().where('id', '=', id).where('gathering_id', '=', gathering).executeTakeFirst();
  return row ? { row } : { refused: 'not-found' };
}

export function choicesOf(tx: Tx, field: string): Promise<FieldChoiceRow[]> {
  return tx.selectFrom('field_choices').selectAll().where('field_id', '=', field).orderBy('position').orderBy('id').execute();
}

/** The ids in their order once `id` has changed places with its neighbour; undefined at the end of the row. */
export function swapped(ids: readonly string[], id: string, way: 'up' | 'down'): string[] | undefined {
  const at = ids.indexOf(id);
  const other = at + (way === 'up' ? -1 : 1);
  const [mine, theirs] = [ids[at], ids[other]];
  if (mine === undefined || theirs === undefined) return undefined;
  return ids.map((each, i) => (i === at ? theirs : i === other ? mine : each));
}
