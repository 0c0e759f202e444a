import { writePage } from '../../../../gathering/acts/pages.ts';
import { editionsList } from '../../../../gathering/views/editions.ts';
import { pageList } from '../../../../gathering/views/team.ts';
import { deskHere } from '../../../gathering/front.ts';
import { settle } from '../../../gathering/settle.ts';
import { textAt, typedIn } from '../../../gathering/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { gathering, person } = deskHere(locals);
  const { app, place, t } = locals;
  const [pages, editions] = await Promise.all([
    pageList(app, person, gathering, place.locale),
    editionsList(app, person, gathering, place.locale),
  ]);
  const open = editions.filter((edition) => edition.state !== 'closed').map(({ slug, title }) => ({ value: slug, label: title.text }));
  return { title: t('gathering.team.pages'), pages, editions: open, lang: place.locale };
};

export const actions: Actions = {
  async write({ locals, request }) {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await writePage(locals.app, person, { ...values, gathering });
    return settle(locals, result, { to: `/pages/${textAt(values, 'slug')}`, done: 'written', values, form: 'write' });
  },
};
