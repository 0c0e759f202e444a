import { z } from 'zod';

/** A message key for each field that cannot be taken as it is. */
export type Invalid = { refused: 'invalid'; fields: Record<string, string> };

const wholeNumber = (from: number, to: number, told: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, told)
    .transform(Number)
    .refine((n) => n >= from && n <= to, told);

/** As much as a page lets anybody calculate; the command line has no such bounds. */
export const mostPeople = 500;
const mostCharacters = 200_000;

export const mixingForm = z.object({
  people: z.string().trim().min(1, 'live.refused.people').max(mostCharacters, 'live.refused.long'),
  rounds: wholeNumber(1, 12, 'live.refused.rounds'),
  size: wholeNumber(2, 60, 'live.refused.size'),
  nested: z.enum(['yes', 'no']).catch('no'),
  seed: wholeNumber(0, 999_999, 'live.refused.seed'),
});

export const opinionForm = z.object({
  votes: z.string().trim().min(1, 'live.refused.votes').max(1_500_000, 'live.refused.long'),
  seed: wholeNumber(0, 999_999, 'live.refused.seed'),
});

export function parseForm<T>(form: z.ZodType<T>, input: unknown): { ok: T } | Invalid {
  const parsed = form.safeParse(input);
  if (parsed.success) return { ok: parsed.data };
  return { refused: 'invalid', fields: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])) };
}
