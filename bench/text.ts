import { costlyTexts, ordinaryText } from '../src/platform/text/costly.testing.ts';
import { renderMarkdown } from '../src/platform/text/markdown.ts';
import type { Line } from './figures.ts';
import { report } from './figures.ts';

/** `node bench/text.ts`: what a text made to hurt costs, beside an ordinary one of the same length, in processor time. */
const size = 60_000;
let number = 0;

renderMarkdown(ordinaryText(size));
const base = Math.min(...[1, 2, 3].map(() => cost(ordinaryText(size))));
const lines = Object.entries(costlyTexts(size)).map(([what, source]): Line => ({
  what,
  figure: cost(source) / base,
  unit: '×',
  kind: 'most',
  aim: 5,
  floor: 40,
}));
process.exitCode = report(`Markdown of ${size} characters; an ordinary one takes ${Math.round(base)} ms`, lines);

/** Each text is asked once: a text that was read before is remembered. */
function cost(source: string): number {
  number += 1;
  const before = process.cpuUsage();
  renderMarkdown(`${source}\n\n${number}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
