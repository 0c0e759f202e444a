import * as z from 'zod';
import { oneLine } from '../../platform/text/clean.ts';
import { circles, shapes } from '../fields.shared.ts';
import type { Label } from '../fields.shared.ts';
import { kinds, languages } from '../kinds.shared.ts';

export const fieldLimits = { label: 80, help: 280, choices: 300, fields: 40 };

const line = z.string().transform(oneLine);
const words = (max: number, refused: string) =>
  z
    .partialRecord(z.enum(languages), line.pipe(z.string().max(max, refused)))
    .transform((label): Label => Object.fromEntries(Object.entries(label).filter(([, text]) => text !== '')));
const label = words(fieldLimits.label, 'commons.fields.refused.label.long').refine(
  (said) => Object.values(said).some((text) => text.length >= 2),
  'commons.fields.refused.label',
);
const help = words(fieldLimits.help, 'commons.fields.refused.help').default({});

export const fieldForm = z.object({
  label,
  help,
  required: z.enum(['yes', 'no']).default('no'),
  many: z.enum(['one', 'several']).default('one'),
  eyes: z.enum(circles, 'commons.fields.refused.eyes').default('everybody'),
});

export const newFieldForm = fieldForm.extend({
  kind: z.enum(kinds, 'commons.refused.kind'),
  shape: z.enum(shapes, 'commons.fields.refused.shape'),
});

export const choiceForm = z.object({ label, parent: z.string().nullable().default(null) });

/** One choice a line; spaces, tabs or dashes before it put it under the line above. */
export const choiceLines = z.string().max(20_000).transform(readLines);

export type ChoiceLine = { text: string; depth: number };

function readLines(typed: string): ChoiceLine[] {
  const lines = typed.split(/\r\n|\r|\n/).flatMap((raw) => {
    const [, before = '', said = ''] = /^([\s\-–•*>]*)(.*)$/u.exec(raw.replaceAll('\t', '  ')) ?? [];
    const text = oneLine(said).slice(0, fieldLimits.label);
    return text === '' ? [] : [{ text, depth: depth(before) }];
  });
  return lines.slice(0, fieldLimits.choices);
}

/** Each dash is a step; without dashes, two spaces are. */
function depth(before: string): number {
  const dashes = before.replace(/\s/g, '').length;
  return dashes > 0 ? dashes : Math.floor(before.length / 2);
}

export type FieldInput = z.input<typeof fieldForm>;
export type NewFieldInput = z.input<typeof newFieldForm>;
export type ChoiceInput = z.input<typeof choiceForm>;
