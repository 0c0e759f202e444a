import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { openHouse } from '../../main.ts';
import type { App } from '../../src/platform/app.ts';
import type { Settings } from '../../src/platform/settings.ts';
import { readSettings } from '../../src/platform/settings.ts';

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
    complain(error instanceof Error ? error.message : String(error));
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

/** Opens the house, does the work, closes it again. 1 when the settings or the data refuse. */
export async function withHouse(work: (app: App) => Promise<number>, change?: (settings: Settings) => Settings): Promise<number> {
  const settings = settingsOrComplain();
  if (!settings) return 1;
  const made = await openHouse(change ? change(settings) : settings);
  if ('refused' in made) {
    complain(
      `The data was changed by a newer version of Co-construire (${made.unknown.join(', ')}). Install that version, or restore a backup.`,
    );
    return 1;
  }
  try {
    return await work(made.ok);
  } finally {
    await made.ok.close();
  }
}
