import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import type { CardPageView } from '../../commons/views/card.ts';
import { eyesOf } from '../../commons/may.ts';
import { cardPage } from '../../commons/views/card.ts';
import { foundOr404, gatheringHere } from '../gathering/front.ts';

type Asking = Pick<RequestEvent<{ slug: string }>, 'locals' | 'params' | 'url' | 'request' | 'setHeaders'>;

const unkept = new WeakSet<App.Locals>();

/** What ends by itself is not kept: no fact would drop the page when its day comes. */
export function notKept({ locals, request, setHeaders }: Pick<RequestEvent, 'locals' | 'request' | 'setHeaders'>): void {
  if (request.method !== 'GET' || unkept.has(locals)) return;
  unkept.add(locals);
  setHeaders({ 'cache-control': 'private, no-cache' });
}

/** The card of this address, kept until it or a card linked to it changes; an older address leads on to the present one, `after` it. */
export async function cardHere(event: Asking, after = ''): Promise<CardPageView> {
  const { locals, params, url } = event;
  const { app, place } = locals;
  const gathering = gatheringHere(locals);
  const lang = url.searchParams.get('langue') ?? undefined;
  const found = await cardPage(app, gathering, params.slug, place.locale, lang, eyesOf(locals.person, gathering));
  const card = foundOr404(locals, found);
  if (card.slug !== params.slug) redirect(308, place.href(`/fiches/${card.slug}${after}`) + url.search);
  if (card.protection?.until) notKept(event);
  locals.cache(`card:${card.id}`, ...card.links.map((link) => `card:${link.card.id}`));
  return card;
}
