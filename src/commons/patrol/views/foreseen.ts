import type { Person } from '../../../people/views.ts';
import { whoIs } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Lang } from '../../kinds.shared.ts';
import { mayModerate } from '../../may.ts';
import { foreseen } from '../carry-out.ts';
import type { Period } from '../load.ts';
import { chosenIn, linksIn, loadTakings, mostTaken } from '../load.ts';
import type { CardOutcome } from './log.ts';
import { named } from './log.ts';

export type Foreseen = {
  /** Null when that person has left. */
  name: string | null;
  edits: number;
  links: number;
  /** More than one act may take back. */
  over: 'over' | null;
  cards: CardOutcome[];
};

/** What undoing a person's edits of a period would do to each card; nothing is written. Undefined for who may not. */
export async function undoForeseen(
  app: App,
  person: Person | undefined,
  gathering: string,
  period: Period,
  locale: Lang,
): Promise<Foreseen | undefined> {
  const author = (await whoIs(app, [period.author])).get(period.author);
  if (!author || !mayModerate(person, gathering)) return undefined;
  const chosen = await chosenIn(app.db, gathering, period);
  const links = await linksIn(app.db, gathering, period);
  const over = chosen.length > mostTaken ? 'over' : null;
  const takings = over ? [] : await loadTakings(app.db, chosen);
  const cards = await named(
    app,
    takings.map((taking) => foreseen(taking).report),
    locale,
  );
  return { name: author.name, edits: Math.min(chosen.length, mostTaken), links: links.length, over, cards };
}
