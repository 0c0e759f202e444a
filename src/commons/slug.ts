import type { Tx } from '../platform/database.ts';
import { foldTag } from './forms.ts';

const longest = 70;
/** Words of addresses that are not cards. */
const reserved = new Set(['nouvelle', 'proches', 'epreuve']);

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
  return nextFree({ tx, gathering, card, taken: new Set(), read: new Map() }, slugOf(title));
}

/** One free address for each title, in their order; titles may be the same. */
export async function freeSlugs(tx: Tx, gathering: string, titles: readonly string[]): Promise<string[]> {
  const wanted = titles.map(slugOf);
  const book: Book = { tx, gathering, card: '', taken: new Set(), read: new Map(wanted.map((slug) => [slug, 1])) };
  await read(book, [...book.read.keys()]);
  const slugs: string[] = [];
  for (const slug of wanted) slugs.push(await nextFree(book, slug));
  return slugs;
}

/** What is known of the addresses given already; `read`: up to which number of each wanted one. */
type Book = { tx: Tx; gathering: string; card: string; taken: Set<string>; read: Map<string, number> };

const firstRead = 8;
const mostRead = 2_000;

/** `bocal`, else `bocal-2`, `bocal-3`… */
async function nextFree(book: Book, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const known = book.read.get(wanted) ?? 0;
    if (number > known) {
      const some = Math.min(Math.max(firstRead, known * 3), mostRead);
      book.read.set(wanted, known + some);
      await read(
        book,
        Array.from({ length: some }, (_, i) => numbered(wanted, number + i)),
      );
    }
    const slug = numbered(wanted, number);
    if (book.taken.has(slug)) continue;
    book.taken.add(slug);
    return slug;
  }
}

function numbered(wanted: string, number: number): string {
  return number === 1 ? wanted : `${wanted}-${number}`;
}

async function read({ tx, gathering, card, taken }: Book, slugs: string[]): Promise<void> {
  if (slugs.length === 0) return;
  const rows = await tx
    .selectFrom('card_slugs')
    .select('slug')
    .where('gathering_id', '=', gathering)
    .where('slug', 'in', slugs)
    .where('card_id', '<>', card)
    .execute();
  for (const row of rows) taken.add(row.slug);
}
