import { pageList } from '../../gathering/views/team.ts';

/** The pages that may hold what a gathering asks of those who write, the first one there is. */
const slugs = ['regles', 'charte'];

/** The published rules of this gathering, or nothing. */
export async function rulesHref(locals: App.Locals, gathering: string): Promise<string | null> {
  const { app, place } = locals;
  const pages = await pageList(app, undefined, gathering, place.locale);
  const slug = slugs.find((each) => pages.some((page) => page.slug === each));
  return slug ? place.href(`/pages/${slug}`) : null;
}
