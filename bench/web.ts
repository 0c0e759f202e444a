// Speed of the pages against a bare server that sends the same bytes: `node bench/web.ts [--data DIR] [--seconds N]`.
// Ends with 1 when a figure falls under what is written beside it.
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answerLength } from './answer.ts';
import type { Line } from './figures.ts';
import { median, report, said, table } from './figures.ts';
import type { Load } from './load.ts';
import type { Child } from './product.ts';
import { busy, memoryOf, pinning, processorOf, runProduct, spawnOnCore, startOnCore, startProduct, stop } from './product.ts';

const here = import.meta.dirname;
const rounds = 3;
const { values } = parseArgs({ options: { data: { type: 'string' }, seconds: { type: 'string', default: '4' } } });
const folder = mkdtempSync(join(tmpdir(), 'co-construire-bench-'));
const cardsAsked = 60;
/** How long the list is asked for before it counts: a server runs for weeks, and for its first thousands of pages the engine still compiles them. */
const warmSeconds = '8';

try {
  process.exitCode = await measure(prepareData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A copy, so that measuring changes nothing. */
function prepareData(): string {
  const data = join(folder, 'data');
  if (values.data) cpSync(values.data, data, { recursive: true });
  else runProduct(['demo'], { DATA_DIR: data });
  return data;
}

async function measure(data: string): Promise<0 | 1> {
  const starts = await startTimes(data);
  const product = await startProduct({ DATA_DIR: data });
  await fetch(`${product.address}/communs`);
  await wait(5_000);
  const memory = memoryOf(product.process);
  const list = await listPage(product.address);
  const pages = await compare(product, list.path);
  await stop(product.process);
  table(
    `Pages, ${pinning}, 32 kept connections, median of ${rounds} turns of ${values.seconds} s, ${busy()}`,
    ['', 'requests/s', 'of bare', 'p50', 'p95', 'bytes', 'processor each', 'of bare'],
    pages.map((page) => [
      page.what,
      said(page.perSecond, ''),
      page.ofBare.toFixed(2),
      said(page.p50, 'ms'),
      said(page.p95, 'ms'),
      said(page.bytes, ''),
      said(page.processor, 'ms'),
      ((pages[0]?.processor ?? 0) / page.processor).toFixed(2),
    ]),
  );
  const [, cached, uncached] = pages;
  const lines: Line[] = [
    { what: 'cached page, of bare', figure: cached.ofBare, unit: '', kind: 'least', aim: 0.8, floor: 0.7 },
    {
      what: `uncached list of ${list.cards} cards, by processor`,
      figure: perProcessor(uncached),
      unit: '/s',
      kind: 'least',
      aim: 1_200,
      floor: 500,
      note: list.note,
    },
    {
      what: 'start until the first page, processor',
      figure: median(starts.map((one) => one.processor)),
      unit: 'ms',
      kind: 'most',
      aim: 1_000,
      floor: 1_200,
      note: `on the wall ${said(median(starts.map((one) => one.wall)), 'ms')}`,
    },
    {
      what: 'idle memory, resident',
      figure: memory.resident,
      unit: 'MB',
      kind: 'most',
      aim: 150,
      floor: 150,
      note: memory.own === undefined ? '' : `own ${said(memory.own, 'MB')}`,
    },
  ];
  return report('Against what we want', lines);
}

/** What one core can do in a second when nobody else uses it; the wall's figure where processors are not told. */
function perProcessor({ perSecond, processor }: Taken): number {
  return Number.isNaN(processor) ? perSecond : 1_000 / processor;
}

/** From the spawn to the end of the first page, in milliseconds. */
async function startTimes(data: string): Promise<{ wall: number; processor: number }[]> {
  const times: { wall: number; processor: number }[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const began = performance.now();
    const child = await startProduct({ DATA_DIR: data });
    await (await fetch(`${child.address}/communs`)).text();
    const wall = performance.now() - began;
    const processor = processorOf(child.process) * 1_000;
    times.push({ wall, processor: Number.isNaN(processor) ? wall : processor });
    await stop(child.process);
  }
  return times;
}

/** The list of 60 when the product gives one, else as many cards as its page holds. */
async function listPage(address: string): Promise<{ path: string; cards: number; note: string }> {
  const path = `/communs?par=${cardsAsked}`;
  const html = await (await fetch(address + path, { headers: { 'cache-control': 'no-cache' } })).text();
  const cards = html.match(/<article class="card /g)?.length ?? 0;
  return { path, cards, note: cards === cardsAsked ? '' : `a page holds ${cards} cards, not ${cardsAsked}` };
}

/** `processor`: milliseconds of the server's processor for one request. */
type Taken = Load & { processor: number };
type Page = Taken & { what: string; ofBare: number };

/** The three in turn, so that what else the machine does meets them alike. */
async function compare(product: Child, listPath: string): Promise<[Page, Page, Page]> {
  const cached = { url: `${product.address}/communs`, headers: { 'accept-encoding': 'br, gzip' } };
  await fetch(cached.url, { headers: cached.headers });
  const kept = join(folder, 'answer');
  writeFileSync(kept, await rawAnswer(cached.url, cached.headers));
  const bare = await startOnCore(0, [join(here, 'bare.ts'), kept], {}, /open: (http\S+?)\/?\s/);
  const uncached = {
    url: product.address + listPath,
    headers: { 'accept-encoding': 'gzip, deflate, br, zstd', 'cache-control': 'no-cache' },
  };
  await load(product, uncached.url, uncached.headers, warmSeconds);
  const taken: [Taken[], Taken[], Taken[]] = [[], [], []];
  for (let i = 0; i < rounds; i += 1) {
    taken[0].push(await load(bare, `${bare.address}/`, cached.headers));
    taken[1].push(await load(product, cached.url, cached.headers));
    taken[2].push(await load(product, uncached.url, uncached.headers));
  }
  await stop(bare.process);
  const page = (what: string, loads: Taken[]): Page => ({
    what,
    ofBare: median(loads.map((each, i) => each.perSecond / (taken[0][i]?.perSecond ?? 1))),
    ...middle(loads),
  });
  return [page('bare node:http, the same bytes', taken[0]), page('our cached page', taken[1]), page('our uncached list', taken[2])];
}

function middle(loads: Taken[]): Taken {
  const of = (name: keyof Taken) => median(loads.map((each) => each[name]));
  const wrong = loads.reduce((sum, each) => sum + each.wrong, 0);
  if (wrong > 0) throw new Error(`${wrong} answers were not 200`);
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p95: of('p95'),
    asked: of('asked'),
    bytes: of('bytes'),
    processor: of('processor'),
    wrong,
  };
}

async function load(server: Child, url: string, headers: Record<string, string>, seconds = values.seconds): Promise<Taken> {
  const before = processorOf(server.process);
  const child = spawnOnCore(1, [join(here, 'load.ts'), url, seconds, '32', JSON.stringify(headers)], {});
  let printed = '';
  child.stdout?.on('data', (some: Buffer) => (printed += some.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the load generator ended with ${code}`);
  const taken = JSON.parse(printed) as Load;
  return { ...taken, processor: ((processorOf(server.process) - before) * 1_000) / taken.asked };
}

/** The bytes as they come over the wire. */
function rawAnswer(address: string, headers: Record<string, string>): Promise<Buffer> {
  const url = new URL(address);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () =>
      socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${lines.join('')}\r\n`),
    );
    let held = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (some) => {
      held = Buffer.concat([held, some]);
      const length = answerLength(held);
      if (length === undefined) return;
      socket.destroy();
      resolve(held.subarray(0, length));
    });
  });
}
