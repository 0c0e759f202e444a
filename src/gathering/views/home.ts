import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import { type ChangeView, recentChanges } from '../../commons/views/history.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { list } from '../../commons/views/list.ts';
import { dayIn } from '../rules/days.ts';
import { editionOfTheDay } from '../rules/editions.ts';
import type { Invitation, PhaseKey } from '../rules/phases.ts';
import { type GatheringView, gatheringView } from '../views.ts';
import { type SisterSeen, sistersOf } from './around.ts';
import { type EditionSummary, editionsList, type PhaseSeen, whereWeAre } from './editions.ts';
import { type PageListed, pageList } from './team.ts';

export type HomeView = {
  gathering: GatheringView;
  /** The one at hand, else the next, else the last; none at the very beginning. */
  edition: EditionSummary | undefined;
  now: PhaseKey | undefined;
  steps: PhaseSeen[];
  invitation: Invitation;
  /** Whether the edition's last day lies behind. */
  over: 'yes' | 'no';
  counts: Record<Kind, number>;
  /** What the poster is drawn from: the cards that moved last. */
  poster: { slug: string; nodes: { id: string; kind: Kind }[]; links: { from: string; to: string }[] };
  changes: ChangeView[];
  sisters: SisterSeen[];
  editions: EditionSummary[];
  pages: PageListed[];
};

const changesShown = 6;

/** Everything that the front page says, in a number of queries that does not grow with what there is. */
export async function home(app: App, gathering: string, locale: Locale): Promise<HomeView | undefined> {
  const view = await gatheringView(app, gathering, locale);
  if (!view) return undefined;
  const [editions, cards, changes, sisters, pages] = await Promise.all([
    editionsList(app, undefined, gathering, locale),
    list(app, gathering, { facets: {}, sort: 'changed', page: 1, locale }),
    recentChanges(app, gathering, { limit: changesShown * 3 }),
    sistersOf(app, gathering, locale),
    pageList(app, undefined, gathering, locale),
  ]);
  const today = dayIn(editions[0]?.zone ?? 'Europe/Brussels', app.clock.now());
  const edition = editionOfTheDay(editions, today);
  const where = edition
    ? whereWeAre(app, edition)
    : { now: undefined, steps: [], invitation: { key: 'wish' as const, path: '/fiches/nouvelle?kind=meaning' } };
  const last = edition?.endsOn ?? edition?.startsOn ?? null;
  return {
    gathering: view,
    edition,
    ...where,
    over: last !== null && last < today ? 'yes' : 'no',
    counts: cards.kinds,
    poster: { slug: edition?.slug ?? view.slug, nodes: cards.cards.map(({ id, kind }) => ({ id, kind })), links: [] },
    changes: onePerCard(changes).slice(0, changesShown),
    sisters,
    editions,
    pages,
  };
}

/** The latest change of each card that is still there. */
function onePerCard(changes: ChangeView[]): ChangeView[] {
  const seen = new Set<string>();
  return changes.filter(({ card }) => {
    if (card.archivedAt !== null || seen.has(card.id)) return false;
    seen.add(card.id);
    return true;
  });
}
