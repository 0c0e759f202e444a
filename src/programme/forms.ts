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
export const most = { people: 1000, offerings: 300, places: 2000, events: 600, students: 1000, seconds: 10 };

export const tryForm = z.object({
  problem: z.string().trim().min(1, 'programme.refused.problem').max(1_500_000, 'programme.refused.long'),
  seconds: wholeNumber(1, most.seconds, 'programme.refused.seconds'),
  seed: wholeNumber(0, 999_999, 'programme.refused.seed'),
});

export function parseForm<T>(form: z.ZodType<T>, input: unknown): { ok: T } | Invalid {
  const parsed = form.safeParse(input);
  if (parsed.success) return { ok: parsed.data };
  return { refused: 'invalid', fields: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])) };
}
