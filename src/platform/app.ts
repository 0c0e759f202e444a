import type { Clock } from './clock.ts';
import type { Database, Reader, Tx } from './database.ts';
import type { Engines } from './engines.ts';
import type { Files } from './files.ts';
import type { Ids } from './ids.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { Migration } from './migrate.ts';
import type { Jobs } from './outbox.ts';
import type { PageCache } from './page-cache.ts';
import type { Settings } from './settings.ts';
import type { Texts } from './text/texts.ts';
import type { Locale, Translator } from './i18n.ts';

/** A fact that a room announces. `type` is `<thing>.<past participle>`; the rest is small and holds ids, no texts. */
export type Event = { type: string; [fact: string]: string | number | null };

export type Handler = (app: App, event: Event) => Promise<void> | void;

/** What a room gives to the house. */
export type Room = {
  name: string;
  migrations: Migration[];
  /** In every process, right after the commit, before the act returns: memory only (caches, indexes). */
  locals?: Record<string, Handler>;
  /** Once, by a worker, with retries: mail, digests, whatever may fail. The name is kept in the outbox. */
  jobs?: { event: string; name: string; run: Handler }[];
  /** What the room keeps of a person, for that person, as plain JSON: no secret, and nobody else's data. */
  about?: (app: App, person: string) => Promise<Record<string, unknown>>;
  /** Where the room names who did something, columns by table: a guest named there is not forgotten by the sweep. */
  authors?: Record<string, string[]>;
  /** Tables that `rebuild` can make again from others: they stay out of backups. */
  derived?: string[];
  rebuild?: (app: App) => Promise<void>;
  /** After the start, behind the requests: reads into memory what the first visitor would wait for. */
  warm?: (app: App) => Promise<void>;
  /** On the half-hour beat, in every process: what has no reason to be kept any longer goes (`sweep.ts` says after how long). */
  sweep?: (app: App) => Promise<void>;
  /** Every half hour, in every process: what is due by the clock. Two at a time must do it once. */
  beat?: (app: App) => Promise<unknown>;
  /** Of the room that holds gatherings: where the pages of one are in a language, without a slash at the end. */
  address?: (app: App, gathering: string, locale: Locale) => Promise<string | undefined>;
  /** Long calculations, by name: files that export `answer(question)`. */
  engines?: Record<string, URL>;
};

export type App = {
  db: Reader;
  database: Database;
  clock: Clock;
  ids: Ids;
  settings: Settings;
  files: Files;
  log: Log;
  limits: Limits;
  pages: PageCache;
  texts: Texts;
  engines: Engines;
  jobs: Jobs;
  rooms: Room[];
  /** Memory that a room keeps for this process (an index, a cache), made at first use, by name. */
  memory: Map<string, unknown>;
  t: Translator;
  /** One transaction. Events announced in it reach the rooms after the commit. */
  write<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** Puts the event in the outbox, inside the transaction of `write`. */
  announce(tx: Tx, event: Event): Promise<void>;
  close(): Promise<void>;
};

/** Keeps `make()` for this process under `name`. */
export function remembered<T>(app: App, name: string, make: () => T): T {
  if (!app.memory.has(name)) app.memory.set(name, make());
  return app.memory.get(name) as T;
}

/** The same app, whose acts take part in a transaction that is already open: all of it is done, or nothing. */
export function within(app: App, tx: Tx): App {
  return { ...app, write: (fn) => fn(tx) };
}
