import { makeEdition } from '../../../../gathering/acts/editions.ts';
import { openNext } from '../../../../gathering/acts/open-next.ts';
import { mayShape } from '../../../../gathering/may.ts';
import { editionsList } from '../../../../gathering/views/editions.ts';
import { nextProposal } from '../../../../gathering/views/team.ts';
import { deskHere } from '../../../gathering/front.ts';
import { settle } from '../../../gathering/settle.ts';
import { textAt, typedIn } from '../../../gathering/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { gathering, person } = deskHere(locals);
  const editions = await editionsList(locals.app, person, gathering, locals.place.locale);
  const proposal = nextProposal(locals.app, editions);
  return {
    title: locals.t('gathering.team.editions'),
    editions,
    proposal,
    mayShape: mayShape(person, gathering) ? 'yes' : 'no',
    main: locals.place.gathering?.defaultLocale ?? 'fr',
  };
};

export const actions: Actions = {
  async next({ locals, request }) {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await openNext(locals.app, person, { ...values, gathering });
    return settle(locals, result, { to: `/equipe/editions/${textAt(values, 'slug')}`, done: 'opened', values, form: 'next' });
  },
  async first({ locals, request }) {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await makeEdition(locals.app, person, { ...values, gathering });
    return settle(locals, result, { to: `/equipe/editions/${textAt(values, 'slug')}`, done: 'saved', values, form: 'first' });
  },
};
