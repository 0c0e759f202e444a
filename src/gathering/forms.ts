import * as z from 'zod';
import { locales } from '../platform/i18n.ts';
import { isDay } from './rules/days.ts';
import { phaseKeys } from './rules/phases.ts';

/** By the name of the field (`texts.fr.name`), the key of the sentence that says what to do. */
export type Fields = Record<string, string>;
/** What a form sent, to be parsed by the act. */
export type Typed = { [field: string]: unknown };
export type FormRefused = { refused: 'form'; fields: Fields };

export const roomFeatures = ['step_free', 'projector', 'movable_chairs', 'quiet', 'outdoor', 'kitchen', 'daylight'] as const;

export function parse<S extends z.ZodType>(shape: S, input: unknown): { ok: z.output<S> } | FormRefused {
  const parsed = shape.safeParse(input);
  if (parsed.success) return { ok: parsed.data };
  const fields: Fields = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= known.has(issue.message) ? issue.message : 'wrong';
  return formRefused(fields);
}

/** From the short reasons of rules and schemas to the keys of the room's catalogue. */
export function formRefused(reasons: Record<string, string>): FormRefused {
  return {
    refused: 'form',
    fields: Object.fromEntries(Object.entries(reasons).map(([field, reason]) => [field, `gathering.refusal.${reason}`])),
  };
}

const known = new Set(['required', 'too_long', 'not_a_day', 'not_a_slug', 'not_a_link', 'not_a_number', 'not_a_host', 'taken_word']);

const line = (most: number) => z.string().trim().max(most, 'too_long').default('');
const needed = (most: number) => z.string({ error: 'required' }).trim().min(1, 'required').max(most, 'too_long');
const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);
const day = z.preprocess(empty, z.string().trim().refine(isDay, 'not_a_day').nullable().default(null));
const number = (least: number, most: number) =>
  z.preprocess(
    empty,
    z.coerce.number({ error: 'not_a_number' }).min(least, 'not_a_number').max(most, 'not_a_number').nullable().default(null),
  );
const count = (most: number) =>
  z.preprocess(
    empty,
    z.coerce
      .number({ error: 'not_a_number' })
      .int('not_a_number')
      .min(0, 'not_a_number')
      .max(most, 'not_a_number')
      .nullable()
      .default(null),
  );
/** Days after the first one are a negative count before it. */
const days = z.preprocess(
  empty,
  z.coerce
    .number({ error: 'not_a_number' })
    .int('not_a_number')
    .min(-2_000, 'not_a_number')
    .max(2_000, 'not_a_number')
    .nullable()
    .default(null),
);
const link = z
  .string()
  .trim()
  .max(500, 'too_long')
  .regex(/^(https?:\/\/\S+)?$/, 'not_a_link')
  .default('');
const lang = z.enum(locales);
const perLanguage = <S extends z.ZodType>(shape: S) => z.partialRecord(lang, shape).default({});

/** First words of an address that belong to the house. */
export const takenWords = new Set([
  'preuve',
  'fr',
  'nl',
  'de',
  'en',
  'editions',
  'pages',
  'equipe',
  'communs',
  'fiches',
  'chercher',
  'philosophie',
  'connexion',
  'compte',
  'invitation',
  'look',
  'langue',
  'logiciel',
  'emporter',
  'premiers-pas',
  'fichiers',
  'accessibilite',
  'vie-privee',
  'hors-ligne',
  'donnees',
  'essais',
  'gens',
  'relectures',
  'suivi',
  'manifest',
  '_app',
]);
const slug = z
  .string({ error: 'required' })
  .trim()
  .min(1, 'required')
  .max(60, 'too_long')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not_a_slug');
const placeSlug = slug.refine((word) => !takenWords.has(word), 'taken_word');
const host = z.preprocess(
  empty,
  z
    .string()
    .trim()
    .toLowerCase()
    .max(253, 'too_long')
    .regex(/^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/, 'not_a_host')
    .nullable()
    .default(null),
);

