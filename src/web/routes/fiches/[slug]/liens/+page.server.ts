import { fail, redirect } from '@sveltejs/kit';
import { endLink, linkCards, reopenLink } from '../../../../../commons/acts/link.ts';
import { linkTypes, readingKey } from '../../../../../commons/kinds.shared.ts';
import { list } from '../../../../../commons/views/list.ts';
import { linkGroups } from '../../../../commons/card-words.ts';
import { cardHere } from '../../../../commons/here.ts';
import { gatheringHere } from '../../../../gathering/front.ts';
import { toDoor, withDone } from '../../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** First look for the other card (`?q=`), then say how both hold together. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { app, place, t } = locals;
  const card = await cardHere(event, '/liens');
  locals.cache('cards');
  const q = (url.searchParams.get('q') ?? '').slice(0, 200).trim();
  const found = q ? await list(app, gatheringHere(locals), { facets: {}, q, sort: 'relevance', page: 1, locale: place.locale }) : undefined;
  const cards = (found?.cards ?? []).filter((one) => one.id !== card.id).slice(0, 12);
  return {
    title: t('commons.linksTitle', { title: card.fields.title }),
    slug: card.slug,
    name: card.fields.title,
    q,
    found: found ? cards.map(({ slug, kind, title }) => ({ value: slug, kind, label: title })) : null,
    readings: linkTypes.flatMap((type) =>
      (['out', 'in'] as const).map((way) => ({ value: `${type}.${way}`, label: t(readingKey(type, way)) })),
    ),
    groups: linkGroups(t, place.href, card.links),
    signedIn: locals.person !== undefined,
    ended: url.searchParams.get('fini'),
  };
};

export const actions: Actions = {
  add: async (event) => {
    const { locals, params, request } = event;
    const { app, person, place, t } = locals;
    if (!person) toDoor(locals);
    const form = await request.formData();
    const values = {
      other: String(form.get('other') ?? ''),
      reading: String(form.get('reading') ?? ''),
      note: String(form.get('note') ?? ''),
    };
    const [type = '', way] = values.reading.split('.');
    const ends = way === 'in' ? { from: values.other, to: params.slug } : { from: params.slug, to: values.other };
    const done = await linkCards(app, person, { gathering: gatheringHere(locals), ...ends, type, note: values.note });
    if ('ok' in done) redirect(303, withDone(place.href(`/fiches/${params.slug}/liens`), 'commons.done.linked'));
    return fail(409, {
      values,
      told: t(done.refused === 'invalid' ? (Object.values(done.fields)[0] ?? '') : `commons.refusal.link.${done.refused}`),
    });
  },
  end: async ({ locals, params, request }) => {
    const { app, person, place } = locals;
    if (!person) toDoor(locals);
    const id = String((await request.formData()).get('link') ?? '');
    const done = await endLink(app, person, { gathering: gatheringHere(locals), id });
    redirect(303, place.href(`/fiches/${params.slug}/liens${'ok' in done ? `?fini=${id}` : ''}`));
  },
  reopen: async ({ locals, params, request }) => {
    const { app, person, place } = locals;
    if (!person) toDoor(locals);
    const done = await reopenLink(app, person, {
      gathering: gatheringHere(locals),
      id: String((await request.formData()).get('link') ?? ''),
    });
    const links = place.href(`/fiches/${params.slug}/liens`);
    redirect(303, 'ok' in done ? withDone(links, 'commons.done.linked') : links);
  },
};
