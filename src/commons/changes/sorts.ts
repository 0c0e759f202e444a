import type { App } from '../../platform/app.ts';
import type { Kind, Lang } from '../kinds.shared.ts';
import { kinds, languages } from '../kinds.shared.ts';
import type { RevisionAct } from '../save.ts';
import type { Narrowing } from './forms.ts';
import { changeActs } from './forms.ts';

/** Where a list goes on: after the change of this moment and this id. */
export type Mark = { madeAt: string; id: string };

export function readMark(text: string | undefined): Mark | undefined {
  const [, madeAt, id] = /^(\d{4}-[\d-]{5}T[\d:.]{8,12}Z)_(\w{1,40})$/.exec(text ?? '') ?? [];
  return madeAt === undefined || id === undefined ? undefined : { madeAt, id };
}

export function writeMark({ madeAt, id }: Mark): string {
  return `${madeAt}_${id}`;
}

type Sort = { kind: Kind; lang: Lang; act: RevisionAct };

/** Every kind, language and act that the choice leaves; none when nothing is chosen. */
export function sortsOf({ kind, lang, act }: Narrowing): Sort[] {
  if (!kind && !lang && !act) return [];
  return (kind ? [kind] : kinds).flatMap((eachKind) =>
    (lang ? [lang] : languages).flatMap((eachLang) =>
      (act ? [act] : changeActs).map((eachAct) => ({ kind: eachKind, lang: eachLang, act: eachAct })),
    ),
  );
}

/**
 * The ids of the newest `limit` revisions of these sorts. Each sort is read from the index in its order of time, no further than
 * `limit`, and the few that are left are put in order: a sort that is rare costs no more than one that is not, however many
 * revisions there are.
 */
export function newestOf(app: App, gathering: string, sorts: readonly Sort[], before: Mark | undefined, limit: number) {
  const [first, ...others] = sorts.map((sort) => app.db.selectFrom(ofSort(app, gathering, sort, before, limit).as('sort')).selectAll());
  if (!first) throw new Error('no sort of change is asked for');
  const all = others.reduce((some, one) => some.unionAll(one), first);
  return app.db.selectFrom(all.as('every')).select('every.id').orderBy('every.made_at', 'desc').orderBy('every.id', 'desc').limit(limit);
}

function ofSort(app: App, gathering: string, sort: Sort, before: Mark | undefined, limit: number) {
  const query = app.db
    .selectFrom('revisions')
    .select(['revisions.id', 'revisions.made_at'])
    .where('revisions.gathering_id', '=', gathering)
    .where('revisions.kind', '=', sort.kind)
    .where('revisions.lang', '=', sort.lang)
    .where('revisions.act', '=', sort.act);
  const from = before
    ? query.where((e) => e(e.refTuple('revisions.made_at', 'revisions.id'), '<', e.tuple(before.madeAt, before.id)))
    : query;
  return from.orderBy('revisions.made_at', 'desc').orderBy('revisions.id', 'desc').limit(limit);
}
