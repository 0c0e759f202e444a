import { fail, redirect } from '@sveltejs/kit';
import { chooseWatching } from '../../../../commons/watch/acts/settings.ts';
import { markSeen, unwatchCard, watchCard } from '../../../../commons/watch/acts/watch.ts';
import type { CardNews } from '../../../../commons/watch/views/news.ts';
import { digestsReach, watchList, watchSettings } from '../../../../commons/watch/views/list.ts';
import { changeWords, messageWords, newsPath } from '../../../../commons/watch/views/words.ts';
import type { Translate } from '../../../../platform/i18n.ts';
import { gatheringHere } from '../../../gathering/front.ts';
import { toDoor, withDone } from '../../../people/session.ts';
import { onServer } from '../../../still.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** `?retire=`: the card that the reader has just stopped watching. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { app, person, place, t } = locals;
  if (!person) toDoor(locals);
  const page = Number(url.searchParams.get('page') ?? 1);
  const list = await watchList(app, person, gatheringHere(locals), { locale: place.locale, page });
  const to = (n: number) => place.href(`/compte/suivi?page=${n}`);
  return {
    title: t('commons.watch.title'),
    cards: onServer(list.cards.map((card) => ({ ...card, news: card.news && newsWords(t, card.news) }))),
    total: list.total,
    page: list.page,
    pages: list.pages,
    previous: list.page > 1 ? to(list.page - 1) : null,
    next: list.page < list.pages ? to(list.page + 1) : null,
    settings: await watchSettings(app, person),
    reach: await digestsReach(app, person),
    stopped: url.searchParams.get('retire'),
  };
};

/** What happened on a card, in sentences, the latest last. */
function newsWords(t: Translate, news: CardNews) {
  const lines = [
    ...news.changes.map((change) => ({ at: change.madeAt, said: changeWords(t, news.card, change) })),
    ...news.messages.map((message) => ({ at: message.madeAt, said: messageWords(t, message) })),
  ];
  const { changes, messages, more } = news;
  return {
    lines: lines.sort((a, b) => (a.at < b.at ? -1 : 1)),
    more,
    path: newsPath(news),
    talkOnly: changes.length === 0,
    talks: messages.length > 0,
  };
}

export const actions: Actions = {
  keep: async ({ locals, request }) => {
    const { app, person, place, t } = locals;
    if (!person) toDoor(locals);
    const form = await request.formData();
    const chosen = await chooseWatching(app, person, { rhythm: form.get('rhythm'), own: form.get('own') === 'yes' ? 'on' : 'off' });
    if ('refused' in chosen) return fail(422, { told: t('commons.watch.refused') });
    redirect(303, withDone(place.href('/compte/suivi'), 'commons.done.watching'));
  },
  seen: async ({ locals }) => {
    const { app, person, place } = locals;
    if (!person) toDoor(locals);
    await markSeen(app, person, { gathering: gatheringHere(locals) });
    redirect(303, withDone(place.href('/compte/suivi'), 'commons.done.seen'));
  },
  stop: (event) => turn(event, unwatchCard),
  again: (event) => turn(event, watchCard),
};

async function turn({ locals, request }: RequestEvent, act: typeof watchCard): Promise<never> {
  const { app, person, place } = locals;
  if (!person) toDoor(locals);
  const slug = String((await request.formData()).get('card') ?? '');
  const done = await act(app, person, { gathering: gatheringHere(locals), slug });
  const here = place.href('/compte/suivi');
  if (!('ok' in done)) redirect(303, here);
  redirect(303, act === unwatchCard ? `${here}?retire=${done.ok.slug}` : withDone(here, 'commons.done.watched'));
}
