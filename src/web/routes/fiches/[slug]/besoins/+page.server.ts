import { redirect } from '@sveltejs/kit';
import { addNeed } from '../../../../../commons/needs/acts.ts';
import type { NeedInput } from '../../../../../commons/needs/forms.ts';
import { parseNeed } from '../../../../../commons/needs/forms.ts';
import { needsOf } from '../../../../../commons/needs/views.ts';
import { settled, textsIn } from '../../../../commons/desk-form.ts';
import { cardHere, notKept } from '../../../../commons/here.ts';
import { toHeld } from '../../../../commons/held.ts';
import { draftParameter, dropDraft, saidDraft } from '../../../../commons/write/said-drafts.ts';
import { writer } from '../../../../commons/writer.ts';
import { gatheringHere } from '../../../../gathering/front.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals } = event;
  const card = await cardHere(event, '/besoins');
  if (card.kind !== 'actor' || card.archivedAt !== null) redirect(303, locals.place.href(`/fiches/${card.slug}`));
  notKept(event);
  const { id, slug, fields } = card;
  const draft = await saidDraft(locals, event.url);
  return {
    title: locals.t('commons.needs.titleOf', { title: fields.title }),
    slug,
    name: fields.title,
    needs: await needsOf(locals.app, { id, slug, title: fields.title }),
    guest: locals.person ? null : locals.place.path,
    drafted: draft?.values ?? {},
    action: draft ? `?${draftParameter}=${draft.id}` : '',
  };
};

export const actions: Actions = {
  async default(event) {
    const { locals, params, request } = event;
    const values = textsIn(await request.formData());
    const sort = values['sort'] as NeedInput['sort'];
    const at = { gathering: gatheringHere(locals), slug: params.slug, lang: locals.place.locale };
    const input = { ...values, sort, title: values['title'] ?? '', ...at };
    const to = `/fiches/${params.slug}/besoins`;
    const about = { form: 'add', prefix: 'needs', to, done: 'needs.added', values };
    const read = parseNeed(input);
    if ('refused' in read) return settled(locals, read, about);
    const { name = '', email = '' } = values;
    const who = await writer(
      event,
      { name, email, proof: values['proof'] ?? '', visitors: 'no' },
      { act: 'need', input: { ...read.ok, tags: read.ok.tags.join(', '), ...at } },
      locals.place.href(to),
    );
    if ('refusals' in who) return settled(locals, { refused: 'invalid', fields: who.refusals }, about);
    const done = await addNeed(locals.app, who.person, input);
    if ('ok' in done || done.refused === 'held') await dropDraft(event);
    if ('refused' in done && done.refused === 'held') toHeld(locals, done, { person: who.person, next: locals.place.href(to) });
    return settled(locals, done, about);
  },
};
