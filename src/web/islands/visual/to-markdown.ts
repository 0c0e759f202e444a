import type { Node } from 'prosemirror-model';
import { readMarkdown } from '../../../platform/text/dialect.shared.ts';
import { writeMarkdown } from '../../../platform/text/write.shared.ts';
import type { Opened, OpenedBlock } from './from-markdown.ts';
import { markdownOf } from './mdast.ts';
import { schema } from './schema.ts';

/** `kept`: nobody touched it, its text is the one it came with. */
type Written = { node: Node; text: string; kept: boolean; from: number | null };

const { nodes } = schema;

/** What is shown as Markdown. Every block that nobody touched is the text it was opened from, to the letter. */
export function closeMarkdown(doc: Node, opened: Opened): string {
  if (doc.eq(opened.doc)) return opened.source;
  const written = doc.children.map((node) => write(node, opened.blocks)).filter((one) => one.text !== '');
  if (written.length === 0) return '';
  let text = '';
  for (const [index, next] of written.entries()) text += joined(written[index - 1], next, opened.blocks);
  return text + opened.after;
}

function write(node: Node, blocks: readonly OpenedBlock[]): Written {
  const from = node.attrs['from'] as number | null;
  const origin = from === null ? undefined : blocks[from];
  const kept = origin?.node.eq(node) === true;
  return { node, from, kept, text: kept ? origin.source : rewritten(node) };
}

function rewritten(node: Node, other = false): string {
  if (node.type === nodes.piece) return String(node.attrs['source']);
  const mark = String(node.attrs['mark'] ?? '');
  const block = markdownOf(node);
  if (!block) return '';
  if (mark === '.' || mark === ')') return writeMarkdown(block, { numbered: other === (mark === '.') ? ')' : '.' });
  const bullet = mark === '*' || mark === '+' ? mark : '-';
  return writeMarkdown(block, { bullet: other ? (bullet === '-' ? '*' : '-') : bullet });
}

/** The block with what sets it apart from the one before: what stood there, if it still does its work. */
function joined(before: Written | undefined, next: Written, blocks: readonly OpenedBlock[]): string {
  const gap = next.from === null ? undefined : blocks[next.from]?.before;
  const follows = next.from !== null && next.from === (before ? (before.from ?? NaN) + 1 : 0);
  if (follows && gap !== undefined) {
    if (next.kept && (before?.kept ?? true)) return gap + next.text;
    if (standsApart(before?.text ?? '', gap, next.text)) return gap + next.text;
  }
  if (!before) return next.text;
  return apart(before, next);
}

const blank = '\n\n';

function apart(before: Written, next: Written): string {
  if (standsApart(before.text, blank, next.text)) return blank + next.text;
  // Two lists of one mark would be one list; a block of code that nobody closed would go on.
  if (before.node.type === nodes.code && before.kept) return `\n${fenceOf(before.text)}${blank}${next.text}`;
  if (next.node.type === nodes.bullets || next.node.type === nodes.numbers) next.text = rewritten(next.node, true);
  return blank + next.text;
}

function fenceOf(code: string): string {
  return /^[`~]+/.exec(code)?.[0] ?? '```';
}

/** Whether the second text still begins a block of its own when it comes after the first. */
function standsApart(first: string, gap: string, second: string): boolean {
  const start = first.length + gap.length;
  const { children } = readMarkdown(first + gap + second);
  return children.some(({ position }) => position?.start.offset === start);
}
