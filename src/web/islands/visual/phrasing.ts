import type { Mark, Node } from 'prosemirror-model';
import type { MarkdownInline } from '../../../platform/text/dialect.shared.ts';
import { isBare, withAddresses } from './addresses.ts';
import { schema } from './schema.ts';

/**
 * Some words with the same marks; `bit` and `breaks` are one node each. `space`: nothing but room between words. `bare`: an
 * address that leads to itself.
 */
type Run = { text: string; node?: Node; marks: readonly Mark[]; space: boolean; bare?: boolean };

const { nodes, marks } = schema;

/** The words of a paragraph or a heading as Markdown can say them: no room at the edges, none inside the edges of a mark. */
export function phrasingOf(node: Node): MarkdownInline[] {
  const runs = node.children.flatMap(runsOf);
  while (runs[0]?.space && isLoose(runs[0])) runs.shift();
  while (runs.at(-1)?.space && isLoose(runs.at(-1))) runs.pop();
  return nested(runs.map((run, index) => (run.space ? { ...run, marks: sharedBy(run, runs, index) } : bared(run, runs, index))));
}

function bared(run: Run, runs: readonly Run[], index: number): Run {
  const [mark, ...more] = run.marks;
  if (mark?.type !== marks.link || more.length > 0 || mark.attrs['title'] !== null) return run;
  const href = String(mark.attrs['href']);
  const around = [(runs[index - 1]?.text ?? '').slice(-1), (runs[index + 1]?.text ?? '').slice(0, 1)] as const;
  return isBare(run.text, href, ...around) ? { ...run, marks: [], bare: true } : run;
}

/** A no-break space is kept at an edge, where somebody put it on purpose. */
function isLoose(run: Run | undefined): boolean {
  return run !== undefined && (run.node !== undefined || /^[ \t\n]*$/.test(run.text));
}

function runsOf(node: Node): Run[] {
  if (!node.isText) return [{ text: '', node, marks: node.marks, space: node.type === nodes.breaks }];
  const text = (node.text ?? '').replace(/[ \t]*\n\s*/g, '\n');
  if (marks.mono.isInSet(node.marks)) return [{ text, marks: node.marks, space: false }];
  const [, before = '', words = '', after = ''] = /^([ \t\n]*\s*)([^]*?)(\s*?[ \t\n]*)$/.exec(text) ?? [];
  return [before, words, after].filter(Boolean).map((part) => ({ text: part, marks: node.marks, space: part.trim() === '' }));
}

/** Room belongs to a mark only when it stands between two words that have it. */
function sharedBy(run: Run, runs: readonly Run[], index: number): readonly Mark[] {
  const before = runs.slice(0, index).findLast((one) => !one.space);
  const after = runs.slice(index + 1).find((one) => !one.space);
  return run.marks.filter((mark) => before && after && mark.isInSet(before.marks) && mark.isInSet(after.marks) && mark.type !== marks.mono);
}

function nested(runs: readonly Run[], inLink = false): MarkdownInline[] {
  const made: MarkdownInline[] = [];
  for (let at = 0; at < runs.length;) {
    const [mark, length] = widest(runs, at);
    if (mark) made.push(...marked(mark, runs.slice(at, at + length), inLink));
    else made.push(...plain(runs[at], inLink));
    at += length;
  }
  return made;
}

/** The mark of this run that goes furthest, so that the others are inside it. */
function widest(runs: readonly Run[], at: number): [Mark | undefined, number] {
  let best: [Mark | undefined, number] = [undefined, 1];
  for (const mark of runs[at]?.marks ?? []) {
    let length = 0;
    while (runs[at + length] && mark.isInSet(runs[at + length]?.marks ?? [])) length += 1;
    if (!best[0] || length > best[1]) best = [mark, length];
  }
  return best;
}

function marked(mark: Mark, runs: Run[], inLink: boolean): MarkdownInline[] {
  if (mark.type === marks.mono) return [{ type: 'inlineCode', value: runs.map((run) => run.text).join('') }];
  const inside = runs.map((run) => ({ ...run, marks: mark.removeFromSet(run.marks) }));
  const children = nested(inside, inLink || mark.type === marks.link);
  if (mark.type === marks.strong) return [{ type: 'strong', children }];
  if (mark.type === marks.em) return [{ type: 'emphasis', children }];
  if (mark.type === marks.del) return [{ type: 'delete', children }];
  const url = String(mark.attrs['href']);
  const title = mark.attrs['title'] as string | null;
  return [{ type: 'link', url, title, children: children as Extract<MarkdownInline, { type: 'link' }>['children'] }];
}

function plain(run: Run | undefined, inLink: boolean): MarkdownInline[] {
  if (run?.bare) return [{ type: 'html', value: run.text }];
  if (run && !run.node && inLink) return [{ type: 'text', value: run.text }];
  if (run?.node?.type === nodes.breaks) return [{ type: 'break' }];
  if (run?.node) return [{ type: 'html', value: String(run.node.attrs['source']) }];
  return withAddresses(run?.text ?? '');
}
