import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import { announceLink } from '../../events.ts';
import { findCard } from '../../find.ts';
import type { Invalid } from '../../forms.ts';
import { parseReason, revisionNumber } from '../../forms.ts';
import { mayModerate } from '../../may.ts';
import { carryOutAll } from '../carry-out.ts';
import { keepAct } from '../keep-act.ts';
import type { Chosen, Period } from '../load.ts';
import { chosenIn, linksIn, mostTaken } from '../load.ts';
import type { CardReport } from '../report.ts';

type Because = { gathering: string; reason: string | undefined; base?: string | undefined };
export type UndoEditInput = Because & { slug: string; number: number };
export type UndoPersonInput = Because & Period;
export type TakenBack =
  { ok: { act: string; cards: CardReport[] } } | { refused: 'not-allowed' | 'not-found' | 'unchanged' | 'too-many' } | Invalid;

/** Takes one edit out of a card; what others wrote since stays where both can stand. */
export function undoEdit(app: App, person: Person, input: UndoEditInput): Promise<TakenBack> {
  return because(app, person, input, async (tx, reason): Promise<TakenBack> => {
    const card = await findCard(tx, input.gathering, input.slug);
    const edit =
      card &&
      (await tx
        .selectFrom('revisions')
        .select(['id', 'card_id', 'number', 'author_id'])
        .where('card_id', '=', card.id)
        .where('number', '=', revisionNumber(input.number))
        .executeTakeFirst());
    if (!edit) return { refused: 'not-found' };
    const id = app.ids.id();
    const cards = await takeAll(app, tx, person, id, reason, [edit]);
    if (cards.every(({ outcome }) => outcome === 'unchanged' || outcome === 'kept')) return { refused: 'unchanged' };
    const about = { gathering: input.gathering, card: edit.card_id, reason, base: input.base };
    await keepAct(app, tx, person, { ...about, id, act: 'undo-edit', report: { cards, links: [] }, persons: [edit.author_id] });
    return { ok: { act: id, cards } };
  });
}

/** Takes back all that a person wrote and linked in a period, in one act with one report. `from`, `until`: UTC ISO. */
export function undoPerson(app: App, person: Person, input: UndoPersonInput): Promise<TakenBack> {
  return because(app, person, input, async (tx, reason): Promise<TakenBack> => {
    const chosen = await chosenIn(tx, input.gathering, input);
    if (chosen.length > mostTaken) return { refused: 'too-many' };
    const id = app.ids.id();
    const cards = await takeAll(app, tx, person, id, reason, chosen);
    const links = await endLinks(app, tx, person, input);
    if (cards.length + links.length === 0) return { refused: 'unchanged' };
    const { gathering, base, author } = input;
    await keepAct(app, tx, person, { id, gathering, base, reason, act: 'undo-person', report: { cards, links }, persons: [author] });
    return { ok: { act: id, cards } };
  });
}

/** One transaction for whoever may, with a reason that everybody may read. */
export async function because<T>(
  app: App,
  person: Person,
  input: Because,
  act: (tx: Tx, reason: string) => Promise<T>,
): Promise<T | Invalid | { refused: 'not-allowed' }> {
  if (!mayModerate(person, input.gathering)) return { refused: 'not-allowed' };
  const reason = parseReason(input.reason);
  return 'refused' in reason ? reason : app.write((tx) => act(tx, reason.ok));
}

async function takeAll(app: App, tx: Tx, person: Person, act: string, reason: string, chosen: readonly Chosen[]): Promise<CardReport[]> {
  const cards = await carryOutAll(app, tx, person, reason, chosen);
  const kept = new Set(cards.filter(({ outcome }) => outcome === 'kept').map(({ card }) => card));
  const gone = chosen.filter((one) => !(kept.has(one.card_id) && one.number === 1)).map((one) => one.id);
  if (chosen.length === 0) return cards;
  const looked = { patrolled_at: app.clock.iso(), patrolled_by: person.id };
  const all = chosen.map((one) => one.id);
  await tx.updateTable('revisions').set(looked).where('id', 'in', all).where('patrolled_at', 'is', null).execute();
  if (gone.length > 0) await tx.updateTable('revisions').set({ undone_by: act }).where('id', 'in', gone).execute();
  return cards;
}

async function endLinks(app: App, tx: Tx, person: Person, input: UndoPersonInput): Promise<string[]> {
  const links = await linksIn(tx, input.gathering, input);
  for (const { id, from_card, to_card } of links) {
    await tx.updateTable('card_links').set({ ended_at: app.clock.iso(), ended_by: person.id }).where('id', '=', id).execute();
    await announceLink(app, tx, input.gathering, from_card, to_card);
  }
  return links.map(({ id }) => id);
}
