import type { FieldChange } from '../../commons/compare.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { facetsOf, readingKey } from '../../commons/kinds.shared.ts';
import type { LinkView } from '../../commons/views/card.ts';
import type { Translate } from '../../platform/i18n.ts';
import { facetLabel, valueLabel } from './labels.ts';
import type { OwnNames } from './own-words.ts';
import { listPath } from './paths.ts';

type Href = (path: string) => string;

/** The facets of a card in the order of its form, each value leading to the cards that share it. */
export function facetLines(t: Translate, href: Href, kind: Kind, facets: Record<string, string[]>) {
  return Object.keys(facetsOf[kind])
    .filter((facet) => (facets[facet]?.length ?? 0) > 0)
    .map((facet) => ({
      label: facetLabel(t, kind, facet),
      values: (facets[facet] ?? []).map((value) => ({
        label: valueLabel(t, kind, facet, value),
        href: href(`${listPath(kind)}?${new URLSearchParams({ [facet]: value })}`),
      })),
    }));
}

/** Links grouped by how they read from this card. */
export function linkGroups(t: Translate, href: Href, links: LinkView[]) {
  const groups = new Map<string, { verb: string; items: { id: string; href: string; kind: Kind; title: string; note: string }[] }>();
  for (const link of links) {
    const verb = t(readingKey(link.type, link.direction));
    const group = groups.get(verb) ?? { verb, items: [] };
    group.items.push({
      id: link.id,
      href: href(`/fiches/${link.card.slug}`),
      kind: link.card.kind,
      title: link.card.title,
      note: link.note,
    });
    groups.set(verb, group);
  }
  return [...groups.values()];
}

/** What changed, in words: lists are set apart by commas, languages are named when there are several. */
export function changeWords(t: Translate, kind: Kind, changes: FieldChange[], names?: OwnNames) {
  const langs = new Set(changes.map((change) => change.lang).filter(Boolean));
  return changes.map((change) => ({
    label: changeLabel(t, kind, change, langs.size > 1, names),
    segments: change.list ? listed(t, kind, change, names) : change.segments,
  }));
}

function changeLabel(t: Translate, kind: Kind, { field, facet, own, lang }: FieldChange, named: boolean, names?: OwnNames): string {
  const label = own ? (names?.labels[own] ?? own) : facet ? facetLabel(t, kind, facet) : t(`commons.field.${field}`);
  return lang && named ? `${label} (${t(`web.tongue.${lang}`)})` : label;
}

function listed(t: Translate, kind: Kind, { facet, own, segments }: FieldChange, names?: OwnNames) {
  const word = (text: string) => (own ? (names?.values[text] ?? text) : facet ? valueLabel(t, kind, facet, text) : text);
  return segments.map(({ mark, text }, i) => ({
    mark,
    text: word(text) + (i < segments.length - 1 ? ', ' : ''),
  }));
}
