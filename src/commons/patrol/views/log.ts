import { whoIs } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Lang } from '../../kinds.shared.ts';
import type { CardReport, ModerationAct } from '../report.ts';
import { parseReport } from '../report.ts';
import type { ModerationActRow } from '../tables.ts';
import type { CardNamed } from './titles.ts';
import { cardsNamed } from './titles.ts';

/** An act as everybody may read it: who did what to which cards and why, never whose work it was. */
export type ActSeen = {
  id: string;
  act: ModerationAct;
  madeAt: string;
  /** Null when that person has left. */
  by: string | null;
  reason: string;
  /** The first card that it is about, and how many there are. */
  card: CardNamed | null;
  count: number;
  ofAct: string | null;
  undoneBy: string | null;
};

export const actsShown = 40;

/** The public log, the newest first. Three queries. `before`: the mark of the last act already read. */
export async function moderationLog(
  app: App,
  gathering: string,
  { locale, before }: { locale: Lang; before?: string | undefined },
): Promise<{ acts: ActSeen[]; next: string | null }> {
  const mark = /^(\d{4}-[\d-]{5}T[\d:.]{8,12}Z)_(\w{1,40})$/.exec(before ?? '');
  let query = app.db.selectFrom('moderation_acts').selectAll().where('gathering_id', '=', gathering);
  if (mark) query = query.where((e) => e(e.refTuple('made_at', 'id'), '<', e.tuple(mark[1] ?? '', mark[2] ?? '')));
  const rows = await query
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(actsShown + 1)
    .execute();
  const shown = rows.slice(0, actsShown);
  const last = rows.length > actsShown ? shown.at(-1) : undefined;
  return { acts: await seen(app, shown, locale), next: last ? `${last.made_at}_${last.id}` : null };
}

export type CardOutcome = Omit<CardReport, 'card'> & { card: CardNamed };
export type ActPage = { act: ActSeen; cards: CardOutcome[]; links: number };

/** One act with what became of each card. */
export async function actPage(app: App, gathering: string, id: string, locale: Lang): Promise<ActPage | undefined> {
  const row = await app.db
    .selectFrom('moderation_acts')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .where('id', '=', id)
    .executeTakeFirst();
  const [act] = row ? await seen(app, [row], locale) : [];
  if (!row || !act) return undefined;
  const report = parseReport(row.report);
  return { act, cards: await named(app, report.cards, locale), links: report.links.length };
}

/** Reports with their cards in words. */
export async function named(app: App, reports: readonly CardReport[], locale: Lang): Promise<CardOutcome[]> {
  const cards = await cardsNamed(
    app,
    reports.map(({ card }) => card),
    locale,
  );
  return reports.flatMap((report) => {
    const card = cards.get(report.card);
    return card ? [{ ...report, card }] : [];
  });
}

/** Acts in words, for the log and for those whose work they touch. */
export async function seen(app: App, rows: readonly ModerationActRow[], locale: Lang): Promise<ActSeen[]> {
  const names = await whoIs(
    app,
    rows.map((row) => row.made_by),
  );
  const first = rows.map((row) => row.card_id ?? parseReport(row.report).cards[0]?.card ?? '');
  const cards = await cardsNamed(app, first, locale);
  return rows.map((row, i) => ({
    id: row.id,
    act: row.act as ModerationAct,
    madeAt: row.made_at,
    by: names.get(row.made_by)?.name ?? null,
    reason: row.reason,
    card: cards.get(first[i] ?? '') ?? null,
    count: Math.max(row.card_id === null ? 0 : 1, parseReport(row.report).cards.length),
    ofAct: row.of_act,
    undoneBy: row.undone_by,
  }));
}
