import * as z from 'zod';
import { cleanText, oneLine } from '../../platform/text/clean.ts';
import type { Field } from '../fields.shared.ts';
import { standing } from '../fields.shared.ts';
import type { Own, OwnValue } from '../snapshot.ts';

/** By the id of the field; null takes the value away, a field that is not named stays as it is. */
export type GivenOwn = Record<string, OwnValue | null>;
export type OwnInput = Record<string, unknown>;

const most = { text: 280, long: 20_000, values: 24, label: 140 };

const line = z.string().transform(oneLine);
const short = (max: number) => line.pipe(z.string().max(max, 'commons.fields.refused.long'));
const degrees = (limit: number) => z.number().min(-limit).max(limit).nullable().default(null);
const ids = z.array(z.string().max(80)).max(most.values, 'commons.fields.refused.many');

/** The forms of values that do not depend on their field; '' and empty lists stand for nothing. */
const forms = {
  text: short(most.text),
  long: z
    .string()
    .max(most.long, 'commons.fields.refused.long')
    .transform((text) => cleanText(text).trim()),
  date: z.union([z.literal(''), z.iso.date()]),
  number: z.union([z.literal(''), z.number().min(-1e15).max(1e15)]),
  yesno: z.enum(['', 'yes', 'no']),
  link: z.object({ url: z.url({ protocol: /^https?$/, hostname: z.regexes.hostname }).max(2_000), label: short(most.label) }),
  place: z
    .object({ label: line.pipe(z.string().min(1).max(120)), lat: degrees(90), lon: degrees(180) })
    .refine(({ lat, lon }) => (lat === null) === (lon === null)),
  file: z.object({ file: z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{1,8}$/), label: short(most.label) }),
  card: ids,
  choice: ids,
} satisfies Record<Field['shape'], z.ZodType>;

/**
 * Reads the values given for these fields; those of other fields are left out without a word, as if they did not exist.
 * Refusals are named `own.<id of the field>`.
 */
export function parseOwn(fields: readonly Field[], input: OwnInput | undefined): { ok: GivenOwn } | { fields: Record<string, string> } {
  const given: GivenOwn = {};
  const refused: Record<string, string> = {};
  for (const field of fields) {
    if (!Object.hasOwn(input ?? {}, field.id)) continue;
    const read = parseOne(field, input?.[field.id]);
    if ('refused' in read) refused[`own.${field.id}`] = read.refused;
    else given[field.id] = read.ok;
  }
  return Object.keys(refused).length > 0 ? { fields: refused } : { ok: given };
}

function parseOne(field: Field, typed: unknown): { ok: OwnValue | null } | { refused: string } {
  if (isNothing(typed)) return field.required === 'yes' ? { refused: 'commons.fields.refused.required' } : { ok: null };
  const { data, error } = forms[field.shape].safeParse(typed);
  if (error) {
    const said = error.issues[0]?.message ?? '';
    return { refused: said.startsWith('commons.') ? said : `commons.fields.refused.${field.shape}` };
  }
  if (isNothing(data)) return parseOne(field, null);
  return Array.isArray(data) ? parseIds(field, data) : { ok: data };
}

function parseIds(field: Field, typed: string[]): { ok: string[] } | { refused: string } {
  const chosen = [...new Set(field.shape === 'choice' ? typed.map((id) => standing(field.choices, id)) : typed)];
  if (field.many === 'one' && chosen.length > 1) return { refused: 'commons.fields.refused.one' };
  const known = field.shape === 'card' || chosen.every((id) => field.choices.some((choice) => choice.id === id));
  return known ? { ok: chosen } : { refused: 'commons.fields.refused.choice' };
}

function isNothing(typed: unknown): boolean {
  return typed === undefined || typed === null || typed === '' || (Array.isArray(typed) && typed.length === 0);
}

/** The values once what was given is written over them. */
export function applied(before: Own, given: GivenOwn): Own {
  const entries = Object.entries({ ...before, ...given });
  return Object.fromEntries(entries.flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
}

/** Required fields that everybody sees and that would stay empty. */
export function missingOwn(fields: readonly Field[], own: Own): Record<string, string> {
  const empty = fields.filter((field) => field.required === 'yes' && field.eyes === 'everybody' && own[field.id] === undefined);
  return Object.fromEntries(empty.map((field) => [`own.${field.id}`, 'commons.fields.refused.required']));
}
