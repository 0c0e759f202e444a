import * as z from 'zod';
import { locales } from '../platform/i18n.ts';
import { roles, teamRoles } from './rules.ts';

/** The message of every schema is a key of the people catalogue. */
export type Refused = { refused: 'form'; fields: Record<string, string> };

export const emailField = z
  .string('people.refusal.email')
  .trim()
  .toLowerCase()
  .max(200, 'people.refusal.email')
  .pipe(z.email('people.refusal.email'));

export const nameField = z
  .string('people.refusal.name')
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'people.refusal.name').max(80, 'people.refusal.name-long'));

export const localeField = z.enum(locales, 'people.refusal.locale');

/** Long enough to be hard to guess; no other demand, which only makes people write passwords down. */
export const passwordField = z
  .string('people.refusal.password')
  .min(10, 'people.refusal.password')
  .max(200, 'people.refusal.password-long');

export const roleField = z.enum(roles, 'people.refusal.role');

export const emailForm = z.object({ email: emailField });
export const guestForm = z.object({ email: emailField, name: nameField, locale: localeField });
export const nameForm = z.object({ name: nameField });
export const namedForm = z.object({ email: emailField, name: nameField });
export const localeForm = z.object({ locale: localeField });
export const passwordForm = z.object({ password: passwordField });
export const inviteForm = z.object({ email: emailField, role: roleField, locale: localeField });
export const roleForm = z.object({ role: roleField });

/** The roles that an administrator gives by hand. */
export const givenRoles = teamRoles;

/** Only a path of this site, and nothing that a browser would read as another host. */
export function safePath(path: string | null | undefined): string {
  return path && path.length <= 500 && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : '/';
}

/** Where to go on to after signing in: not to the pages of sign-in themselves. */
export function safeNext(asked: string | null | undefined): string {
  const next = safePath(asked);
  return /\/connexion(\/|\?|$)/.test(next) ? '/' : next;
}

/** `{ ok }`, or for each field the key of the sentence that says what to do. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): { ok: z.output<S> } | Refused {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message;
  return { refused: 'form', fields };
}
