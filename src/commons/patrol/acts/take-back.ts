import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import { setArchived } from '../../acts/archive.ts';
import { announceLink } from '../../events.ts';
import { carryOutAll } from '../carry-out.ts';
import { keepAct } from '../keep-act.ts';
import type { CardReport, Report } from '../report.ts';
import { parseReport } from '../report.ts';
import type { ModerationActRow } from '../tables.ts';
import type { TakenBack } from './undo.ts';
import { because } from './undo.ts';

export type TakeBackInput = { gathering: string; act: string; reason: string | undefined; base?: string | undefined };

/** Undoes an undo, whole: cards say again what they said, and come back from the archive. It is itself an act with a report. */
export function takeBackAct(app: App, person: Person, input: TakeBackInput): Promise<TakenBack> {
  return because(app, person, input, async (tx, reason): Promise<TakenBack> => {
    const act = await findAct(tx, input.gathering, input.act);
    if (!act || !undone.has(act.act)) return { refused: 'not-found' };
    if (act.undone_by !== null) return { refused: 'unchanged' };
    const done = await reverse(app, tx, person, act, reason, input.base);
    return { ok: done };
  });
}

const undone = new Set(['undo-edit', 'undo-person', 'take-back']);

export function findAct(tx: Tx, gathering: string, id: string): Promise<ModerationActRow | undefined> {
  return tx.selectFrom('moderation_acts').selectAll().where('gathering_id', '=', gathering).where('id', '=', id).executeTakeFirst();
}

/** The way back of an undo that still stands. */
export async function reverse(app: App, tx: Tx, person: Person, act: ModerationActRow, reason: string, base: string | undefined) {
  const id = app.ids.id();
  const report = parseReport(act.report);
  const cards = [...(await takeOutAgain(app, tx, person, id, reason, report)), ...(await turnAll(app, tx, person, report))];
  const links = await turnLinks(app, tx, person, report.links);
  await tx
    .updateTable('revisions')
    .set({ undone_by: null })
    .where('undone_by', '=', act.id)
    .where('card_id', 'in', report.cards.length > 0 ? report.cards.map(({ card }) => card) : [''])
    .execute();
  await tx.updateTable('moderation_acts').set({ undone_by: id }).where('id', '=', act.id).execute();
  const told = await tx.selectFrom('moderation_persons').select('person_id').where('act_id', '=', act.id).execute();
  const persons = told.map((row) => row.person_id);
  const about = { gathering: act.gathering_id, reason, base, ofAct: act.id, ...(act.card_id === null ? {} : { card: act.card_id }) };
  await keepAct(app, tx, person, { ...about, id, act: 'take-back', report: { cards, links }, persons });
  return { act: id, cards };
}

/** The revisions that the act made are taken out like any others. */
async function takeOutAgain(app: App, tx: Tx, person: Person, act: string, reason: string, report: Report): Promise<CardReport[]> {
  const made = report.cards.filter(({ made: number }) => number !== null);
  if (made.length === 0) return [];
  const all = await tx
    .selectFrom('revisions')
    .select(['id', 'card_id', 'number'])
    .where(
      'card_id',
      'in',
      made.map(({ card }) => card),
    )
    .where('act', '=', 'undo')
    .execute();
  const chosen = all.filter((row) => made.some(({ card, made: number }) => card === row.card_id && number === row.number));
  const cards = await carryOutAll(app, tx, person, reason, chosen);
  const ids = chosen.map((row) => row.id);
  if (ids.length > 0) await tx.updateTable('revisions').set({ undone_by: act }).where('id', 'in', ids).execute();
  return cards;
}

/** Cards that went to the archive come back, and the other way round. */
async function turnAll(app: App, tx: Tx, person: Person, report: Report): Promise<CardReport[]> {
  const turned = report.cards.filter(({ outcome }) => outcome === 'archived' || outcome === 'back');
  const cards: CardReport[] = [];
  for (const { card: id, outcome, numbers } of turned) {
    const card = await tx.selectFrom('cards').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const back = outcome === 'archived';
    const stands = (card.archived_at !== null) === back;
    if (stands) await setArchived(app, tx, card, back ? null : person.id);
    const became = back ? ('back' as const) : ('archived' as const);
    cards.push({ card: id, outcome: stands ? became : 'unchanged', numbers, made: null, to: null, left: [] });
  }
  return cards;
}

/** Links that ended open again unless somebody made the same one since, and the other way round. */
async function turnLinks(app: App, tx: Tx, person: Person, ids: readonly string[]): Promise<string[]> {
  const turned: string[] = [];
  for (const id of ids) {
    const link = await tx.selectFrom('card_links').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const { from_card, to_card, type } = link;
    const ends = link.ended_at === null;
    const again =
      !ends &&
      (await tx
        .selectFrom('card_links')
        .select('id')
        .where((e) => e.and({ from_card, to_card, type }))
        .where('ended_at', 'is', null)
        .executeTakeFirst());
    if (again) continue;
    const set = ends ? { ended_at: app.clock.iso(), ended_by: person.id } : { ended_at: null, ended_by: null };
    await tx.updateTable('card_links').set(set).where('id', '=', id).execute();
    await announceLink(app, tx, link.gathering_id, from_card, to_card);
    turned.push(id);
  }
  return turned;
}
