import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { fieldOf } from '../fields/catalogue.ts';
import type { FieldInput, NewFieldInput } from '../fields/forms.ts';
import { fieldForm, fieldLimits, newFieldForm } from '../fields/forms.ts';
import type { Shaped } from '../fields/keep.ts';
import { keepChange, openField, stableId, swapped } from '../fields/keep.ts';
import type { CardFieldRow } from '../fields/tables.ts';
import { parsed } from '../forms.ts';
import { mayShapeCards } from '../may.ts';
import { stable } from '../snapshot.ts';

/** Adds a field to a kind of card, at the end. Cards without a value stay as they are. */
export function addField(app: App, person: Person, input: NewFieldInput & { gathering: string }): Promise<Shaped> {
  return app.write(async (tx): Promise<Shaped> => {
    if (!mayShapeCards(person, input.gathering)) return { refused: 'not-allowed' };
    const read = parsed(newFieldForm, input);
    if ('refused' in read) return read;
    const others = await inOrder(tx, input.gathering, read.ok.kind);
    if (others.length >= fieldLimits.fields) return { refused: 'full' };
    const { label, help, ...plain } = read.ok;
    const row = {
      id: stableId(app, label),
      gathering_id: input.gathering,
      ...plain,
      label: JSON.stringify(label),
      help: JSON.stringify(help),
      position: others.length,
      made_at: app.clock.iso(),
      made_by: person.id,
      retired_at: null,
    };
    await tx.insertInto('card_fields').values(row).execute();
    await keepChange(app, tx, person, row, { act: 'made', now: said(row) });
    return { ok: { id: row.id } };
  });
}

/** Changes the words of a field and how it is asked. What it holds, its id and its kind stay for ever. */
export function changeField(app: App, person: Person, input: FieldInput & { gathering: string; field: string }): Promise<Shaped> {
  return app.write(async (tx): Promise<Shaped> => {
    const found = await openField(tx, person, input.gathering, input.field);
    if ('refused' in found) return found;
    const { row } = found;
    const read = parsed(fieldForm, input);
    if ('refused' in read) return read;
    if (row.many === 'several' && read.ok.many === 'one') return { refused: 'invalid', fields: { many: 'commons.fields.refused.fewer' } };
    const next = { ...row, ...read.ok, label: JSON.stringify(read.ok.label), help: JSON.stringify(read.ok.help) };
    if (stable(said(next)) === stable(said(row))) return { refused: 'unchanged' };
    await tx.updateTable('card_fields').set(next).where('id', '=', row.id).execute();
    const again = next.eyes === row.eyes ? 'no' : 'yes';
    await keepChange(app, tx, person, row, { act: 'changed', again, now: said(next), before: said(row) });
    return { ok: { id: row.id } };
  });
}

export type FieldStep = { gathering: string; field: string };

export function moveField(app: App, person: Person, input: FieldStep & { way: 'up' | 'down' }): Promise<Shaped> {
  return app.write(async (tx): Promise<Shaped> => {
    const found = await openField(tx, person, input.gathering, input.field);
    if ('refused' in found) return found;
    const all = await inOrder(tx, input.gathering, found.row.kind);
    const live = all.filter((row) => row.retired_at === null).map((row) => row.id);
    const order = swapped(live, input.field, input.way);
    if (!order) return { refused: 'unchanged' };
    const retired = all.filter((row) => row.retired_at !== null).map((row) => row.id);
    for (const [position, id] of [...order, ...retired].entries()) {
      await tx.updateTable('card_fields').set({ position }).where('id', '=', id).execute();
    }
    await keepChange(app, tx, person, found.row, { act: 'moved', now: { position: order.indexOf(input.field) + 1 } });
    return { ok: { id: input.field } };
  });
}

/** Takes a field out of the form and the pages. Its values stay on the cards and in their history. */
export function retireField(app: App, person: Person, input: FieldStep): Promise<Shaped> {
  return turn(app, person, input, 'retired');
}

/** Brings a field back with all the values that it had. */
export function bringBackField(app: App, person: Person, input: FieldStep): Promise<Shaped> {
  return turn(app, person, input, 'back');
}

function turn(app: App, person: Person, input: FieldStep, act: 'retired' | 'back'): Promise<Shaped> {
  return app.write(async (tx): Promise<Shaped> => {
    const found = await openField(tx, person, input.gathering, input.field);
    if ('refused' in found) return found;
    if ((found.row.retired_at === null) !== (act === 'retired')) return { refused: 'unchanged' };
    const at = act === 'retired' ? app.clock.iso() : null;
    await tx.updateTable('card_fields').set({ retired_at: at }).where('id', '=', input.field).execute();
    await keepChange(app, tx, person, found.row, { act, again: 'yes' });
    return { ok: { id: input.field } };
  });
}

function inOrder(tx: Tx, gathering: string, kind: string): Promise<CardFieldRow[]> {
  return tx
    .selectFrom('card_fields')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .where('kind', '=', kind)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** What the history of a field keeps. */
function said(row: CardFieldRow) {
  const { label, help, required, many, eyes } = fieldOf(row, []);
  return { label, help, required, many, eyes };
}
