import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { recentChanges } from '../../commons/views/history.ts';
import { list } from '../../commons/views/list.ts';
import type { CardTileView } from '../../commons/views/tiles.ts';
import { dayIn } from '../rules/days.ts';
import { editionOfTheDay } from '../rules/editions.ts';
import type { Invitation, PhaseKey } from '../rules/phases.ts';
import { type GatheringView, gatheringView } from '../views.ts';
import { type SisterSeen, sistersOf } from './around.ts';
import { type EditionSummary, editionsList, type PhaseSeen, whereWeAre } from './editions.ts';
import { commonsPoster, editionPosters, type PosterSeen } from './posters.ts';
import { type PageListed, pageList } from './team.ts';
import { openingOf } from '../rules/opening.ts';
import type { Said } from '../texts.ts';

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
  /** The first words of the philosophy (Markdown). */
  opening: Said;
  poster: PosterSeen;
  /** The cards that changed last, with who wrote last. */
  moved: (CardTileView & { by: string | null })[];
  sisters: SisterSeen[];
  /** Every edition, the newest first; that one with its picture. */
  editions: EditionSummary[];
  newest: PosterSeen | undefined;
  pages: PageListed[];
};

const movedShown = 6;
const openingLength = 900;

/** Everything that the front page says, in a number of queries that does not grow with what there is. */
export async function home(app: App, gathering: string, locale: Locale): Promise<HomeView | undefined> {
  const view = await gatheringView(app, gathering, locale);
  if (!view) return undefined;
  const [editions, cards, changes, sisters, pages] = await Promise.all([
    editionsList(app, undefined, gathering, locale),
    list(app, gathering, { facets: {}, sort: 'changed', page: 1, locale }),
    recentChanges(app, gathering, { limit: movedShown * 3 }),
    sistersOf(app, gathering, locale),
    pageList(app, undefined, gathering, locale),
  ]);
  const today = dayIn(editions[0]?.zone ?? 'Europe/Brussels', app.clock.now());
  const edition = editionOfTheDay(editions, today);
  const where = edition
    ? whereWeAre(app, edition)
    : { now: undefined, steps: [], invitation: { key: 'wish' as const, path: '/fiches/nouvelle?kind=meaning' } };
  const last = edition?.endsOn ?? edition?.startsOn ?? null;
  const [poster, posters] = await Promise.all([
    commonsPoster(app, gathering, edition?.slug ?? view.slug),
    editionPosters(app, gathering, editions.slice(0, 1)),
  ]);
  return {
    gathering: view,
    edition,
    ...where,
    over: last !== null && last < today ? 'yes' : 'no',
    counts: cards.kinds,
    opening: { text: openingOf(view.philosophy.text, openingLength), lang: view.philosophy.lang },
    poster,
    moved: cards.cards
      .slice(0, movedShown)
      .map((tile) => ({ ...tile, by: changes.find(({ card }) => card.id === tile.id)?.author ?? null })),
    sisters,
    editions,
    newest: posters.get(editions[0]?.slug ?? ''),
    pages,
  };
}
