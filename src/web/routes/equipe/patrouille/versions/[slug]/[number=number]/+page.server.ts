import { hideText, showText } from '../../../../../../../commons/patrol/acts/hide.ts';
import { markPatrolled } from '../../../../../../../commons/patrol/acts/mark.ts';
import { undoEdit } from '../../../../../../../commons/patrol/acts/undo.ts';
import { comparison, revision } from '../../../../../../../commons/views/history.ts';
import { changesInWords } from '../../../../../../commons/changes-in-words.ts';
import { moderatorHere, settled, textsOf } from '../../../../../../commons/moderate.ts';
import { foundOr404 } from '../../../../../../gathering/front.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { gathering, person } = moderatorHere(locals);
  const { app, t } = locals;
  const number = Number(params.number);
  const { card, revision: one, snapshot } = foundOr404(locals, await revision(app, gathering, params.slug, number, 'team', person));
  const compared = number > 1 ? await comparison(app, gathering, params.slug, number - 1, number, 'team', person) : undefined;
  return {
    title: t('commons.patrol.version', { n: number, title: card.title }),
    card,
    one,
    fields: compared ? await changesInWords(locals, card.kind, compared.changes, compared.ownFields) : null,
    said: compared ? [] : Object.values(snapshot.texts).map(({ title, summary, text }) => ({ title, summary, text })),
  };
};

export const actions: Actions = {
  undo: async ({ locals, params, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const values = textsOf(await request.formData(), 'reason');
    const input = { gathering, slug: params.slug, number: Number(params.number), reason: values['reason'], base: locals.place.base };
    const done = await undoEdit(locals.app, person, input);
    const to = 'ok' in done ? `/communs/moderation/${done.ok.act}` : '';
    return settled(locals, done, { at: 'undo', values, to, done: 'patrol.undone' });
  },
  read: async ({ locals, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const revisions = (await request.formData()).getAll('revision').map(String);
    const done = await markPatrolled(locals.app, person, { gathering, revisions });
    return settled(locals, done, { at: 'read', values: {}, to: '/equipe/patrouille', done: 'patrol.read' });
  },
  hide: async ({ locals, params, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const values = textsOf(await request.formData(), 'reason', 'to');
    const from = Number(params.number);
    const input = {
      gathering,
      slug: params.slug,
      from,
      to: Number(values['to']) || from,
      reason: values['reason'],
      base: locals.place.base,
    };
    const done = await hideText(locals.app, person, input);
    const to = 'ok' in done ? `/communs/moderation/${done.ok.act}` : '';
    return settled(locals, done, { at: 'hide', values, to, done: 'patrol.hidden' });
  },
  show: async ({ locals, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const values = textsOf(await request.formData(), 'reason', 'act');
    const input = { gathering, act: values['act'] ?? '', reason: values['reason'], base: locals.place.base };
    const done = await showText(locals.app, person, input);
    const to = 'ok' in done ? `/communs/moderation/${done.ok.act}` : '';
    return settled(locals, done, { at: 'show', values, to, done: 'patrol.takenBack' });
  },
};
