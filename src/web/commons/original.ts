import type { CardPageView } from '../../commons/views/card.ts';
import { comparison } from '../../commons/views/history.ts';
import { gatheringHere } from '../gathering/front.ts';
import { changeWords } from './card-words.ts';

/** What the original of a card says since the translation at hand was made, in words; null when that one is not behind. */
export async function originalChanges(locals: App.Locals, card: CardPageView): Promise<ReturnType<typeof changeWords> | null> {
  if (!card.behind) return null;
  const { from, to } = card.behind;
  const compared = await comparison(locals.app, gatheringHere(locals), card.slug, from, to);
  const own = compared?.changes.filter((change) => change.lang === card.originalLang) ?? [];
  return changeWords(locals.t, card.kind, own);
}
