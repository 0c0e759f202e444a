import { sql } from 'kysely';
import type { App } from '../app.ts';
import type { DatabaseKind, Tx } from '../database.ts';

/**
 * What SQLite and PostgreSQL do differently when they look for words. Both are fed with words that are already folded
 * and stemmed (`words.ts`) and both find the same rows: FTS5 keeps a content-less index, PostgreSQL two `tsvector`s.
 */
export type WordsRow = {
  num: number;
  /** Words are looked for inside one place only: the id of a gathering, letters and digits. */
  place: string;
  title: string[];
  rest: string[];
};

/** One typed word: any of its forms will do, or any word that begins like `prefix`, which is not empty. */
export type Term = { forms: string[]; prefix: string | null };

/** Numbers of the rows that hold every term, newest first; `inTitle` those that hold them all in the title. */
export type Matching = { all: number[]; inTitle: number[] };

/** No more rows than this are ranked: the newest ones. */
export const mostMatches = 20_000;

/** `table` is a constant of the calling room, never something typed. */
export async function createTextIndex(tx: Tx, kind: DatabaseKind, table: string): Promise<void> {
  const statements =
    kind === 'sqlite'
      ? [
          `create virtual table ${table} using fts5(place, title, rest, content='', contentless_delete=1, detail=column,
            prefix='2 3', tokenize='unicode61 remove_diacritics 0')`,
        ]
      : [
          `create table ${table} (num bigint primary key, title tsvector not null, every tsvector not null)`,
          `create index ${table}_title on ${table} using gin (title)`,
          `create index ${table}_every on ${table} using gin (every)`,
        ];
  for (const statement of statements) await sql.raw(statement).execute(tx);
}

/** Writes or rewrites the words of rows; a few hundred at a time. */
export async function putWords(tx: Tx, kind: DatabaseKind, table: string, rows: WordsRow[]): Promise<void> {
  if (rows.length === 0) return;
  if (kind === 'sqlite') await putInFts(tx, table, rows);
  else await putInVectors(tx, table, rows);
}

async function putInFts(tx: Tx, table: string, rows: WordsRow[]): Promise<void> {
  const values = rows.map((row) => sql`(${row.num}, ${row.place}, ${row.title.join(' ')}, ${row.rest.join(' ')})`);
  await sql`delete from ${sql.table(table)} where rowid in (${sql.join(rows.map((row) => row.num))})`.execute(tx);
  await sql`insert into ${sql.table(table)} (rowid, place, title, rest) values ${sql.join(values)}`.execute(tx);
}

async function putInVectors(tx: Tx, table: string, rows: WordsRow[]): Promise<void> {
  const values = rows.map((row) => {
    const here = placeWord(row.place);
    const title = [here, ...row.title].join(' ');
    return sql`(${row.num}, array_to_tsvector(string_to_array(${title}, ' ')), array_to_tsvector(string_to_array(${[title, ...row.rest].join(' ')}, ' ')))`;
  });
  await sql`insert into ${sql.table(table)} (num, title, every) values ${sql.join(values)}
    on conflict (num) do update set title = excluded.title, every = excluded.every`.execute(tx);
}

export async function dropWords(tx: Tx, kind: DatabaseKind, table: string, nums: number[]): Promise<void> {
  if (nums.length === 0) return;
  const column = sql.ref(kind === 'sqlite' ? 'rowid' : 'num');
  await sql`delete from ${sql.table(table)} where ${column} in (${sql.join(nums)})`.execute(tx);
}

/** Two queries, whatever the number of rows. No term finds nothing. */
export async function matching(app: App, table: string, place: string, terms: Term[]): Promise<Matching> {
  if (terms.length === 0 || terms.some((term) => term.forms.length === 0 && term.prefix === null)) return { all: [], inTitle: [] };
  const find = app.database.kind === 'sqlite' ? findInFts : findInVectors;
  const inTitle = await find(app, table, 'title', place, terms);
  const all = await find(app, table, 'every', place, terms);
  return { all, inTitle };
}

type Column = 'title' | 'every';

/** One text of numbers is read much faster than one row each. */
async function findInFts(app: App, table: string, column: Column, place: string, terms: Term[]): Promise<number[]> {
  const where = column === 'title' ? '{title} : ' : '{title rest} : ';
  const query = `{place} : "${place}" AND ${where}(${terms.map(ftsTerm).join(' AND ')})`;
  const found = await sql<{ nums: string | null }>`select group_concat(num) as nums from
    (select rowid as num from ${sql.table(table)} where ${sql.table(table)} match ${query} order by rowid desc limit ${mostMatches})`.execute(app.db);
  return numbers(found.rows[0]?.nums);
}

function ftsTerm({ forms, prefix }: Term): string {
  const quote = (word: string) => `"${word.replaceAll('"', '')}"`;
  return `(${[...forms.map(quote), ...(prefix === null ? [] : [`${quote(prefix)}*`])].join(' OR ')})`;
}

async function findInVectors(app: App, table: string, column: Column, place: string, terms: Term[]): Promise<number[]> {
  const query = [quoted(placeWord(place)), ...terms.map(vectorTerm)].join(' & ');
  const found = await sql<{ nums: string | null }>`with hits as materialized
      (select num from ${sql.table(table)} where ${sql.ref(column)} @@ ${query}::tsquery)
    select string_agg(num::text, ',' order by num desc) as nums from (select num from hits order by num desc limit ${mostMatches}) newest`.execute(app.db);
  return numbers(found.rows[0]?.nums);
}

function vectorTerm({ forms, prefix }: Term): string {
  return `(${[...forms.map(quoted), ...(prefix === null ? [] : [`${quoted(prefix)}:*`])].join(' | ')})`;
}

function quoted(word: string): string {
  return `'${word.replaceAll(/['\\]/g, '')}'`;
}

/** A word that no text can hold, so that the place is found by the same index as the words. */
function placeWord(place: string): string {
  return `=${place}`;
}

function numbers(text: string | null | undefined): number[] {
  return text ? text.split(',').map(Number) : [];
}
