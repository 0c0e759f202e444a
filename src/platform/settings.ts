import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const portWords = 'must be a whole number from 0 to 65535';
const port = z.coerce.number(portWords).int(portWords).min(0, portWords).max(65_535, portWords);
const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://rencontre.example.org' })
  .transform((url) => url.replace(/\/+$/, ''));

/** Every setting, with the sentence that documents it. `docs/settings.md` is checked against this list. */
export const settingsShape = z.strictObject({
  PORT: port.default(3000).describe('Port to listen on; 0 takes any free one.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on. Behind a proxy keep 127.0.0.1.'),
  DATA_DIR: z.string().min(1).default('./data').describe('The one folder that holds the database and the files.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional()
    .describe('PostgreSQL address. Without it, SQLite in DATA_DIR.'),
  PUBLIC_URL: webAddress.optional().describe('The public address of the installation, as people type it. Links in mails start with it.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional()
    .describe('Mail server. Without it, mails wait in the outbox, where administrators read and copy them.'),
  MAIL_FROM: z.string().min(3).optional().describe('Sender of the mails, for example "Co-construire <bonjour@example.org>".'),
  TRUST_PROXY: z.enum(['yes', 'no']).default('no').describe('"yes" when a proxy in front sets X-Forwarded-For and X-Forwarded-Proto.'),
  OIDC_ISSUER: webAddress.optional().describe('OpenID Connect provider: its address.'),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('OpenID Connect: client identifier.'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('OpenID Connect: client secret.'),
  OIDC_NAME: z.string().min(1).default('OpenID').describe('OpenID Connect: name shown on the sign-in button.'),
  PROOF_BITS: z.coerce
    .number()
    .int()
    .min(0)
    .max(24)
    .default(17)
    .describe('How hard a browser works, once, before somebody who is not signed in writes; each step doubles it, 0 asks for nothing.'),
  LOG_LEVEL: z.enum(['info', 'warn', 'silent']).default('info').describe('How much is logged on standard error.'),
});

export type Settings = z.infer<typeof settingsShape>;
export type SettingsRead = { ok: Settings } | { refused: string[] };

/**
 * Reads the environment and then `co-construire.json` of the data folder; the environment wins.
 * Refuses an unknown key of the file and every wrong value, each with its name and the reason.
 */
export function readSettings(env: Record<string, string | undefined>): SettingsRead {
  const known = Object.keys(settingsShape.shape);
  const fromEnv = Object.fromEntries(known.filter((key) => env[key]).map((key) => [key, env[key]]));
  const file = join(env['DATA_DIR'] ?? './data', 'co-construire.json');
  const fromFile = existsSync(file) ? readFile(file) : {};
  if (typeof fromFile === 'string') return { refused: [fromFile] };
  const parsed = settingsShape.safeParse({ ...fromFile, ...fromEnv });
  if (parsed.success) return { ok: parsed.data };
  return { refused: parsed.error.issues.map((issue) => `${issue.path.join('.') || file}: ${issue.message}`) };
}

function readFile(file: string): Record<string, unknown> | string {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : `${file}: must hold one JSON object`;
  } catch (error) {
    return `${file}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
