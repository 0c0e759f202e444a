import * as z from 'zod';
import { fold } from '../platform/search/words.ts';
import { cleanText, oneLine } from '../platform/text/clean.ts';
import type { Kind } from './kinds.shared.ts';
import { facetsOf, kinds, languages, licences, linkTypes } from './kinds.shared.ts';
import type { GivenOwn, OwnInput } from './fields/values.ts';
import { parseOwn } from './fields/values.ts';
import type { Field } from './fields.shared.ts';
import type { CardFields } from './snapshot.ts';

export const limits = {
  title: 140,
  summary: 280,
  text: 60_000,
  tags: 12,
  tag: 40,
  /** As typed, before the same ones are joined: nobody needs more, and each costs work. */
  tagsTyped: 100,
  links: 12,
  comment: 280,
  note: 280,
  letter: 2_000,
  facetValues: 12,
};

const line = z.string().transform(oneLine);

function short(max: number, refused: string) {
  return line.pipe(z.string().max(max, refused));
}

const tag = line.transform((text) => text.replace(/^#/, '')).pipe(z.string().min(2).max(limits.tag));
const list = <T>(items: T[]) => [...new Set(items)];
/** Same word, same tag, whatever the capitals and accents. */
function tagsOnce(tags: string[]): string[] {
  const first = new Map<string, string>();
  for (const typed of tags) {
    const folded = foldTag(typed);
    if (!first.has(folded)) first.set(folded, typed);
  }
  return [...first.values()];
}

const title = line.pipe(z.string().min(3, 'commons.refused.title.short').max(limits.title, 'commons.refused.title.long'));
const summary = short(limits.summary, 'commons.refused.summary.long');
const text = z
  .string()
  .max(limits.text, 'commons.refused.text.long')
  .transform((source) => cleanText(source).trim());
const tags = z
  .array(z.string(), 'commons.refused.tags')
  .max(limits.tagsTyped, 'commons.refused.tags.many')
  .pipe(z.array(tag))
  .transform(tagsOnce)
  .pipe(z.array(z.string()).max(limits.tags, 'commons.refused.tags.many'));
const link = z.object({
  url: z
    .string()
    .trim()
    .max(2_000)
    .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.hostname })),
  label: short(120, 'commons.refused.links'),
});
const links = z.array(link, 'commons.refused.links').max(limits.links, 'commons.refused.links.many');
const degrees = (most: number) => z.number().min(-most).max(most).nullable().default(null);
const place = z
  .object({ label: line.pipe(z.string().min(1).max(120)), lat: degrees(90), lon: degrees(180) })
  .refine(({ lat, lon }) => (lat === null) === (lon === null))
  .nullable()
  .default(null);
const image = z
  .object({
    name: z
      .string()
      .regex(/^[\w.-]+$/)
      .max(120),
    alt: line.pipe(z.string().min(3).max(280)),
    credit: short(140, 'commons.refused.image'),
  })
  .nullable()
  .default(null);
const comment = short(limits.comment, 'commons.refused.comment').default('');

/** Values that the kind does not know are refused; facets without value are left out. */
function facets(kind: Kind) {
  const known = facetsOf[kind];
  return z
    .record(z.string(), z.array(z.string()).max(limits.facetValues).transform(list))
    .refine(
      (given) => Object.entries(given).every(([facet, values]) => values.every((value) => known[facet]?.includes(value))),
      'commons.refused.facets',
    )
    .transform((given) => Object.fromEntries(Object.entries(given).filter(([, values]) => values.length > 0)))
    .default({});
}

function fieldsForm(kind: Kind) {
  return z.object({
    title,
    summary: summary.default(''),
    text: text.default(''),
    facets: facets(kind),
    tags: tags.default([]),
    links: links.default([]),
    place,
    image,
    licence: z.enum(licences, 'commons.refused.licence').default('CC-BY-SA-4.0'),
  });
}

const forms = Object.fromEntries(kinds.map((kind) => [kind, fieldsForm(kind)])) as Record<Kind, ReturnType<typeof fieldsForm>>;
const wordsForm = z.object({ title, summary: summary.default(''), text: text.default('') });

/** `own`: values of the gathering's fields by id; `null` takes one away, one left out stays as it is. */
export type CardFieldsInput = z.input<ReturnType<typeof fieldsForm>> & { own?: OwnInput };
export type GivenFields = Omit<CardFields, 'own'> & { own: GivenOwn };
export type WordsInput = z.input<typeof wordsForm>;

/** Field name to message key. */
export type Refusals = Record<string, string>;
export type Invalid = { refused: 'invalid'; fields: Refusals };

export const kindForm = z.enum(kinds);
export const langForm = z.enum(languages);
export const linkTypeForm = z.enum(linkTypes);

/** `fields`: those of the gathering that the writer sees. */
export function parseFields(kind: Kind, input: CardFieldsInput, fields: readonly Field[] = []): { ok: GivenFields } | Invalid {
  const read = parsed(forms[kind], input);
  const own = parseOwn(fields, input.own);
  if ('refused' in read) return 'fields' in own ? { ...read, fields: { ...read.fields, ...own.fields } } : read;
  return 'fields' in own ? { refused: 'invalid', fields: own.fields } : { ok: { ...read.ok, own: own.ok } };
}

export function parseWords(input: unknown): { ok: z.output<typeof wordsForm> } | Invalid {
  return parsed(wordsForm, input);
}

export function parseComment(input: string | undefined): { ok: string } | Invalid {
  const { data, error } = comment.safeParse(input ?? '');
  return error ? { refused: 'invalid', fields: { comment: 'commons.refused.comment' } } : { ok: data };
}

export function parseNote(input: string | undefined): { ok: string } | Invalid {
  const { data, error } = short(limits.note, 'commons.refused.note').safeParse(input ?? '');
  return error ? { refused: 'invalid', fields: { note: 'commons.refused.note' } } : { ok: data };
}

/** Why somebody of the team did what they did: everybody may read it. */
export function parseReason(input: string | undefined): { ok: string } | Invalid {
  const { data, error } = line.pipe(z.string().min(3).max(limits.comment)).safeParse(input ?? '');
  return error ? { refused: 'invalid', fields: { reason: 'commons.moderate.refused.reason' } } : { ok: data };
}

/** A few lines to a person of the patrol, or from them. */
export function parseLetter(input: string, field = 'text'): { ok: string } | Invalid {
  const { data, error } = z.string().transform(cleanText).pipe(z.string().trim().min(3).max(limits.letter)).safeParse(input);
  return error ? { refused: 'invalid', fields: { [field]: 'commons.moderate.refused.letter' } } : { ok: data };
}

/** A number of a version as somebody typed it, within what the databases hold. */
export function revisionNumber(typed: number): number {
  return Math.min(2_147_483_647, Math.max(1, Math.trunc(typed) || 1));
}

/** Refusals that are not messages of the room become one, named after their field. */
export function parsed<T>(form: z.ZodType<T>, input: unknown): { ok: T } | Invalid {
  const { data, error } = form.safeParse(input);
  if (!error) return { ok: data };
  const fields: Refusals = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? 'title');
    fields[name] ??= issue.message.startsWith('commons.') ? issue.message : `commons.refused.${name}`;
  }
  return { refused: 'invalid', fields };
}

/** How a tag is found and counted: without capitals, accents or spaces. */
export function foldTag(typed: string): string {
  return fold(typed)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
