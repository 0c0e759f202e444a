import { backup as writeBackup } from '../../src/platform/backup/backup.ts';
import type { Command } from './command.ts';
import { complain, readWords, say, withData } from './command.ts';

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'writes everything into one file, while serving',
  help: [
    'Writes every row and every file into FILE (compressed), as they stand at one instant. The site may go on serving.',
    'The file holds personal data and password hashes: keep it as carefully as the data folder.',
    'It does not depend on the database: restore it on SQLite or on PostgreSQL.',
  ].join('\n'),
  async run(words) {
    const target = readWords(words, {})?.positionals[0];
    if (!target) return (complain('Say where to write: co-construire backup FILE'), 2);
    return withData(async (app) => {
      const done = await writeBackup(app, target);
      if ('refused' in done) return (complain(`${target} is already there; nothing was written.`), 1);
      say(`${target}: ${done.ok.rows} rows, ${done.ok.files} files.`);
      return 0;
    });
  },
};
