import { join } from 'node:path';
import type { App, Event, Room } from './app.ts';
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { openDatabase } from './database.ts';
import { makeEngines } from './engines.ts';
import { makeFiles } from './files.ts';
import { makeFolder } from './folder.ts';
import type { Translator } from './i18n.ts';
import { makeIds } from './ids.ts';
import { makeLimits } from './limits.ts';
import { makeLog } from './log.ts';
import { mailRoom } from './mail/outbox.ts';
import type { Migration } from './migrate.ts';
import { migrate } from './migrate.ts';
import { jobsFor, makeJobs, outboxMigration } from './outbox.ts';
import { makePageCache } from './page-cache.ts';
import type { Settings } from './settings.ts';
import { makeTexts } from './text/texts.ts';

export type Made = { ok: App } | { refused: 'newer'; unknown: string[] };
export type Parts = { settings: Settings; rooms: Room[]; t: Translator; clock?: Clock };

/** Opens the data, brings it up to date and gives the one value that every act and view takes first. */
export async function makeApp({ settings, rooms, t, clock = systemClock }: Parts): Promise<Made> {
  makeFolder(settings.DATA_DIR);
  const database = await openDatabase(
    settings.DATABASE_URL ? { kind: 'postgres', url: settings.DATABASE_URL } : { kind: 'sqlite', file: sqliteFile(settings) },
  );
  const all = houseRooms(rooms);
  const migrated = await migrate(database, migrationsOf(all), clock.iso());
  if ('refused' in migrated) {
    await database.close();
    return migrated;
  }
  const app = assemble(settings, all, t, clock, database);
  await database.hear((message) => hearOthers(app, message));
  return { ok: app };
}

/** The rooms with those of the platform itself. */
export function houseRooms(rooms: Room[]): Room[] {
  return [mailRoom, ...rooms];
}

export function sqliteFile(settings: Settings): string {
  return join(settings.DATA_DIR, 'co-construire.sqlite');
}

export function migrationsOf(rooms: Room[]): Migration[] {
  return [outboxMigration, ...rooms.flatMap((room) => room.migrations)];
}

function assemble(settings: Settings, rooms: Room[], t: Translator, clock: Clock, database: Database): App {
  const announced = new WeakMap<Tx, Event[]>();
  const log = makeLog(settings.LOG_LEVEL, clock);
  const app: App = {
    db: database.read,
    database,
    clock,
    ids: makeIds(clock),
    settings,
    files: makeFiles(join(settings.DATA_DIR, 'files')),
    log,
    limits: makeLimits(clock),
    pages: makePageCache(),
    texts: makeTexts(log),
    engines: makeEngines(rooms, log),
    jobs: makeJobs(() => app),
    rooms,
    memory: new Map(),
    t,
    async write(fn) {
      let events: Event[] = [];
      const result = await database.write(async (tx) => {
        const done = await fn(tx);
        events = announced.get(tx) ?? [];
        for (const some of inMessages(events)) await database.tell(tx, JSON.stringify({ from: here, events: some }));
        return done;
      });
      await runLocals(app, events).catch((error) => forgetAll(app, error));
      if (events.length > 0) app.jobs.wake();
      return result;
    },
    async announce(tx, event) {
      announced.set(tx, [...(announced.get(tx) ?? []), event]);
      const rows = jobsFor(app, event);
      if (rows.length > 0) await tx.insertInto('jobs').values(rows).execute();
    },
    async close() {
      await app.jobs.stop();
      await app.texts.close();
      await app.engines.close();
      await database.close();
    },
  };
  const here = app.ids.id();
  app.memory.set('process', here);
  return app;
}

async function runLocals(app: App, events: Event[]): Promise<void> {
  for (const event of events) for (const room of app.rooms) await room.locals?.[event.type]?.(app, event);
}

/** PostgreSQL carries messages of less than 8,000 bytes. */
function inMessages(events: Event[]): Event[][] {
  const messages: Event[][] = [];
  let weight = Infinity;
  for (const event of events) {
    const own = Buffer.byteLength(JSON.stringify(event)) + 1;
    if (weight + own > 7_000) messages.push([]);
    weight = weight + own > 7_000 ? own : weight + own;
    messages.at(-1)?.push(event);
  }
  return messages;
}

/** Memory that may be behind the database is better empty: the act is done, the next reader makes it again. */
function forgetAll(app: App, why: unknown): void {
  app.log.error('memory is made again', why);
  const here = app.memory.get('process');
  app.memory.clear();
  app.memory.set('process', here);
  app.pages.clear();
}

/** What another process committed changes our memory too, and may leave work. */
function hearOthers(app: App, message: string): void {
  if (message === '') return forgetAll(app, 'some news of other processes were missed');
  const told = JSON.parse(message) as { from: string; events: Event[] };
  if (told.from === app.memory.get('process')) return;
  runLocals(app, told.events).catch((error) => forgetAll(app, error));
  app.jobs.wake();
}
