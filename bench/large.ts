// Speed with 100,000 cards: `node bench/large.ts --data DIR [--postgres] [--database URL] [--revisions 1000000] [--requests 30]
// [--profile DIR]`. The data is made when DIR, or the database, holds none, and gets so many revisions more, once. Pages are asked for one after the other, uncached, from a product on one core.
// What we want: 95 of 100 pages within 50 ms on SQLite and 80 on PostgreSQL, where each question travels to a server and back.
// Also counts the queries of each page here and in the small demo world: they must not grow. Ends with 1 on a failure.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openHouse } from '../main.ts';
import { placesOf } from '../src/gathering/views.ts';
import type { App } from '../src/platform/app.ts';
import { settingsShape } from '../src/platform/settings.ts';
import { countPages } from './count.ts';
import type { Line } from './figures.ts';
import { chanceFrom } from '../src/platform/chance.ts';
import { percentile, report, said, table } from './figures.ts';
import { startPostgres } from './postgres.ts';
import { busy, pinning, runProduct, startProduct, stop } from './product.ts';
import { fillRevisions } from './revisions.ts';
import type { Known } from './words.ts';
import { knownOf, sorts } from './words.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    requests: { type: 'string', default: '30' },
    profile: { type: 'string' },
    cards: { type: 'string', default: 'large' },
    database: { type: 'string' },
    revisions: { type: 'string', default: '0' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'co-construire-large-'));
const seed = 2017;

const server = values.postgres && !values.database ? await startPostgres() : undefined;
const url = values.database ?? server?.url;
try {
  process.exitCode = await measure(await prepare());
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function prepare(): Promise<Record<string, string>> {
  const data = url ? join(folder, 'data') : (values.data ?? join(folder, 'data'));
  const env = { DATA_DIR: data, ...(url ? { DATABASE_URL: url } : {}) };
  const there = url ? await withApp(env, async (app) => (await placesOf(app)).length > 0) : existsSync(join(data, 'co-construire.sqlite'));
  if (!there) runProduct(['demo', '--scale', values.cards], env);
  if (Number(values.revisions) > 0) await withPlace(env, addRevisions);
  return env;
}

async function addRevisions(app: App, gathering: string): Promise<void> {
  const added = await app.db.selectFrom('revisions').select('id').where('id', '=', 'Z000000000000').executeTakeFirst();
  if (added) return;
  const authors = await app.db.selectFrom('revisions').select('author_id').distinct().execute();
  await fillRevisions(
    app,
    gathering,
    authors.map((row) => row.author_id),
    Number(values.revisions),
  );
}

async function measure(env: Record<string, string>): Promise<0 | 1> {
  const aim = url ? 80 : 50;
  const floor = aim * 1.5;
  const known = await withPlace(env, knownOf);
  const times = await askAll(env, known);
  const small = join(folder, 'small');
  runProduct(['demo'], { DATA_DIR: small });
  const queries = await countPages((work) => withApp(env, work), known, seed);
  const knownSmall = await withPlace({ DATA_DIR: small }, knownOf);
  const queriesSmall = await countPages((work) => withApp({ DATA_DIR: small }, work), knownSmall, seed);
  table(
    `Pages on ${url ? 'PostgreSQL' : 'SQLite'}, uncached, one at a time, ${pinning}, ${values.requests} of each sort, ${busy()}`,
    ['', 'p50', 'p95', 'longest', 'queries', 'in the small world'],
    sorts.map(({ what }, i) => [
      what,
      ...[0.5, 0.95, 1].map((part) => said(percentile(times[i] ?? [], part), 'ms')),
      String(queries[i]),
      String(queriesSmall[i]),
    ]),
  );
  const lines: Line[] = [
    { what: 'p95 of the whole mix', figure: percentile(times.flat(), 0.95), unit: 'ms', kind: 'most', aim, floor },
    {
      what: 'p95 of the slowest sort',
      figure: Math.max(...times.map((some) => percentile(some, 0.95))),
      unit: 'ms',
      kind: 'most',
      aim,
      floor: floor * 1.5,
    },
    {
      what: 'queries more than in the small world',
      figure: Math.max(...queries.map((n, i) => n - (queriesSmall[i] ?? 0))),
      unit: '',
      kind: 'most',
      aim: 0,
      floor: 0,
    },
  ];
  return report('Against what we want', lines);
}

async function withApp<T>(env: Record<string, string>, work: (app: App) => Promise<T>): Promise<T> {
  const made = await openHouse(settingsShape.parse({ ...env, PORT: 0, LOG_LEVEL: 'silent' }));
  if ('refused' in made) throw new Error('the data is of a newer version');
  try {
    return await work(made.ok);
  } finally {
    await made.ok.close();
  }
}

/** With the gathering of the data. */
function withPlace<T>(env: Record<string, string>, work: (app: App, gathering: string) => Promise<T>): Promise<T> {
  return withApp(env, async (app) => {
    const [place] = await placesOf(app);
    if (!place) throw new Error('the data holds no gathering');
    return work(app, place.id);
  });
}

/** Milliseconds by sort. The sorts take turns; the first turn warms up and is not counted. */
async function askAll(env: Record<string, string>, known: Known): Promise<number[][]> {
  const product = await startProduct(env, values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : []);
  const chance = chanceFrom(seed);
  const times: number[][] = sorts.map(() => []);
  for (let turn = 0; turn <= Number(values.requests); turn += 1) {
    for (const [i, sort] of sorts.entries()) {
      const took = await ask(product.address + sort.path(known, chance));
      if (turn > 0) times[i]?.push(took);
    }
  }
  await stop(product.process);
  return times;
}

async function ask(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers: { 'cache-control': 'no-cache', 'accept-encoding': 'gzip, deflate, br, zstd' } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${answer.status} for ${url}`);
  return performance.now() - began;
}
