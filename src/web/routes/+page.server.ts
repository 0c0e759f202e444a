import { redirect } from '@sveltejs/kit';
import { gatheringName, placesOf } from '../../gathering/views.ts';
import { home } from '../../gathering/views/home.ts';
import { onServer } from '../still.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { app, place } = locals;
  if (!place.gathering) return { home: undefined, opening: '', gatherings: await doors(locals) };
  const { id } = place.gathering;
  locals.cache(`gathering:${id}`, 'editions', 'cards', 'pages');
  const seen = await home(app, id, place.locale);
  const opening = seen?.opening.text ? await app.texts.html(seen.opening.text, { locale: seen.opening.lang }) : '';
  return { home: seen && onServer(seen), opening, gatherings: [] };
};

/** Several gatherings share the house and this address is none of theirs: their doors. None at all: the first steps. */
async function doors(locals: App.Locals): Promise<{ name: string; subtitle: string; href: string }[]> {
  const { app, place } = locals;
  const all = (await placesOf(app)).filter((one) => one.archived === 'no');
  if (all.length === 0) redirect(303, '/premiers-pas');
  return Promise.all(
    all.map(async ({ id, slug, host }) => {
      const { name, subtitle } = await gatheringName(app, id, place.locale);
      return { name, subtitle, href: host ? `//${host}/` : `/${slug}` };
    }),
  );
}
