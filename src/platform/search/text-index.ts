import { sql } from 'kysely';
import type { App } from '../app.ts';
import type { DatabaseKind, Tx } from '../database.ts';

/**
 * What SQLite and PostgreSQL do differently when they look for words. Both are fed with words that are already folded
 * and stemmed (`words.ts`) and both find the same rows: FTS5 keeps two content-less indexes, PostgreSQL two `tsvector`s.
 */
export type WordsRow = { num: number; title: string[]; rest: string[] };

/** One typed word: any of its forms will do, or any word that begins like `prefix`, which is not empty. */
export type Term = { forms: string[]; prefix: string | null };

/** Looked for among the rows numbered from `from` to `to`, fewer than 2³¹ numbers. */
export type Range = { from: number; to: number };

/** Numbers of the rows that hold every term, newest first; `inTitle` those that hold them all in the title. */
export type Matching = { all: number[]; inTitle: number[] };

/** No more rows than this are ranked: those with the greatest numbers. */
export const mostMatches = 20_000;

/** `table` is a constant of the calling room, never something typed. */
export async function createTextIndex(tx: Tx, kind: DatabaseKind, table: string): Promise<void> {
  for (const statement of kind === 'sqlite' ? ftsTable(table) : vectorTable(table)) await sql.raw(statement).execute(tx);
}

/** A table for the titles alone: in one table with columns, each search in the titles would read where the whole texts hold the words. */
function ftsTable(table: string): string[] {
  return [table, titles(table)].map(
    (name) => `create virtual table ${name} using fts5(words, content='', contentless_delete=1, detail=none,
      prefix='2 3', tokenize='unicode61 remove_diacritics 0')`,
  );
}

function titles(table: string): string {
  return `${table}_title`;
}

/**
 * The functions carry their own planner settings: reading whole vectors to compare them is many times slower than the
 * index, and the planner does not know it. They answer with four bytes a row, which is read much faster than rows.
 */
function vectorTable(table: string): string[] {
  const finder = (column: Column) => `create function ${table}_${column}(query tsquery, low bigint, high bigint) returns bytea
    language sql stable set enable_seqscan = off set enable_indexscan = off set work_mem = '32MB'
    as 'select string_agg(int4send((num - low)::int), ''''::bytea) from ${table} where ${column} @@ query and num between low and high'`;
  return [
    `create table ${table} (num bigint primary key, title tsvector not null, every tsvector not null)`,
    `create index ${table}_by_title on ${table} using gin (title)`,
    `create index ${table}_by_every on ${table} using gin (every)`,
    finder('title'),
    finder('every'),
  ];
}

/**
 * Lets PostgreSQL keep the words beside the rows instead of in them: a search visits every row that it finds, and rows with their
 * words fill twenty times as many pages. It only moves what makes a row longer than 2,000 bytes, hence the blanks, which take no
 * room once they are compressed. Searches also read all words that wait to be sorted into the index: 1 MB of them at most.
 */
export async function keepWordsApart(tx: Tx, kind: DatabaseKind, table: string): Promise<void> {
  if (kind === 'sqlite') return;
  const statements = [
    `alter table ${table} rename to ${table}_before`,
    `create table ${table} (num bigint, title tsvector not null, every tsvector not null, filler text not null default repeat(' ', 2100))
      with (toast_tuple_target = 128)`,
    `insert into ${table} (num, title, every) select num, title, every from ${table}_before`,
    `drop table ${table}_before`,
    `alter table ${table} add primary key (num)`,
    ...['title', 'every'].map(
      (column) => `create index ${table}_by_${column} on ${table} using gin (${column}) with (gin_pending_list_limit = 1024)`,
    ),
  ];
  for (const statement of statements) await sql.raw(statement).execute(tx);
}

/** Writes or rewrites the words of rows; a few hundred at a time. */
export async function putWords(tx: Tx, kind: DatabaseKind, table: string, rows: WordsRow[]): Promise<void> {
  if (rows.length === 0) return;
  await dropWords(
    tx,
    kind,
    table,
    rows.map((row) => row.num),
  );
  await addWords(tx, kind, table, rows);
}

/** Writes the words of rows that are not there yet. */
export async function addWords(tx: Tx, kind: DatabaseKind, table: string, rows: WordsRow[]): Promise<void> {
  if (rows.length === 0) return;
  if (kind === 'sqlite') await putInFts(tx, table, rows);
  else await putInVectors(tx, table, rows);
}

