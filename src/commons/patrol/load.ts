import type { Reader, Tx } from '../../platform/database.ts';
import type { Whole } from '../snapshot.ts';
import { parseWhole } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import type { Plan, Step } from './rules.ts';
import { numbersNeeded, planFor } from './rules.ts';

export type Chosen = { id: string; card_id: string; number: number };
/** A card with what is to be taken out of it, and the texts that this needs. */
export type Taking = { card: CardRow; numbers: number[]; plan: Plan; said: Map<number, Whole> };

const idsAtOnce = 500;

/** The cards of the chosen revisions, by title; those in the archive are left out. The queries do not grow with the cards. */
export async function loadTakings(db: Reader | Tx, chosen: readonly Chosen[]): Promise<Taking[]> {
  const numbers = Map.groupBy(chosen, (one) => one.card_id);
  const cards = await inParts([...numbers.keys()], (ids) =>
    db.selectFrom('cards').selectAll().where('id', 'in', ids).where('archived_at', 'is', null).orderBy('title').orderBy('id').execute(),
  );
  const steps = await stepsOf(
    db,
    cards.map((card) => card.id),
  );
  const takings = cards.map((card) => {
    const take = (numbers.get(card.id) ?? []).map((one) => one.number);
    const own = steps.get(card.id) ?? [];
    return { card, numbers: take.toSorted((a, b) => a - b), plan: planFor(own, new Set(take)), steps: own };
  });
  const wanted = takings.flatMap(({ card, plan, steps: own }) => {
    const needed = new Set(plan.way === 'runs' ? numbersNeeded(plan.runs, card.revision) : []);
    return own.filter((step) => needed.has(step.number)).map((step) => step.id);
  });
  const bodies = await inParts(wanted, (ids) =>
    db.selectFrom('revisions').select(['card_id', 'number', 'body']).where('id', 'in', ids).execute(),
  );
  const said = Map.groupBy(bodies, (row) => row.card_id);
  return takings.map(({ card, numbers: take, plan }) => ({
    card,
    numbers: take,
    plan,
    said: new Map((said.get(card.id) ?? []).map((row) => [row.number, parseWhole(row.body)])),
  }));
}

async function stepsOf(db: Reader | Tx, cards: string[]): Promise<Map<string, Step[]>> {
  const rows = await inParts(cards, (ids) =>
    db
      .selectFrom('revisions')
      .select(['id', 'card_id', 'number', 'author_id as author', 'act'])
      .where('card_id', 'in', ids)
      .orderBy('number')
      .execute(),
  );
  return Map.groupBy(rows, (row) => row.card_id);
}

async function inParts<R>(ids: string[], read: (some: string[]) => Promise<R[]>): Promise<R[]> {
  const all: R[] = [];
  for (let at = 0; at < ids.length; at += idsAtOnce) all.push(...(await read(ids.slice(at, at + idsAtOnce))));
  return all;
}

export type Period = { author: string; from: string; until: string };

/** More than this is taken back in several acts. */
export const mostTaken = 500;

/** What a person wrote in a period that still stands, the latest first; one more than `mostTaken` says that there is too much. */
export function chosenIn(db: Reader | Tx, gathering: string, { author, from, until }: Period): Promise<Chosen[]> {
  return db
    .selectFrom('revisions')
    .select(['id', 'card_id', 'number'])
    .where('author_id', '=', author)
    .where('gathering_id', '=', gathering)
    .where('made_at', '>=', from)
    .where('made_at', '<=', until)
    .where('undone_by', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(mostTaken + 1)
    .execute();
}

/** Links that a person made in a period and that still stand. */
export function linksIn(db: Reader | Tx, gathering: string, { author, from, until }: Period) {
  return db
    .selectFrom('card_links')
    .select(['id', 'from_card', 'to_card'])
    .where('gathering_id', '=', gathering)
    .where('made_by', '=', author)
    .where('made_at', '>=', from)
    .where('made_at', '<=', until)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
}
