import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../../src/house.ts';
import { rebuild, restore as readBackup } from '../../src/platform/backup/restore.ts';
import type { Restored } from '../../src/platform/backup/restore.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { makeFiles } from '../../src/platform/files.ts';
import { makeFolder } from '../../src/platform/folder.ts';
import { houseRooms, migrationsOf, sqliteFile } from '../../src/platform/make-app.ts';
import type { Settings } from '../../src/platform/settings.ts';
import type { Command } from './command.ts';
import { complain, readWords, say, settingsOrComplain, withHouse } from './command.ts';

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE',
  summary: 'reads a backup into an empty installation',
  help: [
    'Reads FILE, written by `backup`, into the database of the settings (DATA_DIR, DATABASE_URL).',
    'Refuses to write over data that is there, and takes nothing of a file that was cut short or damaged.',
  ].join('\n'),
  async run(words) {
    const source = readWords(words, {})?.positionals[0];
    if (!source) return (complain('Say what to read: co-construire restore FILE'), 2);
    if (!existsSync(source)) return (complain(`${source} is not there.`), 1);
    const settings = settingsOrComplain();
    if (!settings) return 1;
    const done = await intoEmpty(source, settings);
    if ('refused' in done) return (complain(reasons(source, done)), 1);
    say(`${source}: ${done.ok.rows} rows and ${done.ok.files} files are back.`);
    return withHouse(async (app) => {
      await rebuild(app, app.rooms);
      return 0;
    });
  },
};

async function intoEmpty(source: string, settings: Settings): Promise<Restored> {
  makeFolder(settings.DATA_DIR);
  const { DATABASE_URL: url } = settings;
  const database = await openDatabase(url ? { kind: 'postgres', url } : { kind: 'sqlite', file: sqliteFile(settings) });
  try {
    const migrations = migrationsOf(houseRooms(rooms));
    return await readBackup(source, { database, migrations, files: makeFiles(join(settings.DATA_DIR, 'files')), now: systemClock.iso() });
  } finally {
    await database.close();
  }
}

function reasons(source: string, done: Exclude<Restored, { ok: unknown }>): string {
  if (done.refused === 'not-empty') return 'There is data already; nothing was touched. Restore into an empty DATA_DIR or database.';
  if (done.refused === 'newer') return 'The backup was written by a newer version of Co-construire. Install that version first.';
  return done.refused === 'incomplete'
    ? `${source} was cut short or is damaged; nothing was kept. Take another backup.`
    : `${source} is not a backup of Co-construire.`;
}
