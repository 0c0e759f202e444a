import type { App } from '../../platform/app.ts';
import type { Mark } from '../changes/sorts.ts';
import { readMark, writeMark } from '../changes/sorts.ts';
import type { ChangeView } from './history.ts';
import { recentChanges } from './history.ts';

/** `older`, `newer`: the marks of the pages around this one; null where there is none. The mark of the first page is empty. */
export type RecentPage = { changes: ChangeView[]; mark: string; older: string | null; newer: string | null };

/** One page of the latest versions of all cards; a mark that says nothing is that of the first page. Pages stay the same while more is written. */
export async function recentPage(app: App, gathering: string, { mark, size }: { mark: string; size: number }): Promise<RecentPage> {
  const before = readMark(mark);
  const rows = await recentChanges(app, gathering, { limit: size + 1, ...(before ? { before } : {}) });
  const [shown, last] = [rows.slice(0, size), rows[size - 1]];
  return {
    changes: shown,
    mark: before ? mark : '',
    older: rows.length > size && last ? writeMark(last) : null,
    newer: before ? await newerThan(app, gathering, before, size) : null,
  };
}

/** The mark of the page that ends with this change. */
async function newerThan(app: App, gathering: string, { madeAt, id }: Mark, size: number): Promise<string> {
  const rows = await app.db
    .selectFrom('revisions')
    .select(['id', 'made_at'])
    .where('gathering_id', '=', gathering)
    .where((e) => e(e.refTuple('made_at', 'id'), '>', e.tuple(madeAt, id)))
    .orderBy('made_at')
    .orderBy('id')
    .limit(size)
    .execute();
  const next = rows[size - 1];
  return next ? writeMark({ madeAt: next.made_at, id: next.id }) : '';
}