export async function dropWords(tx: Tx, kind: DatabaseKind, table: string, nums: number[]): Promise<void> {
  if (nums.length === 0) return;
  const column = sql.ref(kind === 'sqlite' ? 'rowid' : 'num');
  for (const name of kind === 'sqlite' ? [table, titles(table)] : [table]) {
    await sql`delete from ${sql.table(name)} where ${column} in (${sql.join(nums)})`.execute(tx);
  }
}

async function putInFts(tx: Tx, table: string, rows: WordsRow[]): Promise<void> {
  await insertInFts(tx, table, rows, everyWord);
  await insertInFts(tx, titles(table), rows, ({ title }) => title);
}

async function insertInFts(tx: Tx, table: string, rows: WordsRow[], wordsOf: (row: WordsRow) => string[]): Promise<void> {
  const values = rows.map((row) => sql`(${row.num}, ${plain(wordsOf(row)).join(' ')})`);
  await sql`insert into ${sql.table(table)} (rowid, words) values ${sql.join(values)}`.execute(tx);
}

function everyWord({ title, rest }: WordsRow): string[] {
  return [...new Set([...title, ...rest])];
}

async function putInVectors(tx: Tx, table: string, rows: WordsRow[]): Promise<void> {
  const values = rows.map((row) => sql`(${row.num}, ${vector(row.title)}, ${vector(everyWord(row))})`);
  await sql`insert into ${sql.table(table)} (num, title, every) values ${sql.join(values)}`.execute(tx);
}

function vector(words: string[]) {
  return sql`array_to_tsvector(array_remove(string_to_array(${plain(words).join(' ')}, ' '), ''))`;
}

/** Two queries, whatever the number of rows. No term finds nothing. */
export async function matching(app: App, table: string, range: Range, terms: Term[]): Promise<Matching> {
  const clean = terms.map(({ forms, prefix }) => ({ forms: plain(forms), prefix: plain(prefix === null ? [] : [prefix])[0] ?? null }));
  if (clean.length === 0 || clean.some((term) => term.forms.length === 0 && term.prefix === null)) return { all: [], inTitle: [] };
  const find = app.database.kind === 'sqlite' ? findInFts : findInVectors;
  const [inTitle, all] = await Promise.all((['title', 'every'] as const).map((column) => find(app, table, column, range, clean)));
  return { all: all ?? [], inTitle: inTitle ?? [] };
}

type Column = 'title' | 'every';

async function findInFts(app: App, table: string, column: Column, { from, to }: Range, terms: Term[]): Promise<number[]> {
  const query = terms.map(ftsTerm).join(' AND ');
  const name = sql.table(column === 'title' ? titles(table) : table);
  const found = await sql<{ nums: string | null }>`select group_concat(num) as nums from (select rowid as num from ${name}
    where ${name} match ${query} and rowid between ${from} and ${to} order by rowid desc limit ${mostMatches})`.execute(app.db);
  const nums = found.rows[0]?.nums;
  return nums ? nums.split(',').map(Number) : [];
}

function ftsTerm({ forms, prefix }: Term): string {
  const start = prefix === null ? [] : [`"${prefix}"*`];
  return `(${[...forms.map((form) => `"${form}"`), ...start].join(' OR ')})`;
}

async function findInVectors(app: App, table: string, column: Column, { from, to }: Range, terms: Term[]): Promise<number[]> {
  const finder = sql.ref(`${table}_${column}`);
  const query = terms.map(vectorTerm).join(' & ');
  const found = await sql<{ nums: Buffer | null }>`select ${finder}(${query}::tsquery, ${from}::bigint, ${to}::bigint) as nums`.execute(
    app.db,
  );
  return newest(found.rows[0]?.nums ?? Buffer.alloc(0)).map((num) => num + from);
}

/** The greatest of the numbers written in four bytes each, in network order; bytes are swapped all at once, in a copy. */
function newest(bytes: Buffer): number[] {
  const copy = Buffer.from(new Uint8Array(bytes).buffer).swap32();
  const nums = new Int32Array(copy.buffer, copy.byteOffset, copy.length / 4).sort();
  return Array.from(nums.subarray(-mostMatches).reverse());
}

function vectorTerm({ forms, prefix }: Term): string {
  const start = prefix === null ? [] : [`'${prefix}':*`];
  return `(${[...forms.map((form) => `'${form}'`), ...start].join(' | ')})`;
}

/** Letters and digits only: what both databases keep as one word, and what no query language reads as a sign. */
function plain(words: string[]): string[] {
  return words.map((word) => (signs.test(word) ? word.replaceAll(allSigns, '') : word)).filter((word) => word !== '');
}

const signs = /[^\p{L}\p{N}]/u;
const allSigns = /[^\p{L}\p{N}]/gu;
