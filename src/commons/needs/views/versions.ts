import { whoIs } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Segment } from '../../differ.ts';
import { compareTexts } from '../../differ.ts';
import type { Lang } from '../../kinds.shared.ts';
import { needInput } from '../words.ts';

const parts = ['title', 'text', 'tags', 'place', 'until'] as const;
export type NeedPart = (typeof parts)[number];
/** `current`: it says what the need says now. */
export type NeedVersion = {
  id: string;
  act: string;
  madeAt: string;
  author: string | null;
  lang: Lang;
  current: 'yes' | 'no';
  changes: { part: NeedPart; segments: Segment[] }[];
};

/** All that a need or an offer ever said, the latest first, each beside what it said before. Two queries. */
export async function needVersions(app: App, id: string): Promise<NeedVersion[]> {
  const rows = await app.db.selectFrom('need_changes').selectAll().where('need_id', '=', id).orderBy('id').execute();
  const said = rows.filter(({ body }, i) => body !== rows[i - 1]?.body);
  const names = await whoIs(
    app,
    said.map((row) => row.made_by),
  );
  const now = said.at(-1)?.body;
  return said
    .map((row, i): NeedVersion => {
      const words = needInput(row.body);
      const last = said[i - 1]?.body;
      const before = last === undefined ? undefined : needInput(last);
      const changes = parts
        .filter((part) => words[part] !== (before?.[part] ?? ''))
        .map((part) => ({ part, segments: compareTexts(before?.[part] ?? '', words[part] ?? '') }));
      const current = row.body === now ? 'yes' : 'no';
      return {
        id: row.id,
        act: row.act,
        madeAt: row.made_at,
        author: names.get(row.made_by)?.name ?? null,
        lang: words.lang,
        current,
        changes,
      };
    })
    .toReversed();
}
