import { error } from '@sveltejs/kit';
import { needsList } from '../../../commons/needs/views.ts';
import { gatheringName } from '../../../gathering/views.ts';
import { valueLabel } from '../../commons/labels.ts';
import type { NeedsAsked } from '../../commons/needs/asked.ts';
import { needsDataHref, needsHref, needsInput, tagWords } from '../../commons/needs/asked.ts';
import type { ListFormat } from '../formats.ts';
import { listFormats } from '../formats.ts';
import { around, pageWords, sendPage, sizeOf } from '../paging.ts';
import type { NeedSheet } from '../sheet.ts';
import { needWriters } from './forms.ts';

/** One page of needs and offers in the form that the address ends with, kept until one changes or a day is over. */
export async function needsData(locals: App.Locals, asked: NeedsAsked, { format, par }: { format: string; par: string | null }): Promise<Response> {
  const known = listFormats.find((one) => one === format);
  const { place, t } = locals;
  if (!known || !place.gathering) error(404, t('web.error.404.title'));
  locals.cache('needs', 'cards', `gathering:${place.gathering.id}`);
  const sheet = await sheetOf(locals, place.gathering.id, asked, known, sizeOf(par));
  return sendPage(needWriters[known](sheet), sheet, known, 'besoins');
}

async function sheetOf(locals: App.Locals, gathering: string, asked: NeedsAsked, format: ListFormat, size: number): Promise<NeedSheet> {
  const { app, place, t } = locals;
  const located = format === 'geojson' ? { located: 'only' as const } : {};
  const view = await needsList(app, gathering, { ...needsInput(asked), ...located, size });
  const absolute = (path: string) => place.origin + path;
  const at = (page: number) => absolute(needsDataHref(place, asked, format, pageWords(page, size)));
  return {
    t,
    locale: place.locale,
    href: (path) => absolute(place.href(path)),
    file: (name) => absolute(`/fichiers/${name}`),
    title: titleOf(t, asked, view.tags),
    source: (await gatheringName(app, gathering, place.locale)).name,
    page: absolute(needsHref(place, { ...asked, page: 1 })),
    ...around(at, asked.page, view.pages),
    total: view.total,
    number: asked.page,
    pages: view.pages,
    size,
    changedAt: view.needs.map((need) => need.changedAt).reduce((a, b) => (a > b ? a : b), '') || (view.changedAt ?? new Date(0).toISOString()),
    needs: asked.page > view.pages ? [] : view.needs,
  };
}

function titleOf(t: App.Locals['t'], { q, sorts, territories, tags }: NeedsAsked, known: Parameters<typeof tagWords>[0]): string {
  return [
    t('commons.needs.title'),
    ...(q ? [q] : []),
    ...sorts.map((sort) => t(`commons.needs.sort.${sort}`)),
    ...territories.map((value) => valueLabel(t, 'actor', 'territory', value)),
    ...tags.map((tag) => tagWords(known, tag)),
  ].join(' · ');
}
