import { foldTag } from '../../../commons/forms.ts';
import type { FoundNeed } from '../../../commons/needs/views.ts';
import type { AtomEntry } from '../atom.ts';
import { atomOf } from '../atom.ts';
import type { Column } from '../csv.ts';
import { tableOf } from '../csv.ts';
import type { ListFormat } from '../formats.ts';
import { collectionOf, featureAt } from '../geojson.ts';
import { headOf } from '../json.ts';
import type { Node } from '../jsonld.ts';
import { collectionPage } from '../jsonld.ts';
import { licenceUrl } from '../licence.ts';
import type { NeedSheet } from '../sheet.ts';
import { urnOf } from '../urn.ts';

/** Needs and offers in each form. Who wrote them is not told: the actor is. */
export const needWriters: Record<ListFormat, (sheet: NeedSheet) => string> = {
  atom: (sheet) => atomOf({ ...sheet, entries: sheet.needs.map((need) => entryOf(sheet, need)) }),
  csv: (sheet) => tableOf(columnsOf(sheet), sheet.needs),
  json: (sheet) => JSON.stringify({ ...headOf(sheet), needs: sheet.needs.map((need) => needJson(sheet, need)) }),
  geojson: (sheet) =>
    JSON.stringify(
      collectionOf(
        sheet,
        sheet.needs.flatMap((need) => featureOf(sheet, need)),
      ),
    ),
  jsonld: (sheet) =>
    JSON.stringify(
      collectionPage(
        sheet,
        sheet.needs.map((need) => nodeOf(sheet, need)),
      ),
    ),
};

type Words = Pick<NeedSheet, 't' | 'href'>;
/** What is said on the site without another word is under this licence. */
const licence = licenceUrl('CC-BY-SA-4.0');

export function needJson({ t, href }: Words, { id, sort, title, text, lang, tags, place, until, card, spot, madeAt, changedAt }: FoundNeed) {
  return {
    id: urnOf(id),
    url: href(`/communs/besoins/${id}`),
    sort: { value: sort, label: t(`commons.needs.sort.${sort}`) },
    title,
    text,
    language: lang,
    tags,
    place,
    until,
    actor: { title: card.title, url: href(`/fiches/${card.slug}`), data: href(`/fiches/${card.slug}.json`), place: spot },
    licence,
    made: madeAt,
    changed: changedAt,
  };
}

function featureOf(sheet: NeedSheet, need: FoundNeed) {
  const { id, ...properties } = needJson(sheet, need);
  return featureAt(need.spot, id, properties);
}

function entryOf({ t, href }: NeedSheet, { id, sort, title, text, lang, tags, card, madeAt, changedAt }: FoundNeed): AtomEntry {
  return {
    id: urnOf(id),
    title: `${card.title} ${t(`commons.needs.sort.${sort}`)} · ${title}`,
    url: href(`/communs/besoins/${id}`),
    lang,
    made: madeAt,
    changed: changedAt,
    summary: text,
    author: card.title,
    licence,
    categories: [{ term: sort, label: t(`commons.needs.sort.${sort}`) }, ...tags.map((tag) => ({ term: foldTag(tag), label: tag }))],
  };
}

function columnsOf({ t, href }: NeedSheet): Column<FoundNeed>[] {
  return [
    { name: t('commons.needs.what'), of: (need) => need.title },
    { name: t('commons.needs.sort'), of: (need) => t(`commons.needs.sort.${need.sort}`) },
    { name: t('web.kind.actor'), of: (need) => need.card.title },
    { name: t('commons.needs.more'), of: (need) => need.text },
    { name: t('commons.field.tags'), of: (need) => need.tags.join(', ') },
    { name: t('commons.field.place'), of: (need) => need.place ?? need.spot?.label ?? null },
    { name: t('commons.field.lat'), of: (need) => need.spot?.lat ?? null },
    { name: t('commons.field.lon'), of: (need) => need.spot?.lon ?? null },
    { name: t('commons.needs.until'), of: (need) => need.until },
    { name: t('commons.data.language'), of: (need) => need.lang },
    { name: t('commons.field.licence'), of: () => licence },
    { name: t('commons.data.made'), of: (need) => need.madeAt },
    { name: t('commons.changed'), of: (need) => need.changedAt },
    { name: t('commons.data.address'), of: (need) => href(`/communs/besoins/${need.id}`) },
  ];
}

/** schema.org: an actor makes an offer, or seeks what it needs (`seeks`, read from its other end). */
function nodeOf({ href }: Words, { id, sort, title, text, lang, tags, place, until, card, spot, madeAt, changedAt }: FoundNeed): Node {
  const url = href(`/communs/besoins/${id}`);
  const actor = { '@type': 'Organization', name: card.title, url: href(`/fiches/${card.slug}`), ...locationOf(spot) };
  const keywords = tags.length > 0 ? { keywords: tags.join(', ') } : {};
  return {
    '@type': sort === 'need' ? 'Demand' : 'Offer',
    '@id': urnOf(id),
    name: title,
    ...(text ? { description: text } : {}),
    url,
    ...(place ? { areaServed: place } : {}),
    ...(until ? { validThrough: until } : {}),
    ...(sort === 'need' ? { '@reverse': { seeks: actor } } : { offeredBy: actor }),
    subjectOf: { '@type': 'CreativeWork', url, inLanguage: lang, license: licence, dateCreated: madeAt, dateModified: changedAt, ...keywords },
  };
}

function locationOf(spot: FoundNeed['spot']): Node {
  if (!spot) return {};
  const { label, lat, lon } = spot;
  const geo = lat === null || lon === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } };
  return { location: { '@type': 'Place', name: label, ...geo } };
}
