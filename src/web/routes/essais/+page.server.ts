import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { t } = locals;
  locals.cache('house');
  return { title: t('live.try.title'), description: t('live.try.lead') };
};
