import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fillDemo } from '../demo/fill.ts';
import { openHouse, serve } from '../main.ts';
import { askSignInLink } from '../src/people/acts/ask.ts';
import { firstOrganiserLink } from '../src/people/acts/organiser.ts';
import type { App } from '../src/platform/app.ts';
import type { Settings } from '../src/platform/settings.ts';
import { settingsShape } from '../src/platform/settings.ts';
import { sharedFolder } from '../src/postgres.testing.ts';

export type Stage = { app: App; address: string; gathering: string };

/** The product on a fresh demo world, in this process; it goes when the file's tests are over. `upTo`: no later edition. */
export async function openStage({ upTo, ...settings }: { upTo?: number } & Partial<Settings> = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'co-construire-journey-'));
  cpSync(await worldOf(upTo), folder, { recursive: true });
  const app = await houseIn(folder, settings);
  const gathering = await app.db.selectFrom('gatherings').select('id').executeTakeFirstOrThrow();
  const serving = await serve(app);
  after(async () => {
    serving.server.closeAllConnections();
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { app, address: serving.address, gathering: gathering.id };
}

/** The demo world is told once in a run, and copied; two test files that begin together may each tell it. */
async function worldOf(upTo: number | undefined): Promise<string> {
  const shared = process.env[sharedFolder];
  const kept = join(shared ?? '', `world-${upTo ?? 'whole'}`);
  if (shared && existsSync(kept)) return kept;
  const folder = mkdtempSync(join(shared ?? tmpdir(), 'co-construire-world-'));
  const app = await houseIn(folder);
  if (!(await fillDemo(app, upTo === undefined ? {} : { upTo }))) throw new Error('an empty folder is not empty');
  await app.close();
  if (shared === undefined) after(() => rmSync(folder, { recursive: true, force: true }));
  else if (moved(folder, kept)) return kept;
  return folder;
}

/** Another test file may have been sooner. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

async function houseIn(folder: string, settings: Partial<Settings> = {}): Promise<App> {
  const made = await openHouse({ ...settingsShape.parse({ DATA_DIR: folder, PORT: 0, LOG_LEVEL: 'silent' }), ...settings });
  if ('refused' in made) throw new Error('the folder is refused');
  return made.ok;
}

/** The path of the sign-in link that somebody of the world asks for and finds in the mail. */
export async function mailedLink({ app }: Stage, email: string): Promise<string> {
  const asked = await askSignInLink(app, { email, locale: 'fr' });
  assert.deepEqual(asked, { ok: { mail: 'waiting' } });
  const mail = await app.db
    .selectFrom('mails')
    .select('actions')
    .where('to_address', '=', email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const [link] = JSON.parse(mail.actions) as { url: string }[];
  return new URL(link?.url ?? '').pathname;
}

/** The path of the one-time link that the installation prints at its start. */
export async function organiserLink({ app }: Stage): Promise<string> {
  const link = await firstOrganiserLink(app, { always: true });
  assert.notEqual(link, undefined);
  return new URL(link ?? '').pathname;
}
