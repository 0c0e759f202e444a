import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Label } from '../fields.shared.ts';
import type { ChoiceInput } from '../fields/forms.ts';
import { choiceForm, choiceLines, fieldLimits } from '../fields/forms.ts';
import type { Shaped } from '../fields/keep.ts';
import { choicesOf, keepChange, openField, stableId, swapped } from '../fields/keep.ts';
import type { CardFieldRow, FieldChoiceRow } from '../fields/tables.ts';
import { parsed } from '../forms.ts';
import type { Lang } from '../kinds.shared.ts';

type At = { gathering: string; field: string };
type Open = { tx: Tx; row: CardFieldRow; choices: FieldChoiceRow[] };

/** Adds choices typed one a line, indented to stand under the line above; all of them under `parent` when there is one. */
export function addChoices(app: App, person: Person, input: At & { lines: string; parent?: string | null; lang: Lang }): Promise<Shaped> {
  return inField(app, person, input, async ({ tx, row, choices }) => {
    const { data: lines } = choiceLines.safeParse(input.lines);
    if (!lines || lines.length === 0) return { refused: 'invalid', fields: { lines: 'commons.fields.refused.lines' } };
    if (choices.length + lines.length > fieldLimits.choices) return { refused: 'full' };
    const top = choices.find((choice) => choice.id === input.parent)?.id ?? null;
    const path: string[] = [];
    const made = lines.map(({ text, depth }, i): FieldChoiceRow => {
      const label: Label = { [input.lang]: text };
      const level = Math.min(depth, path.length);
      const parent = path[level - 1] ?? top;
      const id = stableId(app, label);
      path.splice(level, path.length, id);
      return {
        id,
        field_id: row.id,
        parent_id: parent,
        label: JSON.stringify(label),
        position: choices.length + i,
        made_at: app.clock.iso(),
        retired_at: null,
        merged_into: null,
      };
    });
    await tx.insertInto('field_choices').values(made).execute();
    await keepChange(app, tx, person, row, { act: 'choice.made', now: { labels: lines.map((line) => line.text) } });
    return { ok: { id: row.id } };
  });
}

/** Renames a choice, or puts it under another one. Cards that hold it go on holding it. */
export function changeChoice(app: App, person: Person, input: At & ChoiceInput & { choice: string }): Promise<Shaped> {
  return inField(app, person, input, async ({ tx, row, choices }) => {
    const read = parsed(choiceForm, input);
    if ('refused' in read) return read;
    const choice = choices.find((each) => each.id === input.choice);
    const parent = read.ok.parent === '' ? null : read.ok.parent;
    if (!choice || (parent !== null && !choices.some((each) => each.id === parent))) return { refused: 'not-found' };
    if (parent !== null && isUnder(choices, parent, choice.id)) return { refused: 'circle' };
    const label = JSON.stringify(read.ok.label);
    if (label === choice.label && parent === choice.parent_id) return { refused: 'unchanged' };
    await tx.updateTable('field_choices').set({ label, parent_id: parent }).where('id', '=', choice.id).execute();
    const again = parent === choice.parent_id ? 'no' : 'yes';
    const before = { label: JSON.parse(choice.label) as Label, parent: choice.parent_id };
    await keepChange(app, tx, person, row, { act: 'choice.changed', again, now: { label: read.ok.label, parent }, before });
    return { ok: { id: row.id } };
  });
}

export function moveChoice(app: App, person: Person, input: At & { choice: string; way: 'up' | 'down' }): Promise<Shaped> {
  return inField(app, person, input, async ({ tx, row, choices }) => {
    const choice = choices.find((each) => each.id === input.choice);
    if (!choice) return { refused: 'not-found' };
    const beside = choices.filter((each) => each.parent_id === choice.parent_id && isOpen(each) === isOpen(choice)).map((each) => each.id);
    const order = swapped(beside, choice.id, input.way);
    if (!order) return { refused: 'unchanged' };
    const places = beside.map((id) => choices.findIndex((each) => each.id === id));
    const all = choices.map((each) => each.id);
    for (const [i, id] of order.entries()) all[places[i] ?? 0] = id;
    for (const [position, id] of all.entries()) await tx.updateTable('field_choices').set({ position }).where('id', '=', id).execute();
    await keepChange(app, tx, person, row, { act: 'choice.moved', now: { label: JSON.parse(choice.label) as Label } });
    return { ok: { id: row.id } };
  });
}

/** No longer offered; cards that hold it keep it. */
export function retireChoice(app: App, person: Person, input: At & { choice: string }): Promise<Shaped> {
  return setState(app, person, input, 'choice.retired', { retired_at: app.clock.iso() });
}

/** Offers a choice again, and takes back its merge. */
export function bringBackChoice(app: App, person: Person, input: At & { choice: string }): Promise<Shaped> {
  return setState(app, person, input, 'choice.back', { retired_at: null, merged_into: null });
}

/** From now on the choice reads as another. What cards said before stays in their history, so the merge can be taken back. */
export function mergeChoice(app: App, person: Person, input: At & { choice: string; into: string }): Promise<Shaped> {
  return inField(app, person, input, async ({ tx, row, choices }) => {
    const choice = choices.find((each) => each.id === input.choice);
    const into = choices.find((each) => each.id === input.into);
    if (!choice || !into || into.merged_into !== null) return { refused: 'not-found' };
    if (isUnder(choices, into.id, choice.id)) return { refused: 'circle' };
    if (choice.merged_into === into.id) return { refused: 'unchanged' };
    await tx.updateTable('field_choices').set({ merged_into: into.id }).where('id', '=', choice.id).execute();
    await tx.updateTable('field_choices').set({ parent_id: into.id }).where('parent_id', '=', choice.id).execute();
    const [now, before] = [into, choice].map((each) => ({ label: JSON.parse(each.label) as Label }));
    await keepChange(app, tx, person, row, { act: 'choice.merged', again: 'yes', now, before });
    return { ok: { id: row.id } };
  });
}

function setState(
  app: App,
  person: Person,
  input: At & { choice: string },
  act: 'choice.retired' | 'choice.back',
  state: Partial<FieldChoiceRow>,
): Promise<Shaped> {
  return inField(app, person, input, async ({ tx, row, choices }) => {
    const choice = choices.find((each) => each.id === input.choice);
    if (!choice) return { refused: 'not-found' };
    if (isOpen(choice) !== (act === 'choice.retired')) return { refused: 'unchanged' };
    await tx.updateTable('field_choices').set(state).where('id', '=', choice.id).execute();
    const again = choice.merged_into === null ? 'no' : 'yes';
    await keepChange(app, tx, person, row, { act, again, now: { label: JSON.parse(choice.label) as Label } });
    return { ok: { id: row.id } };
  });
}

function inField(app: App, person: Person, input: At, act: (open: Open) => Promise<Shaped>): Promise<Shaped> {
  return app.write(async (tx): Promise<Shaped> => {
    const found = await openField(tx, person, input.gathering, input.field);
    if ('refused' in found) return found;
    return act({ tx, row: found.row, choices: await choicesOf(tx, input.field) });
  });
}

function isOpen(choice: FieldChoiceRow): boolean {
  return choice.retired_at === null && choice.merged_into === null;
}

function isUnder(choices: readonly FieldChoiceRow[], id: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    if (at === above) return true;
    seen.add(at);
    at = choices.find((choice) => choice.id === at)?.parent_id ?? null;
  }
  return false;
}
