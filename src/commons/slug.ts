import type { Tx } from '../platform/database.ts';
import { foldTag } from './forms.ts';

const longest = 70;
/** Words of addresses that are not cards. */
const reserved = new Set(['nouvelle']);

/** The address of a title: letters and digits without accents, cut between words. */
export function slugOf(title: string): string {
  const whole = foldTag(title.replaceAll('·', ''));
  const plain = whole.replace(/[^a-z0-9-]+/g, '').replace(/-{2,}/g, '-');
  const cut =
    plain.length <= longest
      ? plain
      : plain
          .slice(0, longest + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longest);
  const slug = cut.replace(/^-|-$/g, '');
  return slug === '' || reserved.has(slug) ? `fiche${slug && `-${slug}`}` : slug;
}

/** The free address nearest to the title. An address once given stays with its card, which may take it back. */
export async function freeSlug(tx: Tx, gathering: string, title: string, card: string): Promise<string> {
  const wanted = slugOf(title);
  const rows = await tx
    .selectFrom('card_slugs')
    .select(['slug', 'card_id'])
    .where('gathering_id', '=', gathering)
    .where((e) => e.or([e('slug', '=', wanted), e('slug', 'like', `${wanted}-%`)]))
    .execute();
  return firstFree(wanted, new Map(rows.map((row) => [row.slug, row.card_id])), card).slug;
}

/** `from`: the number to begin with; 1 is the address without number. */
export function firstFree(wanted: string, taken: ReadonlyMap<string, string>, card: string, from = 1): { slug: string; number: number } {
  const numbered = (number: number) => (number === 1 ? wanted : `${wanted}-${number}`);
  let number = from;
  while (taken.has(numbered(number)) && taken.get(numbered(number)) !== card) number += 1;
  return { slug: numbered(number), number };
}
