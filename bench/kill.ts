// Nothing acknowledged is lost: `node bench/kill.ts [--rounds 100] [--database sqlite|postgres] [--through pages|acts]`.
// Each round sends 200 improvements at once, kills the product (and every fifth time the PostgreSQL server) with SIGKILL at
// a seeded moment, opens again, and looks for every improvement that was acknowledged. Ends with 1 when one is missing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { settingsShape } from '../src/platform/settings.ts';
import { chanceFrom } from '../src/platform/chance.ts';
import type { Edit, Stage } from './kill-world.ts';
import { revisionsNow, setStage, whatIsWrong, withHouse } from './kill-world.ts';
import { throughActs, throughPages } from './kill-ways.ts';
import { startPostgres } from './postgres.ts';
import { runProduct } from './product.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    database: { type: 'string', default: 'sqlite' },
    through: { type: 'string', default: 'pages' },
    seed: { type: 'string', default: '2017' },
  },
});
const atOnce = 200;
const folder = mkdtempSync(join(tmpdir(), 'co-construire-kill-'));
const server = values.database === 'postgres' ? await startPostgres() : undefined;
const env = { DATA_DIR: join(folder, 'data'), ...(server ? { DATABASE_URL: server.url } : {}) };
const settings = settingsShape.parse({ ...env, PORT: 0, LOG_LEVEL: 'silent' });
const way = values.through === 'acts' ? throughActs : throughPages;

try {
  runProduct(['demo'], env);
  process.exitCode = await play(await withHouse(settings, (app) => setStage(app, atOnce)));
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function play(stage: Stage): Promise<0 | 1> {
  const chance = chanceFrom(Number(values.seed));
  const whole = await wholeRound(stage);
  const counts = { acknowledged: 0, cut: 0, wrong: 0 };
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const delay = Math.floor(chance() * 0.8 * whole);
    const serverToo = server !== undefined && round % 5 === 0;
    const marks = await killedRound(stage, round, delay, serverToo);
    const wrong = await withHouse(settings, (app) => whatIsWrong(app, marks));
    tell(
      `round ${round}: killed ${serverToo ? 'server and product' : 'product'} after ${delay} ms, ${marks.length} of ${stage.cards.length} acknowledged, ${wrong.length} wrong`,
    );
    for (const one of wrong) tell(`  ${one}`);
    counts.acknowledged += marks.length;
    counts.cut += marks.length < stage.cards.length ? 1 : 0;
    counts.wrong += wrong.length;
  }
  tell(
    `${values.rounds} rounds on ${values.database}, through ${values.through}: ${counts.acknowledged} acknowledged, ${counts.cut} rounds cut in their middle, ${counts.wrong} wrong`,
  );
  return counts.wrong === 0 ? 0 : 1;
}

/** Milliseconds that a round takes when nobody is killed: kills fall anywhere in it. */
async function wholeRound(stage: Stage): Promise<number> {
  const writer = await way(env, stage);
  const began = performance.now();
  const marks = await writer.edit(await editsOf(stage, 0));
  const took = performance.now() - began;
  await writer.end();
  if (marks.length < stage.cards.length)
    throw new Error(`only ${marks.length} of ${stage.cards.length} edits were accepted without a kill`);
  tell(`a round of ${marks.length} edits takes ${Math.round(took)} ms`);
  return took;
}

async function killedRound(stage: Stage, round: number, delay: number, serverToo: boolean): Promise<string[]> {
  const edits = await editsOf(stage, round);
  const writer = await way(env, stage);
  const sent = writer.edit(edits);
  await wait(delay);
  if (serverToo) await server?.killAndStart();
  await writer.kill();
  return sent;
}

async function editsOf({ gathering, cards }: Stage, round: number): Promise<Edit[]> {
  const now = await withHouse(settings, (app) => revisionsNow(app, gathering));
  return cards.map(({ slug, fields }) => ({ slug, fields, base: now.get(slug) ?? 0, mark: `Round ${round}, ${slug}` }));
}

function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
