import type { Field } from '../../commons/fields.shared.ts';
import type { OwnValue } from '../../commons/snapshot.ts';
import type { CardPageView } from '../../commons/views/card.ts';
import { cardsById } from '../../commons/views/chosen.ts';
import { gatheringHere } from '../gathering/front.ts';
import { choicePath, ownLabel } from './own-labels.ts';
import { listPath } from './paths.ts';

/** A longer text of the card, under its own heading. `circle`: who else may read it, when not everybody. */
export type OwnSection = { id: string; label: string; html: string; circle: string | null };
/** `outside`: leads away from the site; `day`: a date. */
export type OwnItem = { text: string; href?: string; outside?: 'yes'; day?: 'yes' };
export type OwnLine = { id: string; label: string; items: OwnItem[]; circle: string | null };

/** The values of a card in words: texts under their headings, all else as lines. Tells the page cache which cards it names. */
export async function ownShown(locals: App.Locals, card: CardPageView): Promise<{ sections: OwnSection[]; lines: OwnLine[] }> {
  const { app, place, t } = locals;
  const { own } = card.fields;
  const filled = card.ownFields.flatMap((field) => {
    const value = own[field.id];
    return value === undefined ? [] : [{ field, value }];
  });
  const referred = filled.flatMap(({ field, value }) => (field.shape === 'card' && Array.isArray(value) ? value : []));
  const cards = await cardsById(app, gatheringHere(locals), referred, place.locale);
  locals.cache(...referred.map((id) => `card:${id}`));
  const about = ({ id, by, label, eyes }: Field) => ({
    id,
    label: ownLabel(t, place.locale, { id, by, label }),
    circle: eyes === 'everybody' ? null : t(`commons.fields.eyes.${eyes}.short`),
  });
  const naming = { locals, card, titles: cards };
  return {
    sections: await Promise.all(
      filled
        .filter(({ field }) => field.shape === 'long')
        .map(async ({ field, value }) => ({
          ...about(field),
          html: await app.texts.html(String(value), { locale: card.lang, headingLevel: 3, id: `o${field.id}` }),
        })),
    ),
    lines: filled
      .filter(({ field }) => field.shape !== 'long')
      .map(({ field, value }) => ({ ...about(field), items: itemsOf(naming, field, value) }))
      .filter((line) => line.items.length > 0),
  };
}

type Naming = { locals: App.Locals; card: CardPageView; titles: Awaited<ReturnType<typeof cardsById>> };

function itemsOf({ locals, card, titles }: Naming, field: Field, value: OwnValue): OwnItem[] {
  const { place, t } = locals;
  if (field.shape === 'card') {
    return listed(value).flatMap((id) => {
      const found = titles.get(id);
      return found ? [{ text: found.title, href: place.href(`/fiches/${found.slug}`) }] : [];
    });
  }
  if (field.shape === 'choice') {
    const to = (id: string) => place.href(`${listPath(card.kind)}?${new URLSearchParams({ [field.id]: id })}`);
    const open = field.eyes === 'everybody';
    return listed(value).map((id) => ({ text: choicePath(field.choices, id, place.locale), ...(open ? { href: to(id) } : {}) }));
  }
  if (typeof value === 'object' && 'url' in value) return [{ text: value.label || value.url, href: value.url, outside: 'yes' }];
  if (typeof value === 'object' && 'file' in value) {
    return [{ text: value.label || value.file.slice(-8), href: place.href(`/fiches/${card.slug}/fichier/${field.id}`) }];
  }
  if (typeof value === 'object' && 'lat' in value) return [{ text: value.label }];
  if (field.shape === 'date') return [{ text: String(value), day: 'yes' }];
  if (field.shape === 'yesno') return [{ text: t(`commons.fields.${String(value)}`) }];
  return [{ text: field.shape === 'number' ? Number(value).toLocaleString(place.locale) : String(value) }];
}

function listed(value: OwnValue): string[] {
  return Array.isArray(value) ? value : [];
}

/** Words for a comparison: of each field, and of each choice and card that one may hold. */
export type OwnNames = { labels: Record<string, string>; values: Record<string, string> };

export async function ownNames(locals: App.Locals, fields: readonly Field[], ids: readonly string[]): Promise<OwnNames> {
  const { app, place, t } = locals;
  const choices = fields.flatMap((field) => field.choices.map((choice) => [choice.id, choicePath(field.choices, choice.id, place.locale)]));
  const named = Object.fromEntries(choices) as Record<string, string>;
  const cards = await cardsById(
    app,
    gatheringHere(locals),
    ids.filter((id) => named[id] === undefined),
    place.locale,
  );
  for (const [id, card] of cards) named[id] = card.title;
  const answers = { yes: t('commons.fields.yes'), no: t('commons.fields.no') };
  const labels = fields.map((field) => [field.id, ownLabel(t, place.locale, field)]);
  return { labels: Object.fromEntries(labels) as Record<string, string>, values: { ...answers, ...named } };
}

export type PlainValue = { label: string; said: string[]; retired: boolean };

/** The values of an earlier version as plain text, in the order of the fields; those of retired fields too. */
export async function plainValues(locals: App.Locals, fields: readonly Field[], own: Record<string, string[]>): Promise<PlainValue[]> {
  const names = await ownNames(locals, fields, Object.values(own).flat());
  return fields.flatMap((field) => {
    const said = own[field.id]?.map((text) => names.values[text] ?? text);
    return said ? [{ label: names.labels[field.id] ?? field.id, said, retired: field.retiredAt !== null }] : [];
  });
}
