import type { App } from '../../platform/app.ts';
import { linksAmong, type Knot, neighbours, recentNet, type Thread } from '../../commons/views/chosen.ts';
import { byKey } from '../texts.ts';

/** What the picture of an edition is drawn from: cards as dots, their links as threads. */
export type PosterSeen = { slug: string; nodes: Knot[]; links: Thread[] };

/** The commons at this moment: of the cards changed lately, the most linked ones of each kind. One query. */
export async function commonsPoster(app: App, gathering: string, slug: string): Promise<PosterSeen> {
  const { knots, threads } = await recentNet(app, gathering);
  const degrees = degreesOf(threads);
  const ranked = knots.toSorted((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const nodes = [...byKey(ranked, (knot) => knot.kind).values()].flatMap((ofKind) => ofKind.slice(0, mostOfKind));
  return { slug, nodes, links: within(nodes, threads) };
}

/** Each edition by its holders and the cards linked with them, in three queries for all editions. */
export async function editionPosters(
  app: App,
  gathering: string,
  editions: readonly { id: string; slug: string }[],
): Promise<Map<string, PosterSeen>> {
  const held = await holdingCards(app, gathering);
  const owned = byKey(held, (row) => row.edition);
  const around = await neighbours(app, [...new Set(held.map((row) => row.card))]);
  const threads = await linksAmong(
    app,
    around.knots.map((knot) => knot.id),
  );
  return new Map(
    editions.map(({ id, slug }) => {
      const holders = new Set((owned.get(id) ?? []).map((row) => row.card));
      const near = new Set(around.threads.flatMap(({ from, to }) => (holders.has(from) ? [to] : holders.has(to) ? [from] : [])));
      const nodes = around.knots.filter((knot) => holders.has(knot.id) || near.has(knot.id));
      return [slug, { slug, nodes, links: within(nodes, threads) }];
    }),
  );
}

const mostOfKind = 8;

async function holdingCards(app: App, gathering: string): Promise<{ edition: string; card: string }[]> {
  const rows = await app.db
    .selectFrom('holders')
    .select(['edition_id', 'card_id'])
    .where('gathering_id', '=', gathering)
    .where('edition_id', 'is not', null)
    .where('card_id', 'is not', null)
    .execute();
  return rows.flatMap(({ edition_id: edition, card_id: card }) => (edition === null || card === null ? [] : [{ edition, card }]));
}

function degreesOf(threads: readonly Thread[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const id of threads.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

function within(nodes: readonly Knot[], threads: readonly Thread[]): Thread[] {
  const kept = new Set(nodes.map((node) => node.id));
  return threads.filter(({ from, to }) => kept.has(from) && kept.has(to));
}
