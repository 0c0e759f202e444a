import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import { cardsById } from '../../commons/views/chosen.ts';
import type { CardTileView } from '../../commons/views/tiles.ts';
import { gatheringView } from '../views.ts';
import { type Said, say } from '../texts.ts';

export type HolderRead = { cardId: string | null; name: string; source: string };
/** `card`: its actor card in the commons, if it has one. */
export type HolderSeen = { name: string; source: string; card: CardTileView | null };
export type SisterSeen = {
  id: string;
  name: string;
  url: string;
  place: string;
  lat: number | null;
  lon: number | null;
  dates: string;
  startsOn: string | null;
  about: Said;
};

/** Holders of the gathering itself, or of one edition, under their own name or that of their card. */
export async function holdersNamed(app: App, gathering: string, edition: string | null, locale: Locale): Promise<HolderSeen[]> {
  const holders = await holdersOf(app, gathering, edition);
  const cards = await cardsById(
    app,
    gathering,
    holders.flatMap(({ cardId }) => cardId ?? []),
    locale,
  );
  return holders.flatMap(({ cardId, name, source }) => {
    const card = cards.get(cardId ?? '');
    const shown = name || (card?.title ?? '');
    return shown === '' ? [] : [{ name: shown, source, card: card ?? null }];
  });
}

/** As they were written. */
export async function holdersOf(app: App, gathering: string, edition: string | null): Promise<HolderRead[]> {
  let query = app.db.selectFrom('holders').select(['card_id as cardId', 'name', 'source']).where('gathering_id', '=', gathering);
  query = edition === null ? query.where('edition_id', 'is', null) : query.where('edition_id', '=', edition);
  const rows = await query.orderBy('position').execute();
  return rows.map(({ cardId, name, source }) => ({ cardId, name, source }));
}

export async function sistersOf(app: App, gathering: string, locale: Locale): Promise<SisterSeen[]> {
  const [view, rows, texts] = await Promise.all([
    gatheringView(app, gathering, locale),
    app.db.selectFrom('sisters').selectAll().where('gathering_id', '=', gathering).orderBy('position').execute(),
    app.db
      .selectFrom('sister_texts')
      .innerJoin('sisters', 'sisters.id', 'sister_texts.sister_id')
      .selectAll('sister_texts')
      .where('sisters.gathering_id', '=', gathering)
      .execute(),
  ]);
  const fallback = view?.defaultLocale ?? locale;
  return rows.map(({ id, name, url, place, lat, lon, dates, starts_on: startsOn }) => {
    const about = say(
      texts.filter((text) => text.sister_id === id),
      'about',
      locale,
      fallback,
    );
    return { id, name, url, place, lat, lon, dates, startsOn, about };
  });
}
