import { moderationLog } from '../../../../commons/patrol/views/log.ts';
import { actWords } from '../../../commons/act-words.ts';
import { rulesHref } from '../../../commons/rules-page.ts';
import { gatheringHere } from '../../../gathering/front.ts';
import { onServer } from '../../../still.ts';
import type { PageServerLoad } from './$types';

/** `?avant=` names the last act already read. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { app, place, t } = locals;
  const gathering = gatheringHere(locals);
  locals.cache('moderation', 'cards', 'pages');
  const before = url.searchParams.get('avant') ?? undefined;
  const { acts, next } = await moderationLog(app, gathering, { locale: place.locale, before });
  return {
    title: t('commons.moderate.title'),
    description: t('commons.moderate.lead'),
    rules: await rulesHref(locals, gathering),
    acts: onServer(acts.map((act) => actWords(t, place, act))),
    older: next ? `${place.href('/communs/moderation')}?avant=${next}` : null,
  };
};
