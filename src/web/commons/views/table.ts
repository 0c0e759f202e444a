import type { Chosen } from '../../../commons/views/choose.ts';
import type { CardDatum } from '../../../commons/views/data.ts';
import { dataOf } from '../../../commons/views/data.ts';
import { sortFacet } from '../../../commons/kinds.shared.ts';
import type { Asked } from '../asked.ts';
import { choiceOf, hrefOf, orderOf, sortableFacets } from '../asked.ts';
import { dayIn, facetLabel, tongueOf, valueLabel } from '../labels.ts';

/** A table whose columns are the facets; each head is a link that sorts, and turns round what is sorted already. */
export async function tableView({ app, place, t }: App.Locals, asked: Asked, chosen: Chosen) {
  const input = { ...choiceOf(asked, place.locale), ...orderOf(asked), page: asked.page, size: asked.size };
  const { cards, page, pages } = await dataOf(app, chosen, input);
  const facets = sortableFacets(asked.kind).filter((facet) => facet !== 'kind');
  const head = (word: string, label: string) => ({ label, ...sortOf(asked, word, (sort) => hrefOf(place, { ...asked, sort, page: 1 })) });
  const columns = [
    ...(asked.kind ? [] : [head('kind', t('commons.facet.kind'))]),
    ...facets.map((facet) => head(facet, facetLabel(t, asked.kind, facet))),
    { label: t('commons.field.place'), href: null, sorted: undefined },
    { label: t('commons.field.tags'), href: null, sorted: undefined },
    head('recent', t('commons.changed')),
  ];
  const cells = (card: CardDatum) => [
    ...(asked.kind ? [] : [finerKind(t, card)]),
    ...facets.map((facet) => said(t, card, facet)),
    card.place?.label ?? '',
    card.tags.join(', '),
  ];
  const rows = cards.map((card) => ({
    href: place.href(`/fiches/${card.slug}`),
    kind: card.kind,
    title: card.title,
    ...tongueOf(t, place.locale, card.lang),
    cells: cells(card),
    updated: card.changedAt.slice(0, 10),
    day: dayIn(place.locale, card.changedAt.slice(0, 10)),
  }));
  return { view: 'tableau' as const, page, pages, first: head('titre', t('commons.field.title')), columns, rows };
}

export type TableView = Awaited<ReturnType<typeof tableView>>;
type Translate = App.Locals['t'];

/** The latest come first before the oldest; all else goes up before it goes down. */
function sortOf({ sort }: Asked, word: string, to: (sort: string) => string) {
  const first = word === 'recent' ? 'descending' : 'ascending';
  const second = word === 'recent' ? 'ascending' : 'descending';
  const sorted = sort === word ? first : sort === `-${word}` ? second : undefined;
  return { href: to(sort === word ? `-${word}` : word), sorted } as const;
}

function finerKind(t: Translate, card: CardDatum): string {
  const finer = said(t, card, sortFacet[card.kind]);
  return t(`web.kind.${card.kind}`) + (finer ? ` · ${finer}` : '');
}

function said(t: Translate, card: CardDatum, facet: string): string {
  return (card.facets[facet] ?? []).map((value) => valueLabel(t, card.kind, facet, value)).join(', ');
}
