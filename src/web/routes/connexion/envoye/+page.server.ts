import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const waiting = url.searchParams.get('courrier') === 'waiting';
  return { waiting, title: locals.t(waiting ? 'people.sent.waiting.title' : 'people.sent.title') };
};
