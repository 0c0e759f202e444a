import type { App } from '../../platform/app.ts';
import { type Locale, locales } from '../../platform/i18n.ts';
import type { Person } from '../../people/views.ts';
import { findEdition } from '../may.ts';
import { byKey } from '../texts.ts';
import { type Saves, savesFor } from './saves.ts';

type PerLanguage = Record<Locale, string>;
export type EditionForm = {
  saves: Saves;
  slug: string;
  year: number;
  startsOn: string;
  endsOn: string;
  zone: string;
  texts: Record<Locale, { title: string; theme: string; summary: string }>;
  phases: { phase: string; startsOn: string; endsOn: string }[];
  places: {
    id: string;
    name: string;
    address: string;
    lat: number | null;
    lon: number | null;
    access: PerLanguage;
    rooms: { id: string; name: string; floor: string; capacity: number | null; features: string[]; plan: string | null }[];
  }[];
  figures: { key: string; value: number; unit: string; precision: string; source: string; labels: PerLanguage }[];
  holders: { cardId: string | null; name: string; source: string }[];
};

/** Everything of an edition as its forms write it, language by language; undefined for who may not see it. */
export async function editionForm(app: App, person: Person | undefined, gathering: string, slug: string): Promise<EditionForm | undefined> {
  const edition = await findEdition(app.db, person, gathering, slug);
  if (!edition) return undefined;
  // Before the words: a form that is a little newer than its number is only asked again.
  const saves = await savesFor(app, gathering, edition.id);
  const [texts, phases, places, figures, holders] = await Promise.all([
    app.db.selectFrom('edition_texts').selectAll().where('edition_id', '=', edition.id).execute(),
    app.db.selectFrom('edition_phases').selectAll().where('edition_id', '=', edition.id).execute(),
    placesForm(app, edition.id),
    figuresForm(app, edition.id),
    app.db
      .selectFrom('holders')
      .select(['card_id as cardId', 'name', 'source'])
      .where('edition_id', '=', edition.id)
      .orderBy('position')
      .execute(),
  ]);
  const words = (lang: Locale) => {
    const row = texts.find((text) => text.lang === lang);
    return { title: row?.title ?? '', theme: row?.theme ?? '', summary: row?.summary ?? '' };
  };
  return {
    saves,
    slug: edition.slug,
    year: edition.year,
    startsOn: edition.starts_on ?? '',
    endsOn: edition.ends_on ?? '',
    zone: edition.zone,
    texts: { fr: words('fr'), nl: words('nl'), de: words('de'), en: words('en') },
    phases: phases.map((row) => ({ phase: row.phase, startsOn: row.starts_on, endsOn: row.ends_on ?? '' })),
    places,
    figures,
    holders,
  };
}

async function placesForm(app: App, edition: string): Promise<EditionForm['places']> {
  const of = app.db.selectFrom('edition_places').select('id').where('edition_id', '=', edition);
  const [places, texts, rooms] = await Promise.all([
    app.db
      .selectFrom('edition_places')
      .selectAll()
      .where('edition_id', '=', edition)
      .where('removed_at', 'is', null)
      .orderBy('position')
      .execute(),
    app.db.selectFrom('edition_place_texts').selectAll().where('place_id', 'in', of).execute(),
    app.db
      .selectFrom('edition_rooms')
      .selectAll()
      .where('place_id', 'in', of)
      .where('removed_at', 'is', null)
      .orderBy('position')
      .execute(),
  ]);
  const textsOf = byKey(texts, (row) => row.place_id);
  const roomsOf = byKey(rooms, (row) => row.place_id);
  return places.map(({ id, name, address, lat, lon }) => ({
    id,
    name,
    address,
    lat,
    lon,
    access: perLanguage((textsOf.get(id) ?? []).map((row) => ({ lang: row.lang, text: row.access }))),
    rooms: (roomsOf.get(id) ?? []).map((room) => ({
      id: room.id,
      name: room.name,
      floor: room.floor,
      capacity: room.capacity,
      features: room.features.split(' ').filter(Boolean),
      plan: room.plan_file,
    })),
  }));
}

async function figuresForm(app: App, edition: string): Promise<EditionForm['figures']> {
  const of = app.db.selectFrom('edition_figures').select('id').where('edition_id', '=', edition);
  const [figures, texts] = await Promise.all([
    app.db.selectFrom('edition_figures').selectAll().where('edition_id', '=', edition).orderBy('position').execute(),
    app.db.selectFrom('edition_figure_texts').selectAll().where('figure_id', 'in', of).execute(),
  ]);
  const textsOf = byKey(texts, (row) => row.figure_id);
  return figures.map(({ id, key, value, unit, precision_word: precision, source }) => {
    const labels = perLanguage((textsOf.get(id) ?? []).map((row) => ({ lang: row.lang, text: row.label })));
    return { key, value, unit, precision, source, labels };
  });
}

function perLanguage(rows: { lang: Locale; text: string }[]): PerLanguage {
  return Object.fromEntries(locales.map((lang) => [lang, rows.find((row) => row.lang === lang)?.text ?? ''])) as PerLanguage;
}
