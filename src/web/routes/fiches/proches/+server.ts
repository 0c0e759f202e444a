import { json } from '@sveltejs/kit';
import { similarCards } from '../../../../commons/similar/views.ts';
import { pickableIn } from '../../../commons/pick-line.shared.ts';
import { cardsFor } from '../../../commons/pick.ts';
import { senderKey } from '../../../commons/sender.ts';
import { gatheringHere } from '../../../gathering/front.ts';
import type { RequestHandler } from './$types';

/** `?titre=`: the cards with nearly this title, for whoever is writing a new one. `?mots=`: cards to choose, as a form names them. */
export const GET: RequestHandler = async (event) => {
  const { app, place, t } = event.locals;
  const gathering = gatheringHere(event.locals);
  const headers = { 'cache-control': 'private, no-store' };
  const wait = app.limits.take('commons.similar', senderKey(event), { burst: 60, perMinute: 60 });
  if (wait > 0) return json({ cards: [] }, { status: 429, headers: { ...headers, 'retry-after': String(wait) } });
  const mots = event.url.searchParams.get('mots');
  if (mots !== null) {
    const found = (await cardsFor(event.locals, mots)).map(pickableIn);
    return json({ cards: found.map((card) => ({ ...card, said: card.kind ? t(`web.kind.${card.kind}`) : '' })) }, { headers });
  }
  const { cards } = await similarCards(app, gathering, place.locale, event.url.searchParams.get('titre') ?? '');
  const shown = cards.map(({ slug, kind, lang, title }) => ({
    href: place.href(`/fiches/${slug}`),
    title,
    lang,
    kind: t(`web.kind.${kind}`),
  }));
  return json({ cards: shown }, { headers });
};
