import { languages } from '../../../../commons/kinds.shared.ts';
import type { Lang } from '../../../../commons/kinds.shared.ts';
import type { Work, WorkCounts } from '../../../../commons/translations/views.ts';
import { translationWork } from '../../../../commons/translations/views.ts';
import { gatheringHere } from '../../../gathering/front.ts';
import { onServer } from '../../../still.ts';
import type { PageServerLoad } from './$types';

/** `?en=`: the language to write in. `?quoi=depasse`: translations that their original has left behind, else cards without any. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { app, place, t } = locals;
  const asked = languages.find((lang) => lang === url.searchParams.get('en'));
  const work: Work = url.searchParams.get('quoi') === 'depasse' ? 'stale' : 'missing';
  const page = Number(url.searchParams.get('page') ?? 1);
  const read = (lang: Lang) => translationWork(app, gatheringHere(locals), { lang, work, page, locale: place.locale });
  const first = await read(asked ?? place.locale);
  const lang = asked ?? usefulLang(first.counts, place.locale);
  const view = asked === undefined && lang !== place.locale ? await read(lang) : first;
  locals.cache('cards');
  const to = (en: Lang, what: Work, n = 1) =>
    `${place.href('/communs/traductions')}?en=${en}${what === 'stale' ? '&quoi=depasse' : ''}${n > 1 ? `&page=${n}` : ''}`;
  return {
    title: t('commons.work.title'),
    lang,
    work,
    cards: onServer(view.cards),
    page: view.page,
    pages: view.pages,
    tongues: languages.map((each) => ({ lang: each, left: view.counts[each].missing + view.counts[each].stale, href: to(each, work) })),
    works: (['missing', 'stale'] as const).map((each) => ({ work: each, left: view.counts[lang][each], href: to(lang, each) })),
    previous: view.page > 1 ? to(lang, work, view.page - 1) : null,
    next: view.page < view.pages ? to(lang, work, view.page + 1) : null,
  };
};

/** The reader's language when something is left to do in it, else the one that has most. */
function usefulLang(counts: WorkCounts, locale: Lang): Lang {
  const left = (lang: Lang) => counts[lang].missing + counts[lang].stale;
  if (left(locale) > 0) return locale;
  return [...languages].sort((a, b) => left(b) - left(a))[0] ?? locale;
}
