import type { App } from '../../platform/app.ts';

/** The ids of cards named by an address, or by their title as it is in one of their languages; null where there is none or several. */
export async function cardsNamed(app: App, gathering: string, lines: readonly string[]): Promise<(string | null)[]> {
  if (lines.length === 0) return [];
  const slugs = lines.map(slugIn);
  const bySlug = await app.db
    .selectFrom('card_slugs')
    .select(['slug', 'card_id'])
    .where('gathering_id', '=', gathering)
    .where('slug', 'in', slugs)
    .execute();
  const byTitle = await app.db
    .selectFrom('cards')
    .innerJoin('card_texts', 'card_texts.card_id', 'cards.id')
    .select(['card_texts.title', 'cards.id'])
    .distinct()
    .where('cards.gathering_id', '=', gathering)
    .where('cards.archived_at', 'is', null)
    .where('card_texts.title', 'in', [...lines])
    .execute();
  return lines.map((line, i) => {
    const named = bySlug.find((row) => row.slug === slugs[i]);
    const titled = byTitle.filter((row) => row.title === line);
    return named?.card_id ?? (titled.length === 1 ? (titled[0]?.id ?? null) : null);
  });
}

/** `https://…/fiches/le-bocal`, `Le bocal /fiches/le-bocal` or `le-bocal`. */
function slugIn(line: string): string {
  return /\/fiches\/([^/?#\s]+)/.exec(line)?.[1] ?? line;
}
