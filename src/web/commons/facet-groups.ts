import { render } from 'svelte/server';
import type { Field } from '../../commons/fields.shared.ts';
import { depthOf, labelIn } from '../../commons/fields.shared.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { kinds } from '../../commons/kinds.shared.ts';
import type { Frame } from '../../commons/views/frame.ts';
import type { Translate } from '../../platform/i18n.ts';
import type { Place } from '../front/place.ts';
import type { Asked } from './asked.ts';
import FacetGroups from './FacetGroups.svelte';
import { facetLabel, valueLabel } from './labels.ts';
import { choicePath, ownLabel } from './own-labels.ts';

export type FacetOption = { value: string; label: string; count: number; checked: boolean; kind?: Kind };
export type FacetGroup = { name: string; label: string; options: readonly FacetOption[] };

export type FacetWords = {
  facet(name: string): string;
  value(name: string, value: string): string;
  path(name: string, value: string): string;
};

/** The names of facets and of their values, built in or of the gathering's own. */
export function wordsFor(
  t: Translate,
  { locale }: Place,
  kind: Kind | undefined,
  own: readonly Field[],
  tag: (value: string) => string,
): FacetWords {
  const field = (name: string) => own.find((each) => each.id === name);
  return {
    facet: (name) => {
      const found = field(name);
      return found ? ownLabel(t, locale, found) : facetLabel(t, kind, name);
    },
    value: (name, value) => {
      if (name === 'tag') return tag(value);
      const choices = field(name)?.choices;
      if (!choices) return valueLabel(t, kind, name, value);
      const label = labelIn(choices.find((choice) => choice.id === value)?.label ?? {}, locale);
      return `${'– '.repeat(depthOf(choices, value))}${label || value}`;
    },
    path: (name, value) => {
      if (name === 'tag') return tag(value);
      const choices = field(name)?.choices;
      return choices ? choicePath(choices, value, locale) || value : valueLabel(t, kind, name, value);
    },
  };
}

const drawn = new WeakMap<Frame['facets'], Map<string, Buffer>>();

/**
 * The choices as HTML, to be put in the page. The room gives the same counts to the same choices until a card or a field changes,
 * so their drawing is kept with them, in each language.
 */
export function drawnGroups({ t, place, pieces }: App.Locals, words: FacetWords, asked: Asked, frame: Frame): string {
  const known = drawn.get(frame.facets) ?? new Map<string, Buffer>();
  const name = `${place.locale} ${asked.path}`;
  const bytes = known.get(name) ?? Buffer.from(render(FacetGroups, { props: { t, groups: groupsOf(t, words, asked, frame) } }).body);
  known.set(name, bytes);
  drawn.set(frame.facets, known);
  return pieces.put([bytes]);
}

function groupsOf(t: Translate, words: FacetWords, asked: Asked, view: Frame): FacetGroup[] {
  const byKind = { name: 'kind', label: t('commons.facet.kind'), options: kindOptions(t, asked, view) };
  const groups = view.facets.map(({ facet, values }) => ({
    name: facet,
    label: words.facet(facet),
    options: values.map(({ value, count, chosen }) => ({ value, count, checked: chosen, label: words.value(facet, value) })),
  }));
  return [...(asked.path === '/chercher' ? [byKind] : []), ...groups].filter((group) => group.options.length > 0);
}

function kindOptions(t: Translate, asked: Asked, view: Frame): FacetOption[] {
  return kinds.map((kind) => ({
    value: kind,
    kind,
    count: view.kinds[kind],
    checked: asked.facets['kind']?.includes(kind) ?? false,
    label: t(`web.kinds.${kind}`),
  }));
}
