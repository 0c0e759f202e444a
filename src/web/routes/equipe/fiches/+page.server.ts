import type { NewFieldInput } from '../../../../commons/fields/forms.ts';
import { addChoices } from '../../../../commons/acts/choices.ts';
import { addField, bringBackField, moveField } from '../../../../commons/acts/fields.ts';
import { setConfirmations } from '../../../../commons/confirm/acts.ts';
import { confirmationsNeeded } from '../../../../commons/confirm/views.ts';
import { setVisitors } from '../../../../commons/visitors/acts.ts';
import { mayModerate } from '../../../../commons/may.ts';
import { visitorsWelcome } from '../../../../commons/visitors/views.ts';
import { fieldsDesk } from '../../../../commons/views/fields.ts';
import { settled, textsIn, wordsAt } from '../../../commons/desk-form.ts';
import { deskHere, foundOr404 } from '../../../gathering/front.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { gathering, person } = deskHere(locals);
  const fields = foundOr404(locals, await fieldsDesk(locals.app, person, gathering));
  const visitors = await visitorsWelcome(locals.app, gathering);
  const sets = mayModerate(person, gathering) ? 'visitors' : null;
  return { title: locals.t('commons.fields.title'), fields, visitors, sets, needed: await confirmationsNeeded(locals.app, gathering) };
};

export const actions: Actions = {
  async add({ locals, request }) {
    const { app, place } = locals;
    const { gathering, person } = deskHere(locals);
    const values = textsIn(await request.formData());
    const { kind, shape, eyes, lines = '' } = values;
    const label = { ...wordsAt(values, 'label'), [place.locale]: values['label'] ?? '' };
    const help = { [place.locale]: values['help'] ?? '' };
    const yes = (name: string) => values[name] === 'yes';
    const plain = { kind, shape, eyes, required: yes('required') ? 'yes' : 'no', many: yes('many') ? 'several' : 'one' } as NewFieldInput;
    const result = await addField(app, person, { ...plain, label, help, gathering });
    const about = { form: `add-${kind}`, prefix: 'fields', values };
    if ('ok' in result && shape === 'choice' && lines.trim() !== '') {
      await addChoices(app, person, { gathering, field: result.ok.id, lines, lang: place.locale });
    }
    const to = 'ok' in result && shape === 'choice' ? `/equipe/fiches/${result.ok.id}` : '/equipe/fiches';
    return settled(locals, result, { ...about, to, done: 'fields.added' });
  },
  async move({ locals, request }) {
    const { gathering, person } = deskHere(locals);
    const { field = '', way } = textsIn(await request.formData());
    const result = await moveField(locals.app, person, { gathering, field, way: way === 'up' ? 'up' : 'down' });
    return settled(locals, result, { form: 'move', prefix: 'fields', to: '/equipe/fiches', done: 'fields.saved' });
  },
  async back({ locals, request }) {
    const { gathering, person } = deskHere(locals);
    const { field = '' } = textsIn(await request.formData());
    const result = await bringBackField(locals.app, person, { gathering, field });
    return settled(locals, result, { form: 'move', prefix: 'fields', to: '/equipe/fiches', done: 'fields.back' });
  },
  async visitors({ locals, request }) {
    const { gathering, person } = deskHere(locals);
    const visitors = textsIn(await request.formData())['visitors'] === 'yes' ? 'yes' : 'no';
    const result = await setVisitors(locals.app, person, { gathering, visitors });
    return settled(locals, result, { form: 'visitors', prefix: 'fields', to: '/equipe/fiches', done: 'fields.saved' });
  },
  async confirmations({ locals, request }) {
    const { gathering, person } = deskHere(locals);
    const values = textsIn(await request.formData());
    const result = await setConfirmations(locals.app, person, { gathering, confirmations: Number(values['confirmations']) });
    return settled(locals, result, { form: 'confirmations', prefix: 'fields', to: '/equipe/fiches', done: 'fields.saved', values });
  },
};
