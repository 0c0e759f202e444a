import * as z from 'zod';
import { cleanText, oneLine } from '../../platform/text/clean.ts';
import type { Invalid } from '../forms.ts';
import { parsed } from '../forms.ts';
import { languages } from '../kinds.shared.ts';

export const needLimits = { title: 140, text: 2_000, tags: 8, message: 4_000 };

const line = z.string().transform(oneLine);
const tags = line.transform((text) => [...new Set(text.split(/[,;]/).map((tag) => tag.trim().replace(/^#/, '')))].filter(Boolean));

const needForm = z.object({
  sort: z.enum(['need', 'offer'], 'commons.needs.refused.sort'),
  lang: z.enum(languages, 'commons.refused.lang'),
  title: line.pipe(z.string().min(3, 'commons.refused.title.short').max(needLimits.title, 'commons.refused.title.long')),
  text: z
    .string()
    .max(needLimits.text, 'commons.needs.refused.text')
    .transform((text) => cleanText(text).trim())
    .default(''),
  tags: tags
    .pipe(z.array(z.string().min(2).max(40), 'commons.refused.tags').max(needLimits.tags, 'commons.needs.refused.tags'))
    .default([]),
  place: line.pipe(z.string().max(120, 'commons.needs.refused.place')).default(''),
  until: z
    .string()
    .refine((day) => day === '' || z.iso.date().safeParse(day).success, 'commons.fields.refused.date')
    .default(''),
});

const message = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().min(10, 'commons.needs.refused.message').max(needLimits.message, 'commons.needs.refused.messageLong'));
const messageForm = z.object({ message });

export type NeedInput = z.input<typeof needForm>;
export type NeedWords = z.output<typeof needForm>;

export function parseNeed(input: unknown): { ok: NeedWords } | Invalid {
  return parsed(needForm, input);
}

export function parseMessageTo(input: unknown): { ok: { message: string } } | Invalid {
  return parsed(messageForm, input);
}
