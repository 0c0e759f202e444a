import { cardsById } from '../../commons/views/chosen.ts';
import { list } from '../../commons/views/list.ts';
import { cardsNamed } from '../../commons/views/references.ts';
import { gatheringHere } from '../gathering/front.ts';
import { lineOf } from './pick-line.shared.ts';

const mostFound = 8;

/** The cards that words of their titles or texts find, the nearest first. */
export async function cardsFor(locals: App.Locals, words: string): Promise<string[]> {
  const q = words.slice(0, 200).trim();
  if (q === '') return [];
  const input = { facets: {}, q, sort: 'relevance', page: 1, locale: locals.place.locale } as const;
  const { cards } = await list(locals.app, gatheringHere(locals), input);
  return cards.slice(0, mostFound).map(lineOf);
}

/** The one card of exactly this title, or at this address. */
export async function cardCalled(locals: App.Locals, words: string): Promise<string | undefined> {
  const gathering = gatheringHere(locals);
  const [id] = await cardsNamed(locals.app, gathering, [words]);
  const card = id ? (await cardsById(locals.app, gathering, [id], locals.place.locale)).get(id) : undefined;
  return card && lineOf(card);
}
