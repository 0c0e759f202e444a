import { redirect } from '@sveltejs/kit';
import { makeFirstGathering } from '../../../gathering/acts/gatherings.ts';
import { placesOf } from '../../../gathering/views.ts';
import { administersAll } from '../../../people/may.ts';
import { settle } from '../../gathering/settle.ts';
import { textAt, typedIn } from '../../gathering/typed.ts';
import { wordOf } from '../../gathering/word-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { app, person, place, t } = locals;
  if ((await placesOf(app)).length > 0) redirect(303, '/');
  return { title: t('gathering.first.title'), mayOpen: administersAll(person) ? 'yes' : 'no', locale: place.locale };
};

export const actions: Actions = {
  async default({ locals, request }) {
    const { app, person, place } = locals;
    const ways = { to: place.href('/'), done: 'made', form: 'first' };
    if (!person || !administersAll(person)) return settle(locals, { refused: 'not_allowed' }, { ...ways, values: {} });
    const values = typedIn(await request.formData());
    const slug = textAt(values, 'slug').trim() || wordOf(textAt(values, 'name'));
    const result = await makeFirstGathering(app, person, { ...values, slug });
    if ('ok' in result) redirect(303, `/equipe/editions?fait=${madeKey}`);
    return settle(locals, result, { ...ways, values });
  },
};

const madeKey = 'gathering.done.made';
