import type { Command } from './command.ts';
import { say, withHouse } from './command.ts';

export const migrateData: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'brings the database up to date',
  help: 'Brings the database up to date and stops. `serve` does the same at its start.\nData of a newer version is refused and left untouched.',
  run: () =>
    withHouse(async (app) => {
      const rows = await app.db.selectFrom('migrations').select('name').orderBy('name').execute();
      say(`The database is up to date (${rows.length} steps).`);
      return 0;
    }),
};
