import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import { announceCard } from '../../events.ts';
import { findCard } from '../../find.ts';
import type { Invalid } from '../../forms.ts';
import { revisionNumber } from '../../forms.ts';
import { keepAct } from '../keep-act.ts';
import type { CardReport } from '../report.ts';
import { parseReport } from '../report.ts';
import type { ModerationActRow } from '../tables.ts';
import { findAct } from './take-back.ts';
import { because } from './undo.ts';

/** From version `from` to version `to`, both included. */
export type HideInput = {
  gathering: string;
  slug: string;
  from: number;
  to: number;
  reason: string | undefined;
  base?: string | undefined;
};
export type Hidden = { ok: { act: string } } | Invalid | { refused: 'not-allowed' | 'not-found' | 'unchanged' | 'current' };

/** Hides what some versions say from everybody but the patrol; that they were there stays visible, with the reason. */
export function hideText(app: App, person: Person, input: HideInput): Promise<Hidden> {
  return because(app, person, input, async (tx, reason): Promise<Hidden> => {
    const card = await findCard(tx, input.gathering, input.slug);
    if (!card) return { refused: 'not-found' };
    const [from, to] = [revisionNumber(input.from), revisionNumber(input.to)].toSorted((a, b) => a - b);
    // What the card says now is on its page, in lists and in the search: it is taken back first.
    if (card.archived_at === null && (to ?? 0) >= card.revision) return { refused: 'current' };
    const id = app.ids.id();
    const rows = await tx
      .updateTable('revisions')
      .set({ hidden_by: id })
      .where('card_id', '=', card.id)
      .where('number', '>=', from ?? 1)
      .where('number', '<=', to ?? 1)
      .where('hidden_by', 'is', null)
      .returning(['number', 'author_id'])
      .execute();
    if (rows.length === 0) return { refused: 'unchanged' };
    const numbers = rows.map((row) => row.number).toSorted((a, b) => a - b);
    const report = { cards: [about(card.id, 'hidden', numbers)], links: [] };
    const persons = rows.map((row) => row.author_id);
    const { gathering, base } = input;
    await announceCard(app, tx, 'card.saved', gathering, card.id);
    await keepAct(app, tx, person, { id, gathering, base, reason, act: 'hide', card: card.id, report, persons });
    return { ok: { act: id } };
  });
}

export type Shown = { ok: { act: string } } | Invalid | { refused: 'not-allowed' | 'not-found' | 'unchanged' };

/** Lets everybody read again what an act hid. */
export function showText(
  app: App,
  person: Person,
  input: { gathering: string; act: string; reason: string | undefined; base?: string | undefined },
): Promise<Shown> {
  return because(app, person, input, async (tx, reason): Promise<Shown> => {
    const act = await findAct(tx, input.gathering, input.act);
    if (act?.act !== 'hide') return { refused: 'not-found' };
    if (act.undone_by !== null) return { refused: 'unchanged' };
    return { ok: { act: await showAgain(app, tx, person, act, reason, input.base) } };
  });
}

export async function showAgain(app: App, tx: Tx, person: Person, act: ModerationActRow, reason: string, base: string | undefined) {
  const card = act.card_id ?? '';
  const id = app.ids.id();
  await tx.updateTable('revisions').set({ hidden_by: null }).where('card_id', '=', card).where('hidden_by', '=', act.id).execute();
  await tx.updateTable('moderation_acts').set({ undone_by: id }).where('id', '=', act.id).execute();
  const cards = parseReport(act.report).cards.map((one) => about(one.card, 'shown', one.numbers));
  const told = await tx.selectFrom('moderation_persons').select('person_id').where('act_id', '=', act.id).execute();
  const persons = told.map((row) => row.person_id);
  const kept = { id, gathering: act.gathering_id, base, reason, card, ofAct: act.id, persons };
  await announceCard(app, tx, 'card.saved', act.gathering_id, card);
  await keepAct(app, tx, person, { ...kept, act: 'show', report: { cards, links: [] } });
  return id;
}

function about(card: string, outcome: CardReport['outcome'], numbers: number[]): CardReport {
  return { card, outcome, numbers, made: null, to: null, left: [] };
}
