import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { openHouse } from '../../main.ts';
import type { App } from '../../src/platform/app.ts';
import { sqliteFile } from '../../src/platform/make-app.ts';
import type { Settings } from '../../src/platform/settings.ts';
import { readSettings } from '../../src/platform/settings.ts';
import { troubleIn } from './troubles.ts';

export type Command = {
  name: string;
  usage: string;
  summary: string;
  help: string;
  /** Resolves with the exit code. */
  run(words: string[]): Promise<number>;
};

/** Options and positional words, or undefined after having said what is wrong. */
export function readWords<T extends ParseArgsOptionsConfig>(words: string[], options: T) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    complain(error instanceof Error ? error.message.replace(/\. To specify a positional.*/s, '. See --help.') : String(error));
    return undefined;
  }
}

export function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** The settings, or undefined after having said which are wrong. */
export function settingsOrComplain(): Settings | undefined {
  const read = readSettings(process.env);
  if ('ok' in read) return read.ok;
  complain(['These settings are wrong:', ...read.refused.map((line) => `  ${line}`), 'See docs/settings.md.'].join('\n'));
  return undefined;
}

/** The house on its data, or undefined after having said why it stays shut. */
export async function houseOrComplain(settings: Settings): Promise<App | undefined> {
  const made = await orComplain(settings, () => openHouse(settings));
  if (made === undefined || 'ok' in made) return made?.ok;
  complain(
    `The data was changed by a newer version of Co-construire (${made.unknown.join(', ')}). Install that version, or restore a backup.`,
  );
  return undefined;
}

/** What the machine refuses is said; undefined then. Anything else is a bug, and thrown. */
export async function orComplain<T>(settings: Settings, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const trouble = troubleIn(error, settings);
    if (trouble === undefined) throw error;
    complain(trouble);
    return undefined;
  }
}

/** `withHouse` on data that are there: nobody wants a backup of a folder named by mistake. */
export async function withData(work: (app: App) => Promise<number>): Promise<number> {
  const settings = settingsOrComplain();
  if (!settings) return 1;
  if (settings.DATABASE_URL || existsSync(sqliteFile(settings))) return withHouse(work);
  complain(`${settings.DATA_DIR} holds no data of Co-construire: is DATA_DIR the folder that the site uses? Nothing was written.`);
  return 1;
}

/** Opens the house, does the work, closes it again. 1 when the settings or the data refuse. */
export async function withHouse(work: (app: App) => Promise<number>, change?: (settings: Settings) => Settings): Promise<number> {
  const settings = settingsOrComplain();
  const app = settings && (await houseOrComplain(change ? change(settings) : settings));
  if (!app) return 1;
  try {
    return (await orComplain(settings, () => work(app))) ?? 1;
  } finally {
    await app.close();
  }
}
