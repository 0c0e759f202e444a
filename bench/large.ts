// Speed with 100,000 cards: `node bench/large.ts --data DIR [--postgres] [--requests 30] [--profile DIR]`.
// The data is made when DIR holds none. Pages are asked for one after the other, uncached, from a product on one core.
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
import { chanceFrom, percentile, report, said, table } from './figures.ts';
import { startPostgres } from './postgres.ts';
import { busy, pinning, runProduct, startProduct, stop } from './product.ts';
import type { Known } from './words.ts';
import { knownOf, sorts } from './words.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    requests: { type: 'string', default: '30' },
    profile: { type: 'string' },
    cards: { type: 'string', default: 'large' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'co-construire-large-'));
const seed = 2017;
const aim = 50;
const floor = 75;

const server = values.postgres ? await startPostgres() : undefined;
try {
  process.exitCode = await measure(prepare());
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

function prepare(): Record<string, string> {
  const data = values.postgres ? join(folder, 'data') : (values.data ?? join(folder, 'data'));
  const env = { DATA_DIR: data, ...(server ? { DATABASE_URL: server.url } : {}) };
  if (server || !existsSync(join(data, 'co-construire.sqlite'))) runProduct(['demo', '--scale', values.cards], env);
  return env;
}

async function measure(env: Record<string, string>): Promise<0 | 1> {
  const known = await withApp(env, knownOf);
  const times = await askAll(env, known);
  const small = join(folder, 'small');
  runProduct(['demo'], { DATA_DIR: small });
  const queries = await countPages((work) => withApp(env, work), known, seed);
  const knownSmall = await withApp({ DATA_DIR: small }, knownOf);
  const queriesSmall = await countPages((work) => withApp({ DATA_DIR: small }, work), knownSmall, seed);
  table(
    `Pages on ${server ? 'PostgreSQL' : 'SQLite'}, uncached, one at a time, ${pinning}, ${values.requests} of each sort, ${busy()}`,
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

async function withApp<T>(env: Record<string, string>, work: (app: App, gathering: string) => Promise<T>): Promise<T> {
  const made = await openHouse(settingsShape.parse({ ...env, PORT: 0, LOG_LEVEL: 'silent' }));
  if ('refused' in made) throw new Error('the data is of a newer version');
  try {
    const [place] = await placesOf(made.ok);
    if (!place) throw new Error('the data holds no gathering');
    return await work(made.ok, place.id);
  } finally {
    await made.ok.close();
  }
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
