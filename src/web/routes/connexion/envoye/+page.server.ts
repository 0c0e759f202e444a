import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const waiting = url.searchParams.get('courrier') === 'waiting';
  const kept = url.searchParams.get('texte') === 'garde';
  return { waiting, kept, title: locals.t(waiting ? 'people.sent.waiting.title' : 'people.sent.title') };
};
