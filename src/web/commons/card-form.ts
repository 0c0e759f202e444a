import type { CardFieldsInput } from '../../commons/forms.ts';
import { limits } from '../../commons/forms.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { facetsOf } from '../../commons/kinds.shared.ts';
import type { Field } from '../../commons/fields.shared.ts';
import type { CardFields } from '../../commons/snapshot.ts';
import { acceptImage } from '../../platform/images.ts';
import type { TypedOwn } from './own-form.ts';
import { ownInput, readOwn } from './own-form.ts';
import type { Sender } from './sender.ts';
import { senderKey } from './sender.ts';
import { degrees, linkFrom } from './typed-values.ts';

/** What the form of a card shows, as it was typed. */
export type Typed = {
  title: string;
  summary: string;
  text: string;
  facets: Record<string, string[]>;
  tags: string;
  /** One a line: the address, then its name. */
  links: string;
  place: string;
  lat: string;
  lon: string;
  image: string;
  alt: string;
  credit: string;
  licence: string;
  comment: string;
  /** Of a translation that was behind: `yes` when it follows now. */
  upToDate: string;
  name: string;
  email: string;
  own: TypedOwn;
};

export const emptyTyped: Typed = {
  title: '',
  summary: '',
  text: '',
  facets: {},
  tags: '',
  links: '',
  place: '',
  lat: '',
  lon: '',
  image: '',
  alt: '',
  credit: '',
  licence: 'CC-BY-SA-4.0',
  comment: '',
  upToDate: '',
  name: '',
  email: '',
  own: {},
};

export function typedFrom(fields: CardFields): Typed {
  const { title, summary, text, facets, place, image, licence } = fields;
  return {
    ...emptyTyped,
    title,
    summary,
    text,
    facets,
    licence,
    tags: fields.tags.join(', '),
    links: fields.links.map(({ url, label }) => `${url} ${label}`.trim()).join('\n'),
    place: place?.label ?? '',
    lat: place?.lat?.toString() ?? '',
    lon: place?.lon?.toString() ?? '',
    image: image?.name ?? '',
    alt: image?.alt ?? '',
    credit: image?.credit ?? '',
  };
}

type ReadForm = { typed: Typed; refusals: Record<string, string> };

/** Reads what was sent; a new picture is kept at once, so that a refusal elsewhere does not lose it. `own`: fields of the gathering. */
export async function readTyped(event: Sender, form: FormData, kind: Kind, own: readonly Field[] = []): Promise<ReadForm> {
  const more = await readOwn(event, form, own);
  const { typed, refusals } = await readCommon(event, form, kind);
  return { typed: { ...typed, own: more.own }, refusals: { ...refusals, ...more.refusals } };
}

async function readCommon(event: Sender, form: FormData, kind: Kind): Promise<ReadForm> {
  const text = (name: string) => String(form.get(name) ?? '');
  const facets = Object.keys(facetsOf[kind]).map((facet) => [facet, form.getAll(`facet.${facet}`).map(String)] as const);
  const names = Object.keys(emptyTyped).filter((name) => name !== 'facets' && name !== 'own');
  const typed: Typed = {
    ...emptyTyped,
    ...Object.fromEntries(names.map((name) => [name, text(name)])),
    facets: Object.fromEntries(facets),
  };
  if (form.get('imageOff') === 'yes') Object.assign(typed, { image: '', alt: '', credit: '' });
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { typed, refusals: {} };
  const { app } = event.locals;
  if (app.limits.take('commons.image', senderKey(event), { burst: 10, perMinute: 3 }) > 0)
    return { typed, refusals: { file: 'commons.refused.image.slow' } };
  const accepted = await acceptImage(new Uint8Array(await file.arrayBuffer()));
  if ('refused' in accepted) return { typed, refusals: { file: `commons.refused.${accepted.refused}` } };
  return { typed: { ...typed, image: await app.files.put(accepted.ok.webp, 'webp') }, refusals: {} };
}

/** As the acts want it. */
export function inputFrom(typed: Typed, own: readonly Field[] = []): CardFieldsInput {
  const { title, summary, text, facets, licence } = typed;
  return {
    title,
    summary,
    text,
    facets,
    tags: typed.tags
      .split(/[,;\n]/, limits.tagsTyped + 1)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    links: typed.links
      .split('\n', mostLines)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(linkFrom),
    place: typed.place.trim() ? { label: typed.place, lat: degrees(typed.lat), lon: degrees(typed.lon) } : null,
    image: typed.image ? { name: typed.image, alt: typed.alt, credit: typed.credit } : null,
    licence: licence as NonNullable<CardFieldsInput['licence']>,
    own: ownInput(own, typed.own),
  };
}

/** More than the links that a card may have, and no more work than that. */
const mostLines = 51;
