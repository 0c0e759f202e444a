import type { ChangeView } from '../../commons/views/history.ts';
import { recentPage } from '../../commons/views/recent.ts';
import { gatheringName } from '../../gathering/views.ts';
import { withVisitors } from '../../people/visitor.shared.ts';
import type { AtomEntry } from './atom.ts';
import { atomOf } from './atom.ts';
import { linkHeader, send } from './paging.ts';
import { urnOf } from './urn.ts';

const shown = 50;

/** The versions of all cards that are not in the archive, the latest first, as Atom in pages. Who wrote them is told by name. */
export async function changesFeed(locals: App.Locals, gathering: string, mark: string): Promise<Response> {
  const { app, place, t } = locals;
  locals.cache('cards', `gathering:${gathering}`);
  const read = await recentPage(app, gathering, { mark, size: shown });
  const changes = read.changes.filter((change) => change.card.archivedAt === null);
  const at = (before: string) =>
    `${place.origin}${place.href('/communs/changements.atom')}${before === '' ? '' : `?${new URLSearchParams({ avant: before }).toString()}`}`;
  const ways = {
    page: `${place.origin}${place.href('/communs/changements')}`,
    self: at(read.mark),
    first: at(''),
    last: null,
    next: read.older === null ? null : at(read.older),
    previous: read.newer === null ? null : at(read.newer),
  };
  const feed = atomOf({
    ...ways,
    title: t('commons.data.changes'),
    source: (await gatheringName(app, gathering, place.locale)).name,
    locale: place.locale,
    total: null,
    size: shown,
    changedAt: changes[0]?.madeAt ?? new Date(0).toISOString(),
    entries: changes.map((change) => entryOf(locals, change)),
  });
  return send(feed, 'atom', { 'content-language': place.locale, link: linkHeader(ways, 'atom') });
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
