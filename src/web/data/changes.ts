import type { ChangeView } from '../../commons/views/history.ts';
import { recentChanges } from '../../commons/views/history.ts';
import { gatheringName } from '../../gathering/views.ts';
import { withVisitors } from '../../people/visitor.shared.ts';
import type { AtomEntry } from './atom.ts';
import { atomOf } from './atom.ts';
import { urnOf } from './urn.ts';

const shown = 50;

/** The latest versions of all cards that are not in the archive, as Atom. Who wrote them is told by name. */
export async function changesFeed(locals: App.Locals, gathering: string): Promise<string> {
  const { app, place, t } = locals;
  locals.cache('cards', `gathering:${gathering}`);
  const changes = (await recentChanges(app, gathering, { limit: shown })).filter((change) => change.card.archivedAt === null);
  const self = `${place.origin}${place.href('/communs/changements.atom')}`;
  return atomOf({
    title: t('commons.data.changes'),
    source: (await gatheringName(app, gathering, place.locale)).name,
    locale: place.locale,
    page: `${place.origin}${place.href('/communs/changements')}`,
    self,
    first: self,
    last: self,
    next: null,
    previous: null,
    total: null,
    size: shown,
    changedAt: changes[0]?.madeAt ?? new Date(0).toISOString(),
    entries: changes.map((change) => entryOf(locals, change)),
  });
}

function entryOf({ place, t }: App.Locals, change: ChangeView): AtomEntry {
  const { id, number, madeAt, comment, author, lang, card } = change;
  return {
    id: urnOf(id),
    title: t('commons.data.version', { title: card.title, n: number }),
    url: `${place.origin}${place.href(`/fiches/${card.slug}/historique/${number}`)}`,
    lang,
    made: madeAt,
    changed: madeAt,
    summary: comment,
    author: author === null ? t('commons.author.erased') : withVisitors(t, author),
    licence: null,
    categories: [{ term: card.kind, label: t(`web.kind.${card.kind}`) }],
  };
}
