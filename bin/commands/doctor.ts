import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { App } from '../../src/platform/app.ts';
import { root } from '../../src/platform/root.ts';
import type { Command } from './command.ts';
import { say, withHouse } from './command.ts';

type Finding = { state: 'well' | 'look' | 'wrong'; what: string };

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'looks at settings, data, disk and mail, and says what is wrong',
  help: 'Looks at the settings, the database, the data folder, the disk, the jobs and the mail.\nEnds with 1 when something is wrong.',
  run: () =>
    withHouse(async (app) => {
      const findings = [...(await aboutData(app)), ...(await aboutWork(app)), ...(await aboutPlace(app))];
      for (const { state, what } of findings) say(`${state.padEnd(5)} ${what}`);
      return findings.some((finding) => finding.state === 'wrong') ? 1 : 0;
    }),
};

async function aboutData(app: App): Promise<Finding[]> {
  if (app.database.kind === 'postgres') return [{ state: 'well', what: 'PostgreSQL answers and is up to date.' }];
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(app.db);
  const said = rows.map((row) => row.integrity_check).join(', ');
  return [
    said === 'ok' ? { state: 'well', what: 'SQLite is whole and up to date.' } : { state: 'wrong', what: `SQLite is damaged: ${said}` },
  ];
}

async function aboutWork(app: App): Promise<Finding[]> {
  const dead = await app.db
    .selectFrom('jobs')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('dead_at', 'is not', null)
    .executeTakeFirstOrThrow();
  const mails = await app.db
    .selectFrom('mails')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow();
  return [
    dead.n === 0
      ? { state: 'well', what: 'No job was given up.' }
      : { state: 'wrong', what: `${dead.n} jobs were given up; the log says why.` },
    app.settings.SMTP_URL
      ? { state: 'well', what: `Mail goes through a server; ${mails.n} wait.` }
      : { state: 'look', what: `No mail server (SMTP_URL): ${mails.n} mails wait in /equipe/courrier.` },
  ];
}

async function aboutPlace(app: App): Promise<Finding[]> {
  const disk = await statfs(app.settings.DATA_DIR);
  const free = Math.floor((disk.bavail * disk.bsize) / 1e6);
  const built = await access(join(root, 'build/handler.js'), constants.R_OK).then(
    () => true,
    () => false,
  );
  return [
    free > 500
      ? { state: 'well', what: `${free} MB free beside the data.` }
      : { state: 'wrong', what: `Only ${free} MB free beside the data.` },
    built ? { state: 'well', what: 'The pages are built.' } : { state: 'wrong', what: 'The pages are not built: npm run build.' },
    app.settings.PUBLIC_URL
      ? { state: 'well', what: `Public address ${app.settings.PUBLIC_URL}` }
      : { state: 'look', what: 'PUBLIC_URL is not set: links in mails use the local address.' },
  ];
}
