import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import { cardsById } from '../../commons/views/chosen.ts';
import type { HolderRead } from './around.ts';

/** Titles of the cards that hold, by id: for the form that changes who holds. */
export async function holderCards(
  app: App,
  gathering: string,
  holders: readonly HolderRead[],
  locale: Locale,
): Promise<Record<string, string>> {
  const ids = holders.flatMap(({ cardId }) => cardId ?? []);
  const cards = await cardsById(app, gathering, ids, locale);
  return Object.fromEntries([...cards].map(([id, card]) => [id, card.title]));
}
