import { makeLog } from '../src/platform/log.ts';
import { costlyTexts, ordinaryText } from '../src/platform/text/costly.testing.ts';
import { renderMarkdown } from '../src/platform/text/markdown.ts';
import { makeTexts } from '../src/platform/text/texts.ts';
import type { Line } from './figures.ts';
import { report } from './figures.ts';

/**
 * `node bench/text.ts`: what a text made to hurt costs, beside an ordinary one of the same length, in processor time; and how long
 * anybody else waits while a process sets it.
 */
const size = 60_000;
let number = 0;

renderMarkdown(ordinaryText(size));
const base = Math.min(...[1, 2, 3].map(() => cost(ordinaryText(size))));
const texts = { ...costlyTexts(size), 'an ordinary text': ordinaryText(size) };
const lines = Object.entries(texts).map(([what, source]): Line => ({
  what,
  figure: cost(source) / base,
  unit: '×',
  kind: 'most',
  aim: 5,
  floor: 40,
}));
const costs = report(`Markdown of ${size} characters; an ordinary one takes ${Math.round(base)} ms`, lines);

const beside = makeTexts(makeLog('silent', { iso: () => '' }));
await beside.html(`${ordinaryText(size)}first`);
const waits: Line[] = [];
for (const [what, source] of Object.entries(texts)) waits.push({ what, ...(await held(source)), kind: 'most', aim: 15, floor: 50 });
await beside.close();
process.exitCode = Math.max(costs, report(`How long others wait while ten such texts are set`, waits));

/** Each text is asked once: a text that was read before is remembered. */
function cost(source: string): number {
  number += 1;
  const before = process.cpuUsage();
  renderMarkdown(`${source}\n\n${number}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The longest time between two turns of the process. */
async function held(source: string): Promise<{ figure: number; unit: string; note: string }> {
  const began = performance.now();
  let longest = 0;
  let last = began;
  const look = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  number += 10;
  await Promise.all(Array.from({ length: 10 }, (_, i) => beside.html(`${source}\n\n${number + i}`)));
  clearInterval(look);
  return { figure: longest, unit: 'ms', note: `${Math.round((performance.now() - began) / 10)} ms each` };
}
