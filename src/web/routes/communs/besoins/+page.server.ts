import type { NeedsView } from '../../../../commons/needs/views.ts';
import { needsList } from '../../../../commons/needs/views.ts';
import { valueLabel } from '../../../commons/labels.ts';
import type { NeedsAsked } from '../../../commons/needs/asked.ts';
import { needSorts, needsDataHref, needsHref, needsInput, readNeedsAsked, tagWords } from '../../../commons/needs/asked.ts';
import { listFormats, shortType } from '../../../data/formats.ts';
import { gatheringHere } from '../../../gathering/front.ts';
import type { PageServerLoad } from './$types';

const onOnePage = 40;

/** Made anew for each reader: what is past its day leaves by itself. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { app, place, t } = locals;
  const asked = readNeedsAsked(url);
  const view = await needsList(app, gatheringHere(locals), { ...needsInput(asked), size: onOnePage });
  const { page, pages } = view;
  const to = (other: number) => needsHref(place, { ...asked, page: other });
  return {
    title: t('commons.needs.title'),
    description: t('commons.needs.lead'),
    needs: view.needs,
    q: asked.q,
    groups: groupsOf(t, asked, view),
    chosen: chosenOf(locals, asked, view),
    data: listFormats.map((format) => ({ format, type: shortType(format), href: needsDataHref(place, asked, format) })),
    page,
    pages,
    previous: page > 1 ? to(page - 1) : null,
    next: page < pages ? to(page + 1) : null,
  };
};

type Translate = App.Locals['t'];

function groupsOf(t: Translate, { sorts, territories, tags }: NeedsAsked, view: NeedsView) {
  const option = (chosen: readonly string[]) => (each: { value: string; count: number; label: string }) => ({
    ...each,
    checked: chosen.includes(each.value),
  });
  const bySort = needSorts.map((value) => ({ value, label: t(`commons.needs.sort.${value}`), count: view.sorts[value] }));
  const byPlace = view.territories.map((each) => ({ ...each, label: valueLabel(t, 'actor', 'territory', each.value) }));
  return [
    { name: 'sort', label: t('commons.needs.sort'), options: bySort.map(option(sorts)) },
    { name: 'territory', label: t('commons.facet.territory'), options: byPlace.map(option(territories)) },
    { name: 'tag', label: t('commons.facet.tag'), options: view.tags.map(option(tags)) },
  ].filter((group) => group.options.length > 0);
}

/** Each choice made, with the address of the same list without it. */
function chosenOf({ place, t }: App.Locals, asked: NeedsAsked, view: NeedsView) {
  const without = (change: Partial<NeedsAsked>) => needsHref(place, { ...asked, page: 1, ...change });
  return [
    ...asked.sorts.map((sort) => ({
      label: t(`commons.needs.sort.${sort}`),
      removeHref: without({ sorts: asked.sorts.filter((each) => each !== sort) }),
    })),
    ...asked.territories.map((value) => ({
      label: valueLabel(t, 'actor', 'territory', value),
      removeHref: without({ territories: asked.territories.filter((each) => each !== value) }),
    })),
    ...asked.tags.map((tag) => ({
      label: tagWords(view.tags, tag),
      removeHref: without({ tags: asked.tags.filter((each) => each !== tag) }),
    })),
  ];
}
