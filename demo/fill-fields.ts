import { addChoices, changeChoice } from '../src/commons/acts/choices.ts';
import { addField } from '../src/commons/acts/fields.ts';
import { fieldCatalogue } from '../src/commons/views/fields.ts';
import type { Person } from '../src/people/views.ts';
import type { App } from '../src/platform/app.ts';
import { done } from './fill-cards.ts';
import type { WorldField } from './world/own-fields.ts';
import { ownFields } from './world/own-fields.ts';

/** Values of own fields, by the key of a card. */
export type OwnValues = Map<string, Record<string, unknown>>;

/** Adds the fields of the team, before there are cards; answers what cards say in them. */
export async function fillFields(app: App, organiser: Person, gathering: string): Promise<OwnValues> {
  const values: OwnValues = new Map();
  for (const field of ownFields) {
    const { kind, shape, label, many = 'one' } = field;
    const { id } = done(await addField(app, organiser, { gathering, kind, shape, label, many }));
    const choices = await fillChoices(app, organiser, { gathering, field: id }, field);
    for (const [card, value] of Object.entries(field.values)) {
      const said = Array.isArray(value) ? value.map((key) => choices.get(key)) : value;
      values.set(card, { ...values.get(card), [id]: said });
    }
  }
  return values;
}

/** Keys of the world to ids of the site. */
async function fillChoices(
  app: App,
  organiser: Person,
  at: { gathering: string; field: string },
  { choices = {} }: WorldField,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const keys = Object.keys(choices);
  if (keys.length === 0) return ids;
  const lines = Object.values(choices).map(({ fr }) => fr);
  done(await addChoices(app, organiser, { ...at, lines: lines.join('\n'), lang: 'fr' }));
  const made = (await fieldCatalogue(app, at.gathering)).find(({ id }) => id === at.field)?.choices ?? [];
  for (const [i, { id }] of made.entries()) {
    const key = keys[i] ?? '';
    ids.set(key, id);
    done(await changeChoice(app, organiser, { ...at, choice: id, label: choices[key] ?? {} }));
  }
  return ids;
}
