import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { setArchived } from '../acts/archive.ts';
import { announceCard } from '../events.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import { saveNext } from '../save.ts';
import type { Chosen, Taking } from './load.ts';
import { loadTakings } from './load.ts';
import type { CardReport } from './report.ts';
import { takeOut } from './rules.ts';

/** What taking this out of the card would do, without doing it. */
export function foreseen({ card, plan, numbers, said }: Taking) {
  const report: CardReport = { card: card.id, outcome: 'unchanged', numbers, made: null, to: null, left: [] };
  if (plan.way === 'archive') return { report: { ...report, outcome: 'archived' } satisfies CardReport, snapshot: undefined };
  const { snapshot, to, left } = takeOut(plan.runs, card.revision, said);
  const done: CardReport['outcome'] = !snapshot ? 'unchanged' : to === null ? 'joined' : 'returned';
  const outcome: CardReport['outcome'] = plan.kept !== null && done === 'unchanged' ? 'kept' : done;
  return { report: { ...report, outcome, to, left } satisfies CardReport, snapshot };
}

/** Takes it out and says what became of the card. */
async function carryOut(app: App, tx: Tx, person: Person, reason: string, taking: Taking): Promise<CardReport> {
  const { report, snapshot } = foreseen(taking);
  const { card, said } = taking;
  if (report.outcome === 'archived') await setArchived(app, tx, card, person.id);
  const now = said.get(card.revision);
  if (!snapshot || !now) return report;
  const catalogue = await catalogueIn(tx, card.gathering_id);
  const by = { author: person.id, patrolledBy: person.id };
  const saving = { ...by, snapshot, catalogue, act: 'undo' as const, lang: snapshot.lang, comment: reason };
  const saved = await saveNext(app, tx, card, now, report.to === null ? saving : { ...saving, ofRevision: report.to });
  await announceCard(app, tx, 'card.saved', card.gathering_id, card.id);
  return { ...report, made: saved.revision };
}

/** Takes all the chosen revisions out; a card that is in the archive already is named too. */
export async function carryOutAll(app: App, tx: Tx, person: Person, reason: string, chosen: readonly Chosen[]): Promise<CardReport[]> {
  const cards: CardReport[] = [];
  for (const taking of await loadTakings(tx, chosen)) cards.push(await carryOut(app, tx, person, reason, taking));
  const done = new Set(cards.map(({ card }) => card));
  const rest = Map.groupBy(
    chosen.filter((one) => !done.has(one.card_id)),
    (one) => one.card_id,
  );
  for (const [card, some] of rest)
    cards.push({ card, outcome: 'unchanged', numbers: some.map((one) => one.number), made: null, to: null, left: [] });
  return cards;
}
