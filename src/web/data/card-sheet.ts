import type { CardPageView } from '../../commons/views/card.ts';
import type { CardDatum } from '../../commons/views/data.ts';
import { withVisitors } from '../../people/visitor.shared.ts';
import type { Place } from '../front/place.ts';

export type CardWords = { t: App.Locals['t']; href(path: string): string; file(name: string): string };

export function cardWordsOf({ place, t }: Pick<App.Locals, 'place' | 't'>): CardWords {
  return { t, href: (path) => place.origin + place.href(path), file: (name) => fileAt(place, name) };
}

function fileAt({ origin }: Place, name: string): string {
  return `${origin}/fichiers/${name}`;
}

/** The page of a card as the data of lists know cards. */
export function datumOf(card: CardPageView): CardDatum {
  const { id, slug, kind, lang, langs, revision, madeAt, changedAt } = card;
  const { title, summary, facets, tags, place, image, links, licence } = card.fields;
  return { id, slug, kind, title, summary, lang, langs, facets, tags, place, image, links, licence, revision, madeAt, changedAt };
}

/** Names only; an erased person has none. */
export function authorNames({ t }: Pick<CardWords, 't'>, { authors }: CardPageView): string[] {
  return authors.flatMap(({ name }) => (name === null ? [] : [withVisitors(t, name)]));
}
