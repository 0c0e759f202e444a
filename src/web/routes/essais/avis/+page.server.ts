import type { OpinionMap } from '../../../../live/opinion/result.ts';
import { tryOpinion } from '../../../../live/views/opinion.ts';
import type { Locale, Translate } from '../../../../platform/i18n.ts';
import { exampleVotes } from '../../../live/examples.ts';
import { letterOf, placesOf } from '../../../live/map-places.ts';
import { drawMap } from '../../../live/map-picture.ts';
import { back, statusOf, tooOften, typedIn } from '../../../live/try.ts';
import { onServer } from '../../../still.ts';
import type { Actions, PageServerLoad } from './$types';

const fields = ['votes', 'seed'] as const;

export const load: PageServerLoad = ({ locals }) => {
  const { t } = locals;
  return { title: t('live.opinion.title'), description: t('live.opinion.lead'), typed: { votes: exampleVotes(t), seed: '1' } };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, t, place } = event.locals;
    const typed = typedIn(await event.request.formData(), fields);
    if (tooOften(event) > 0) return back(429, typed, { told: t('live.refused.often') });
    const made = await tryOpinion(app, { votes: typed['votes'] ?? '', seed: typed['seed'] ?? '' });
    if ('ok' in made) return onServer({ typed, told: null, refusals: {}, reasons: [], result: pictured(t, place.locale, made.ok) });
    if (made.refused === 'invalid') {
      const refusals = Object.fromEntries(Object.entries(made.fields).map(([field, key]) => [field, t(key)]));
      return back(422, typed, { refusals });
    }
    if (made.refused === 'large') return back(422, typed, { refusals: { votes: t('live.refused.large') } });
    if (made.refused === 'unread') {
      const { refused, row } = made.why;
      return back(422, typed, {
        refusals: { votes: t(refused === 'bad-vote' ? 'live.refused.bad-vote' : 'live.refused.not-votes', { row }) },
      });
    }
    return back(statusOf[made.refused], typed, { told: t(`live.refused.${made.refused}`) });
  },
};

const mostSaid = 5;

function pictured(t: Translate, locale: Locale, map: OpinionMap) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const groups = map.structure?.verdict === 'none' ? [] : map.groups;
  const line = (statement: string, direction: 'agree' | 'disagree', successes: number, trials: number) => ({
    statement,
    share: t(`live.opinion.${direction}`, { share: percent.format(successes / Math.max(1, trials)) }),
  });
  const { participants: people, statements, votes } = map.counts;
  return {
    verdict: t(`live.opinion.verdict.${map.structure?.verdict ?? 'groups'}`, { n: groups.length }),
    counts: t('live.opinion.counts', { people, statements, votes }),
    label: t('live.opinion.picture', { people, groups: Math.max(1, groups.length) }),
    picture: drawMap({ ...map, groups }),
    places: placesOf(t, locale, { ...map, groups }),
    json: JSON.stringify(map, undefined, 1),
    groups: groups.map(({ id, size, representative }) => ({
      id,
      title: t('live.opinion.group', { name: letterOf(id), n: size }),
      says: representative
        .slice(0, mostSaid)
        .map(({ statement, direction, successes, trials }) => line(statement, direction, successes, trials)),
    })),
    shared: [
      ...map.consensus.agree.map(({ statement, successes, trials }) => line(statement, 'agree', successes, trials)),
      ...map.consensus.disagree.map(({ statement, successes, trials }) => line(statement, 'disagree', successes, trials)),
    ].slice(0, mostSaid),
  };
}
