import { undoPerson } from '../../../../../../commons/patrol/acts/undo.ts';
import { undoForeseen } from '../../../../../../commons/patrol/views/foreseen.ts';
import { outcomeWords } from '../../../../../commons/act-words.ts';
import { dayBounds, dayOf } from '../../../../../commons/days.ts';
import { moderatorHere, settled, textsOf } from '../../../../../commons/moderate.ts';
import { foundOr404 } from '../../../../../gathering/front.ts';
import type { Actions, PageServerLoad } from './$types';

const usualDays = 7;

/** `?de=` and `?a=`: the first and the last day; what would become of each card is shown before anything is done. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { gathering, person } = moderatorHere(locals);
  const { app, place, t } = locals;
  const now = app.clock.now();
  const first = dayBounds(url.searchParams.get('de') ?? '') ?? { from: new Date(now.getTime() - usualDays * 86_400_000).toISOString() };
  const last = dayBounds(url.searchParams.get('a') ?? '');
  const until = last && last.until < now.toISOString() ? last.until : now.toISOString();
  const period = { author: params.id, from: first.from, until };
  const seen = foundOr404(locals, await undoForeseen(app, person, gathering, period, place.locale));
  const name = seen.name ?? t('commons.author.erased');
  return {
    title: t('commons.patrol.of', { name }),
    name,
    asked: url.searchParams.has('de') ? ('yes' as const) : ('no' as const),
    days: { from: dayOf(first.from), until: dayOf(until) },
    period: { from: first.from, until },
    edits: seen.edits,
    links: seen.links,
    over: seen.over,
    cards: seen.cards.map((card) => outcomeWords(t, place, card)),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { gathering, person } = moderatorHere(locals);
    const values = textsOf(await request.formData(), 'reason', 'from', 'until');
    const { reason, from = '', until = '' } = values;
    const input = { gathering, author: params.id, from, until, reason, base: locals.place.base };
    const done = await undoPerson(locals.app, person, input);
    const to = 'ok' in done ? `/communs/moderation/${done.ok.act}` : '';
    return settled(locals, done, { at: 'undo', values, to, done: 'patrol.undone' });
  },
};
