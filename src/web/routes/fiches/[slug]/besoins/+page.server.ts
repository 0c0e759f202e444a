import { redirect } from '@sveltejs/kit';
import { addNeed } from '../../../../../commons/needs/acts.ts';
import type { NeedInput } from '../../../../../commons/needs/forms.ts';
import { needsOf } from '../../../../../commons/needs/views.ts';
import { settled, textsIn } from '../../../../commons/desk-form.ts';
import { cardHere, notKept } from '../../../../commons/here.ts';
import { gatheringHere } from '../../../../gathering/front.ts';
import { toDoor } from '../../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals } = event;
  const card = await cardHere(event, '/besoins');
  if (card.kind !== 'actor' || card.archivedAt !== null) redirect(303, locals.place.href(`/fiches/${card.slug}`));
  notKept(event);
  const { id, slug, fields } = card;
  return {
    title: locals.t('commons.needs.titleOf', { title: fields.title }),
    slug,
    name: fields.title,
    needs: await needsOf(locals.app, { id, slug, title: fields.title }),
    signedIn: locals.person !== undefined,
  };
};

export const actions: Actions = {
  async default({ locals, params, request }) {
    const { app, person, place } = locals;
    if (!person) toDoor(locals);
    const values = textsIn(await request.formData());
    const at = { gathering: gatheringHere(locals), slug: params.slug, lang: place.locale };
    const result = await addNeed(app, person, {
      ...values,
      sort: values['sort'] as NeedInput['sort'],
      title: values['title'] ?? '',
      ...at,
    });
    return settled(locals, result, { form: 'add', prefix: 'needs', to: `/fiches/${params.slug}/besoins`, done: 'needs.added', values });
  },
};
