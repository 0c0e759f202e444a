// Recent changes with 1,000,000 revisions: `node bench/changes.ts [--postgres] [--revisions 1000000] [--plans]`.
// Rows are written straight into the tables; each sort of list is then read on its own, the first page and a late one.
// `--plans` prints how the database reads each. Ends with 1 on a failure.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import { openHouse } from '../main.ts';
import type { ChangesInput } from '../src/commons/changes/views.ts';
import { changes } from '../src/commons/changes/views.ts';
import { importCards } from '../src/commons/acts/import.ts';
import { makePerson } from '../src/people/acts/persons.ts';
import type { Person } from '../src/people/views.ts';
import type { App } from '../src/platform/app.ts';
import { settingsShape } from '../src/platform/settings.ts';
import type { Line } from './figures.ts';
import { percentile, report } from './figures.ts';
import { startPostgres } from './postgres.ts';
import { fillRevisions } from './revisions.ts';

const { values } = parseArgs({
  options: {
    postgres: { type: 'boolean', default: false },
    revisions: { type: 'string', default: '1000000' },
    plans: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'co-construire-changes-'));
const gathering = 'g1';
const cards = 20_000;
const authors = 2_000;
const rounds = 15;

const server = values.postgres ? await startPostgres() : undefined;
const made = await openHouse(
  settingsShape.parse({ DATA_DIR: folder, LOG_LEVEL: 'silent', ...(server ? { DATABASE_URL: server.url } : {}) }),
);
if (!('ok' in made)) throw new Error('the data is refused');
const app = made.ok;
try {
  const team = await fill();
  process.exitCode = await measure(team);
} finally {
  await app.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function fill(): Promise<Person> {
  const people: string[] = [];
  await app.write(async (tx) => {
    for (let n = 0; n < authors; n += 1)
      people.push((await makePerson(app, tx, { name: `Personne ${n}`, email: `p${n}@example.org`, locale: 'fr', confirmed: true })).id);
  });
  const team: Person = {
    id: people[0] ?? '',
    name: 'Personne 0',
    locale: 'fr',
    standing: 'confirmed',
    grants: [{ gathering, edition: null, role: 'moderator' }],
  };
  const kinds = ['actor', 'practice', 'tool', 'meaning'];
  const some = Array.from({ length: cards }, (_, n) => ({ kind: kinds[n % 4] ?? '', lang: 'fr', title: `Carte ${n}`, text: 'Un texte.' }));
  await importCards(app, team, gathering, some);
  await fillRevisions(app, gathering, people, Number(values.revisions));
  await sql
    .raw(server ? 'vacuum analyze' : 'analyze')
    .execute(app.db)
    .catch(() => undefined);
  return team;
}

async function measure(team: Person): Promise<0 | 1> {
  const someone = (await app.db.selectFrom('persons').select('id').orderBy('id').limit(1).offset(3).executeTakeFirstOrThrow()).id;
  const late = '2024-02-01T00:00:00.000Z_Z';
  const asked: [string, ChangesInput][] = [
    ['the newest', { locale: 'fr' }],
    ['a late page', { locale: 'fr', before: late }],
    ['one kind', { locale: 'fr', kind: 'tool' }],
    ['Dutch, rare', { locale: 'fr', lang: 'nl' }],
    ['returns in Dutch of one kind, rarest', { locale: 'fr', lang: 'nl', act: 'restore', kind: 'meaning' }],
    ['nothing at all', { locale: 'fr', lang: 'de' }],
    ['not looked at', { locale: 'fr', unseen: 'unseen' }],
    ['one author', { locale: 'fr', author: someone }],
  ];
  const lines: Line[] = [];
  for (const [what, input] of asked) {
    const times: number[] = [];
    for (let n = 0; n < rounds; n += 1) {
      const start = performance.now();
      await changes(app, team, gathering, input);
      times.push(performance.now() - start);
    }
    lines.push({ what, figure: percentile(times, 0.95), unit: 'ms', kind: 'most', aim: 10, floor: 20 });
    if (values.plans) await explain(what, input, team);
  }
  return report(`Recent changes among ${values.revisions} revisions on ${server ? 'PostgreSQL' : 'SQLite'}, p95`, lines);
}

/** Asks the database how it reads what the view asks for. */
async function explain(what: string, input: ChangesInput, team: Person): Promise<void> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const listening: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const { sql: text, parameters } = app.db.getExecutor().compileQuery(node as never, { queryId: 'plan' });
      asked.push({ sql: text, parameters });
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await changes({ ...app, db: app.db.withPlugin(listening) } as App, team, gathering, input);
  const [first] = asked;
  if (!first) return;
  const pieces = first.sql.split(server ? /\$\d+/ : '?');
  const text = pieces.map((piece, i) => piece + (i < first.parameters.length ? quoted(first.parameters[i]) : '')).join('');
  const { rows } = await sql
    .raw<Record<string, unknown>>(`${server ? 'explain (analyze, costs off)' : 'explain query plan'} ${text}`)
    .execute(app.db);
  process.stdout.write(`\n${what}\n${rows.map((row) => `  ${String(row['QUERY PLAN'] ?? row['detail'])}`).join('\n')}\n`);
}

function quoted(value: unknown): string {
  return typeof value === 'number' ? String(value) : `'${String(value)}'`;
}
