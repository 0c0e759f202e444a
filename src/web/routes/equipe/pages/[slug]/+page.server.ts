import { archivePage, bringBackPage, improvePage, restorePage } from '../../../../../gathering/acts/pages.ts';
import { pageHistory, pageWords } from '../../../../../gathering/views/pages.ts';
import { isLocale } from '../../../../../platform/i18n.ts';
import { deskHere, foundOr404 } from '../../../../gathering/front.ts';
import { settle } from '../../../../gathering/settle.ts';
import { textAt, typedIn } from '../../../../gathering/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?lang=` chooses the language written in. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { gathering, person } = deskHere(locals);
  const { app, place } = locals;
  const { page, texts, number } = foundOr404(locals, await pageWords(app, person, gathering, params.slug));
  const versions = foundOr404(locals, await pageHistory(app, person, gathering, params.slug));
  const asked = url.searchParams.get('lang') ?? place.locale;
  const lang = isLocale(asked) ? asked : place.locale;
  const own = texts.find((text) => text.lang === lang);
  const values = { lang, title: own?.title ?? '', text: own?.text ?? '', comment: '', basedOn: number };
  const title = own?.title ?? texts[0]?.title ?? page.slug;
  return {
    title,
    slug: page.slug,
    archived: page.archived_at === null ? 'no' : 'yes',
    langs: texts.map((text) => text.lang),
    values,
    number,
    versions,
  };
};

export const actions: Actions = {
  async improve({ locals, params, request }) {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await improvePage(locals.app, person, { ...values, gathering, page: params.slug });
    return settle(locals, result, { to: `/pages/${params.slug}`, done: 'saved', values, form: 'improve' });
  },
  async restore({ locals, params, request }) {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await restorePage(locals.app, person, { gathering, page: params.slug, number: Number(textAt(values, 'number')) || 0 });
    return settle(locals, result, { to: `/equipe/pages/${params.slug}`, done: 'restored', values: {}, form: 'state' });
  },
  async archive({ locals, params }) {
    const { gathering, person } = deskHere(locals);
    const result = await archivePage(locals.app, person, { gathering, page: params.slug });
    return settle(locals, result, { to: `/equipe/pages/${params.slug}`, done: 'archived', values: {}, form: 'state' });
  },
  async back({ locals, params }) {
    const { gathering, person } = deskHere(locals);
    const result = await bringBackPage(locals.app, person, { gathering, page: params.slug });
    return settle(locals, result, { to: `/equipe/pages/${params.slug}`, done: 'back', values: {}, form: 'state' });
  },
};
