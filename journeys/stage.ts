import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
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

export type Stage = { app: App; address: string; gathering: string };

/** The product on a fresh demo world, in this process; it goes when the file's tests are over. `upTo`: no later edition. */
export async function openStage({ upTo, ...settings }: { upTo?: number } & Partial<Settings> = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'co-construire-journey-'));
  const made = await openHouse({ ...settingsShape.parse({ DATA_DIR: folder, PORT: 0, LOG_LEVEL: 'silent' }), ...settings });
  if ('refused' in made) throw new Error('an empty folder is refused');
  const filled = await fillDemo(made.ok, upTo === undefined ? {} : { upTo });
  if (!filled) throw new Error('an empty folder is not empty');
  const serving = await serve(made.ok);
  after(async () => {
    serving.server.closeAllConnections();
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { app: made.ok, address: serving.address, gathering: filled.gathering };
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
