import { changeNeed, settleNeed, writeAbout } from '../../../../../commons/needs/acts.ts';
import type { NeedInput } from '../../../../../commons/needs/forms.ts';
import { messageFor, needPage } from '../../../../../commons/needs/views.ts';
import { toHeld } from '../../../../commons/held.ts';
import { settled, textsIn } from '../../../../commons/desk-form.ts';
import { foundOr404, gatheringHere } from '../../../../gathering/front.ts';
import { toDoor } from '../../../../people/session.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** `?message=`: a message that the reader got and may answer. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { app, person } = locals;
  const page = foundOr404(locals, await needPage(app, gatheringHere(locals), params.need));
  const id = url.searchParams.get('message') ?? '';
  const message = person && id ? await messageFor(app, person.id, params.need, id) : undefined;
  const { need } = page;
  return {
    title: need.title,
    ...page,
    signedIn: person !== undefined,
    answers: message ? { id, from: message.from } : null,
    values: {
      sort: need.sort,
      title: need.title,
      text: need.text,
      tags: need.tags.join(', '),
      place: need.place ?? '',
      until: need.until ?? '',
    },
  };
};

function who(event: RequestEvent) {
  const { person } = event.locals;
  if (!person) toDoor(event.locals);
  return { person, at: { gathering: gatheringHere(event.locals), id: event.params.need }, to: `/communs/besoins/${event.params.need}` };
}

export const actions: Actions = {
  async write(event) {
    const { person, at, to } = who(event);
    const values = textsIn(await event.request.formData());
    const { app, place } = event.locals;
    const { message = '', answers = '' } = values;
    const result = await writeAbout(app, person, { ...at, message, answers: answers || null, base: place.base });
    return settled(event.locals, result, { form: 'write', prefix: 'needs', to, done: 'needs.sent', values });
  },
  async change(event) {
    const { person, at, to } = who(event);
    const values = textsIn(await event.request.formData());
    const sort = values['sort'] as NeedInput['sort'];
    const input = { ...values, sort, title: values['title'] ?? '', lang: event.locals.place.locale, ...at };
    const done = await changeNeed(event.locals.app, person, input);
    if ('refused' in done && done.refused === 'held') toHeld(event.locals, done);
    return settled(event.locals, done, {
      form: 'change',
      prefix: 'needs',
      to,
      done: 'needs.saved',
      values,
    });
  },
  async settle(event) {
    const { person, at, to } = who(event);
    const { state } = textsIn(await event.request.formData());
    const result = await settleNeed(event.locals.app, person, { ...at, state: state === 'met' || state === 'withdrawn' ? state : 'open' });
    return settled(event.locals, result, { form: 'settle', prefix: 'needs', to, done: 'needs.saved' });
  },
};