const gatheringText = z.object({
  name: line(120),
  subtitle: line(200),
  tagline: line(300),
  territory: line(200),
  philosophy: line(60_000),
});
export const gatheringShape = z
  .object({ slug: placeSlug, host, defaultLocale: lang, texts: perLanguage(gatheringText) })
  .refine((one) => Boolean(one.texts[one.defaultLocale]?.name), { error: 'required', path: ['texts'] });
export const firstShape = z.object({ slug: placeSlug, defaultLocale: lang, name: needed(120), subtitle: line(200), territory: line(200) });
export const lookShape = z.object({
  hueA: z.coerce.number({ error: 'not_a_number' }),
  hueB: z.coerce.number({ error: 'not_a_number' }),
});
const holder = z
  .object({ cardId: z.preprocess(empty, z.string().max(26).nullable().default(null)), name: line(200), source: line(500) })
  .refine((one) => one.cardId !== null || one.name !== '', { error: 'required', path: ['name'] });
export const holdersShape = z.object({ holders: z.array(holder).max(60, 'too_long').default([]) });
const sister = z.object({
  id: line(26),
  name: needed(200),
  url: link,
  place: line(200),
  lat: number(-90, 90),
  lon: number(-180, 180),
  dates: line(200),
  startsOn: day,
  about: perLanguage(line(2_000)),
});
export const sistersShape = z.object({ sisters: z.array(sister).max(60, 'too_long').default([]) });

const editionText = z.object({ title: line(160), theme: line(300), summary: line(4_000) });
export const editionShape = z.object({
  slug,
  year: z.coerce.number({ error: 'not_a_number' }).int('not_a_number'),
  startsOn: day,
  endsOn: day,
  zone: line(60).transform((zone) => zone || 'Europe/Brussels'),
  texts: perLanguage(editionText),
});
export const nextShape = z.object({
  from: needed(60),
  slug,
  startsOn: z.string({ error: 'required' }).trim().min(1, 'required').refine(isDay, 'not_a_day'),
  endsOn: day,
});
const phase = z.object({ phase: z.enum(phaseKeys), startsOn: day, endsOn: day });
export const phasesShape = z.object({ phases: z.array(phase).max(20, 'too_long').default([]) });
const room = z.object({
  id: line(26),
  name: needed(120),
  floor: line(40),
  capacity: count(100_000),
  features: z.array(z.enum(roomFeatures)).default([]),
});
const place = z.object({
  id: line(26),
  name: needed(200),
  address: line(400),
  lat: number(-90, 90),
  lon: number(-180, 180),
  access: perLanguage(line(8_000)),
  rooms: z.array(room).max(200, 'too_long').default([]),
});
export const placesShape = z.object({ places: z.array(place).max(30, 'too_long').default([]) });
const figure = z.object({
  key: needed(60),
  value: z.coerce.number({ error: 'not_a_number' }),
  unit: line(40),
  precision: z.enum(['', 'about', 'at_least', 'expected']).default(''),
  source: line(500),
  labels: perLanguage(line(200)),
});
export const figuresShape = z.object({ figures: z.array(figure).max(100, 'too_long').default([]) });

export const pageShape = z.object({
  slug,
  edition: line(60),
  audience: z.enum(['everybody', 'team']).default('everybody'),
  heldOn: day,
  lang,
  title: needed(200),
  text: line(60_000),
  comment: line(300),
});
/** How often the part was saved when its form was shown; without it nothing is compared. What is no number is behind. */
export const basedShape = z.object({ basedOn: z.preprocess(empty, z.coerce.number().int().nullable().default(null).catch(-1)) });
export const improveShape = z.object({
  lang,
  title: needed(200),
  text: line(60_000),
  comment: line(300),
  basedOn: z.preprocess(empty, z.coerce.number().int().nullable().default(null)),
});
/** Counted back from the first day of the edition, or on a day of its own. */
export const taskShape = z.object({ title: needed(200), note: line(2_000), dueOn: day, monthsBefore: count(60), daysBefore: days });
