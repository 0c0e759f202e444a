import { redirect } from '@sveltejs/kit';
import { restoreRevision } from '../../../../../../commons/acts/restore.ts';
import { plainValues } from '../../../../../commons/own-words.ts';
import { eyesOf } from '../../../../../../commons/may.ts';
import { revision } from '../../../../../../commons/views/history.ts';
import { foundOr404, gatheringHere } from '../../../../../gathering/front.ts';
import { toDoor, withDone } from '../../../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { app, place, t } = locals;
  const gathering = gatheringHere(locals);
  const eyes = eyesOf(locals.person, gathering);
  const read = foundOr404(locals, await revision(app, gathering, params.slug, Number(params.number), eyes));
  const { card, snapshot } = read;
  if (card.slug !== params.slug) redirect(308, place.href(`/fiches/${card.slug}/historique/${params.number}`));
  locals.cache(`card:${card.id}`);
  const texts = await Promise.all(
    Object.entries(snapshot.texts).map(async ([lang, { title, summary, text }]) => {
      const html = await app.texts.html(text, { locale: lang, headingLevel: 3, id: lang });
      return { lang, title, summary, html };
    }),
  );
  return {
    title: t('commons.history.oneTitle', { n: params.number, title: card.title }),
    card,
    revision: read.revision,
    texts,
    values: await plainValues(locals, read.ownFields, read.own),
    latest: card.revision === read.revision.number,
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { app, person, place } = locals;
    if (!person) toDoor(locals);
    const comment = String((await request.formData()).get('comment') ?? '');
    const done = await restoreRevision(app, person, {
      gathering: gatheringHere(locals),
      slug: params.slug,
      number: Number(params.number),
      comment,
    });
    if ('ok' in done) redirect(303, withDone(place.href(`/fiches/${done.ok.slug}?version=${done.ok.revision}`), 'commons.done.restored'));
    redirect(303, place.href(`/fiches/${params.slug}/historique?refus=${done.refused}`));
  },
};
