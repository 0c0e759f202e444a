import type { OwnInput } from '../../commons/fields/values.ts';
import type { Field } from '../../commons/fields.shared.ts';
import type { Own } from '../../commons/snapshot.ts';
import { cardsById } from '../../commons/views/chosen.ts';
import { cardsNamed } from '../../commons/views/references.ts';
import type { App } from '../../platform/app.ts';
import { acceptDocument } from '../../platform/documents.ts';
import type { Place } from '../front/place.ts';
import type { Sender } from './sender.ts';
import { senderKey } from './sender.ts';
import { lineOf } from './pick-line.shared.ts';
import { cardCalled, cardsFor } from './pick.ts';
import { degrees, linkFrom } from './typed-values.ts';

/** What was typed in the fields of the gathering, by the name of each box: the id of the field, alone or with `.lat`, `.kept`… */
export type TypedOwn = Record<string, string[]>;

/** What the form of a card begins with; cards are named so that people know them and the form finds them again. */
export async function typedOwn(app: App, place: Place, fields: readonly Field[], own: Own): Promise<TypedOwn> {
  const gathering = place.gathering?.id ?? '';
  const referred = fields.filter((field) => field.shape === 'card').flatMap((field) => listOf(own[field.id]));
  const cards = await cardsById(app, gathering, referred, place.locale);
  const line = (id: string) => {
    const card = cards.get(id);
    return card ? lineOf(card) : '';
  };
  return Object.assign({}, ...fields.map((field) => boxesOf(field, own, line))) as TypedOwn;
}

function boxesOf({ id, shape }: Field, own: Own, line: (id: string) => string): TypedOwn {
  const value = own[id];
  if (value === undefined) return {};
  if (shape === 'card') return { [id]: listOf(value).map(line).filter(Boolean) };
  if (Array.isArray(value)) return { [id]: value };
  if (typeof value !== 'object') return { [id]: [String(value)] };
  if ('url' in value) return { [id]: [`${value.url} ${value.label}`.trim()] };
  if ('file' in value) return { [`${id}.kept`]: [value.file], [`${id}.label`]: [value.label] };
  return { [id]: [value.label], [`${id}.lat`]: [value.lat?.toString() ?? ''], [`${id}.lon`]: [value.lon?.toString() ?? ''] };
}

function listOf(value: Own[string] | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

type Read = { own: TypedOwn; refusals: Record<string, string> };

/** Reads the boxes that the form showed. Files are kept at once, cards are looked up, so that a refusal elsewhere loses neither. */
export async function readOwn(event: Sender, form: FormData, fields: readonly Field[]): Promise<Read> {
  const own: TypedOwn = {};
  const refusals: Record<string, string> = {};
  const shown = fields.filter((field) => form.getAll('own').includes(field.id));
  for (const field of shown) {
    for (const end of ['', '.lat', '.lon', '.kept', '.label', '.find']) {
      const sent = form.getAll(`own.${field.id}${end}`).filter((value) => typeof value === 'string');
      own[`${field.id}${end}`] = sent;
    }
    const refused = await readMore(event, form, field, own);
    if (refused) refusals[`own.${field.id}`] = refused;
  }
  return { own: shown.length > 0 ? { ...own, shown: shown.map((field) => field.id) } : {}, refusals };
}

async function readMore(event: Sender, form: FormData, { id, shape }: Field, own: TypedOwn): Promise<string | undefined> {
  if (shape === 'card') return readCards(event, id, own);
  if (shape !== 'file') return undefined;
  if (form.get(`own.${id}.off`) === 'yes') Object.assign(own, { [`${id}.kept`]: [], [`${id}.label`]: [] });
  const file = form.get(`own.${id}`);
  return file instanceof File && file.size > 0 ? keepFile(event, id, file, own) : undefined;
}

async function keepFile(event: Sender, id: string, file: File, own: TypedOwn): Promise<string | undefined> {
  const { app } = event.locals;
  if (app.limits.take('commons.image', senderKey(event), { burst: 10, perMinute: 3 }) > 0) return 'commons.refused.image.slow';
  const accepted = await acceptDocument(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('refused' in accepted) return `commons.fields.refused.file.${accepted.refused}`;
  own[`${id}.kept`] = [await app.files.put(accepted.ok.bytes, accepted.ok.extension)];
  own[`${id}.label`] = [own[`${id}.label`]?.[0]?.trim() || file.name.slice(0, 140)];
  return undefined;
}

const mostCards = 24;

/** Those that are ticked, and one whose whole title was typed; words that name several are answered with cards to tick. */
async function readCards({ locals }: Sender, id: string, own: TypedOwn): Promise<string | undefined> {
  // A draft of old holds several lines in one box.
  const ticked = new Set(
    (own[id] ?? [])
      .flatMap((box) => box.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
  const words = own[`${id}.find`]?.[0]?.trim() ?? '';
  const named = words === '' ? undefined : await cardCalled(locals, words);
  if (named) ticked.add(named);
  if (ticked.size > mostCards) return 'commons.fields.refused.many';
  own[id] = [...ticked];
  const found = await cardsNamed(locals.app, locals.place.gathering?.id ?? '', own[id]);
  own[`${id}.ids`] = found.flatMap((card) => card ?? []);
  if (words === '' || named) own[`${id}.find`] = [];
  else {
    own[`${id}.found`] = (await cardsFor(locals, words)).filter((line) => !ticked.has(line));
    return (own[`${id}.found`] ?? []).length > 0 ? 'commons.fields.refused.choose' : 'commons.fields.refused.noCard';
  }
  return found.includes(null) ? 'commons.fields.refused.card' : undefined;
}

/** As the acts want it: only what the form showed. */
export function ownInput(fields: readonly Field[], typed: TypedOwn): OwnInput {
  const shown = fields.filter((field) => typed['shown']?.includes(field.id));
  return Object.fromEntries(shown.map((field) => [field.id, valueIn(field, typed)]));
}

function valueIn({ id, shape }: Field, typed: TypedOwn): unknown {
  const box = (end = '') => typed[id + end]?.[0]?.trim() ?? '';
  const text = box();
  if (shape === 'choice') return (typed[id] ?? []).filter((choice) => choice !== '');
  if (shape === 'card') return typed[`${id}.ids`] ?? [];
  if (shape === 'file') return box('.kept') ? { file: box('.kept'), label: box('.label') } : null;
  if (text === '') return null;
  if (shape === 'link') return linkFrom(text);
  if (shape === 'number') return Number(text.replace(/\s/g, '').replace(',', '.'));
  return shape === 'place' ? { label: text, lat: degrees(box('.lat')), lon: degrees(box('.lon')) } : text;
}
