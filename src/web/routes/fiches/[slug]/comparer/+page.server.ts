import { redirect } from '@sveltejs/kit';
import type { FieldChange } from '../../../../../commons/compare.ts';
import { eyesOf } from '../../../../../commons/may.ts';
import { comparison } from '../../../../../commons/views/history.ts';
import { changeWords } from '../../../../commons/card-words.ts';
import { ownNames } from '../../../../commons/own-words.ts';
import { foundOr404, gatheringHere } from '../../../../gathering/front.ts';
import type { PageServerLoad } from './$types';

/** `?langue=` leaves only the words of one language: what its translations have to follow. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { app, place, t } = locals;
  const number = (name: string) => Math.trunc(Number(url.searchParams.get(name))) || 0;
  const gathering = gatheringHere(locals);
  const eyes = eyesOf(locals.person, gathering);
  const read = foundOr404(locals, await comparison(app, gathering, params.slug, number('de'), number('a'), eyes));
  const { card, from, to, ownFields } = read;
  const changes = inLanguage(read.changes, url.searchParams.get('langue'));
  const values = changes.flatMap((change) => (change.own && change.list ? change.segments.map((segment) => segment.text) : []));
  if (card.slug !== params.slug) redirect(308, place.href(`/fiches/${card.slug}/comparer`) + url.search);
  locals.cache(`card:${card.id}`);
  return {
    title: t('commons.compare.title', { from: from.number, to: to.number }),
    card,
    from,
    to,
    fields: changeWords(t, card.kind, changes, await ownNames(locals, ownFields, values)),
  };
};

function inLanguage(changes: FieldChange[], lang: string | null): FieldChange[] {
  return lang === null ? changes : changes.filter((change) => change.lang === lang);
}
