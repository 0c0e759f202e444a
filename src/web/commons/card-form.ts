import type { RequestEvent } from '@sveltejs/kit';
import type { CardFieldsInput } from '../../commons/forms.ts';
import { limits } from '../../commons/forms.ts';
import type { Kind } from '../../commons/kinds.shared.ts';
import { facetsOf } from '../../commons/kinds.shared.ts';
import type { CardFields } from '../../commons/snapshot.ts';
import { acceptImage } from '../../platform/images.ts';

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
  name: string;
  email: string;
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
  name: '',
  email: '',
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

/** Who sends a form, as far as limits want to know. */
export type Sender = Pick<RequestEvent, 'locals' | 'getClientAddress'>;

/** An account, else an address, which a whole venue may share. */
export function senderKey(event: Sender): string {
  return event.locals.person?.id ?? event.getClientAddress();
}

/** Reads what was sent; a new picture is kept at once, so that a refusal elsewhere does not lose it. */
export async function readTyped(event: Sender, form: FormData, kind: Kind): Promise<{ typed: Typed; refusals: Record<string, string> }> {
  const text = (name: string) => String(form.get(name) ?? '');
  const facets = Object.keys(facetsOf[kind]).map((facet) => [facet, form.getAll(`facet.${facet}`).map(String)] as const);
  const names = Object.keys(emptyTyped).filter((name) => name !== 'facets');
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
export function inputFrom(typed: Typed): CardFieldsInput {
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
  };
}

/** More than the links that a card may have, and no more work than that. */
const mostLines = 51;

function linkFrom(line: string): { url: string; label: string } {
  const [url = '', ...label] = line.split(/\s+/);
  return { url: /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url) ? `https://${url}` : url, label: label.join(' ') };
}

/** Nothing, or a number; what is not a number is refused by the form of the room. */
function degrees(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return text === '' ? null : Number(text);
}
