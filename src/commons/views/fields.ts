import type { Person } from '../../people/views.ts';
import { whoIs } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import { catalogue } from '../fields/catalogue.ts';
import type { Catalogue, Field, Label } from '../fields.shared.ts';
import { fieldsFor } from '../fields.shared.ts';
import type { Kind } from '../kinds.shared.ts';
import { eyesOf, mayShapeCards } from '../may.ts';

/** All the fields of a gathering: for words of pages, not for values. */
export function fieldCatalogue(app: App, gathering: string): Promise<Catalogue> {
  return catalogue(app, gathering);
}

/** The fields that this person fills in on a card of this kind. */
export async function fieldsSeen(app: App, gathering: string, kind: Kind, person: Person | undefined): Promise<Field[]> {
  return fieldsFor(await catalogue(app, gathering), kind, eyesOf(person, gathering));
}

/** A field of the team's own, and how many cards hold a value of it. */
export type CountedField = Field & { cards: number };

export async function fieldsDesk(app: App, person: Person, gathering: string): Promise<CountedField[] | undefined> {
  if (!mayShapeCards(person, gathering)) return undefined;
  const own = (await catalogue(app, gathering)).filter((field) => field.by === 'team');
  const counts = await countOf(
    app,
    own.map((field) => field.id),
  );
  return own.map((field) => ({ ...field, cards: counts.get(`${field.id} `) ?? 0 }));
}

export type FieldStory = {
  id: string;
  act: string;
  madeAt: string;
  author: string | null;
  /** Words of the field or choice, now and before. */
  now: Label | null;
  before: Label | null;
};
export type FieldDesk = {
  field: CountedField;
  /** By choice: how many cards hold it. */ uses: Record<string, number>;
  story: FieldStory[];
};

export async function fieldDesk(app: App, person: Person, gathering: string, id: string): Promise<FieldDesk | undefined> {
  if (!mayShapeCards(person, gathering)) return undefined;
  const field = (await catalogue(app, gathering)).find((each) => each.id === id && each.by === 'team');
  if (!field) return undefined;
  const counts = await countOf(app, [id]);
  const uses = field.choices.map((choice) => [choice.id, counts.get(`${id} ${choice.id}`) ?? 0] as const);
  return { field: { ...field, cards: counts.get(`${id} `) ?? 0 }, uses: Object.fromEntries(uses), story: await storyOf(app, id) };
}

/** By `field choice`; one query. Cards in the archive are counted too: they can come back. */
async function countOf(app: App, fields: readonly string[]): Promise<Map<string, number>> {
  if (fields.length === 0) return new Map();
  const rows = await app.db
    .selectFrom('card_values')
    .select((e) => ['field_id', 'choice_id', e.fn.countAll<number | string>().as('cards')])
    .where('field_id', 'in', fields)
    .groupBy(['field_id', 'choice_id'])
    .execute();
  return new Map(rows.map((row) => [`${row.field_id} ${row.choice_id}`, Number(row.cards)]));
}

const mostStories = 100;

async function storyOf(app: App, field: string): Promise<FieldStory[]> {
  const rows = await app.db
    .selectFrom('field_changes')
    .selectAll()
    .where('field_id', '=', field)
    .orderBy('id', 'desc')
    .limit(mostStories)
    .execute();
  const names = await whoIs(
    app,
    rows.map((row) => row.made_by),
  );
  return rows.map((row) => {
    const { now, before } = JSON.parse(row.body) as { now?: { label?: Label }; before?: { label?: Label } };
    const author = names.get(row.made_by)?.name ?? null;
    return { id: row.id, act: row.act, madeAt: row.made_at, author, now: now?.label ?? null, before: before?.label ?? null };
  });
}
