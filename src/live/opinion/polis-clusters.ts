import type { Clusters } from './k-means.ts';
import { firstDistinct, kMeans } from './k-means.ts';
import type { Points } from './place.ts';
import { selectPoints } from './place.ts';
import { distancesOf, silhouette } from './silhouette.ts';
import type { VoteTable } from './votes.ts';

/** The two-storey clustering of Polis: at most 100 base clusters of people, then 2 to 5 groups of base clusters. */
export type BaseClusters = { members: number[][]; centres: Points };
export type GroupChoice = { k: number; silhouette: number; clusters: Clusters };

/** Rows that are clustered: 7 votes or as many as there are statements; filled up to 15 with the most active. */
export function inConversation(table: VoteTable): number[] {
  const votes = table.participants.map((_, i) => (table.start[i + 1] ?? 0) - (table.start[i] ?? 0));
  const enough = Math.min(7, table.statements.length);
  const byActivity = [...votes.keys()].sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
  const entitled = votes.filter((count) => count >= enough).length;
  return byActivity
    .slice(0, Math.max(entitled, 15))
    .filter((i) => (votes[i] ?? 0) > 0)
    .sort((a, b) => a - b);
}

export function baseClusters(people: Points, rows: number[]): BaseClusters {
  const points = selectPoints(people, rows);
  const start = selectPoints(points, firstDistinct(points, 100));
  const { centres, of } = kMeans(points, new Float64Array(points.count).fill(1), start, { rounds: 100, still: 0.01 });
  const members = Array.from({ length: centres.count }, (): number[] => []);
  for (const [i, c] of of.entries()) members[c]?.push(rows[i] ?? 0);
  return { members, centres };
}

/** Every k that Polis looks at, with its groups of base clusters. `sizes` are the member counts of the base clusters. */
export function groupChoices(centres: Points, sizes: number[]): GroupChoice[] {
  const weights = Float64Array.from(sizes);
  const alike = new Float64Array(sizes.length).fill(1);
  const distances = distancesOf(centres);
  const most = Math.min(5, 2 + Math.floor(centres.count / 12));
  return Array.from({ length: Math.max(0, most - 1) }, (_, index) => {
    const k = index + 2;
    const clusters = kMeans(centres, weights, selectPoints(centres, firstDistinct(centres, k)), { rounds: 20, still: 0.01 });
    return { k, silhouette: silhouette(distances, clusters.of, clusters.centres.count, alike), clusters };
  });
}

/** The k with the best silhouette, the smallest among equals. */
export function bestChoice(choices: GroupChoice[]): GroupChoice | undefined {
  return choices.reduce<GroupChoice | undefined>(
    (best, choice) => (best && best.silhouette >= choice.silhouette ? best : choice),
    undefined,
  );
}
