import type { NeedSort } from '../../../../commons/needs/views.ts';
import { needsList } from '../../../../commons/needs/views.ts';
import { valueLabel } from '../../../commons/labels.ts';
import { gatheringHere } from '../../../gathering/front.ts';
import type { PageServerLoad } from './$types';

const sorts: readonly NeedSort[] = ['need', 'offer'];

/** Made anew for each reader: what is past its day leaves by itself. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { app, place, t } = locals;
  const said = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 100);
  const sort = sorts.find((each) => each === said('sort'));
  const [q, territory, tag] = [said('q'), said('territory'), said('tag')];
  const view = await needsList(app, gatheringHere(locals), { q, territory, tag, ...(sort ? { sort } : {}) });
  const without = (name: string) => {
    const rest = new URLSearchParams(
      Object.entries({ q, sort: sort ?? '', territory, tag }).filter(([key, value]) => key !== name && value),
    );
    return `${place.href('/communs/besoins')}${rest.size > 0 ? `?${rest}` : ''}`;
  };
  const territoryWord = (value: string) => valueLabel(t, 'actor', 'territory', value);
  const option = (chosen: string) => (each: { value: string; count: number; label: string }) => ({
    ...each,
    checked: each.value === chosen,
  });
  const all = { need: t('commons.needs.sort.need'), offer: t('commons.needs.sort.offer') };
  return {
    title: t('commons.needs.title'),
    description: t('commons.needs.lead'),
    needs: view.needs,
    q,
    groups: [
      {
        name: 'sort',
        label: t('commons.needs.sort'),
        options: sorts.map((value) => ({ value, label: all[value], count: view.sorts[value] })).map(option(sort ?? '')),
      },
      {
        name: 'territory',
        label: t('commons.facet.territory'),
        options: view.territories.map((each) => ({ ...each, label: territoryWord(each.value) })).map(option(territory)),
      },
      { name: 'tag', label: t('commons.facet.tag'), options: view.tags.map(option(tag)) },
    ].filter((group) => group.options.length > 0),
    chosen: [
      ...(sort ? [{ label: all[sort], removeHref: without('sort') }] : []),
      ...(territory ? [{ label: territoryWord(territory), removeHref: without('territory') }] : []),
      ...(tag ? [{ label: tag.replaceAll('-', ' '), removeHref: without('tag') }] : []),
    ],
  };
};
