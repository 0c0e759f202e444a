import type { Mark, Node } from 'prosemirror-model';
import type { MarkdownBlock, MarkdownInline } from '../../../platform/text/dialect.shared.ts';
import { readMarkdown } from '../../../platform/text/dialect.shared.ts';
import { cutParts, splitParts } from '../../../platform/text/parts.shared.ts';
import { schema } from './schema.ts';

/** A block as it was opened: `source` is its text to the letter, `before` what stands between it and the one before. */
export type OpenedBlock = { node: Node; source: string; before: string };
export type Opened = { source: string; doc: Node; blocks: readonly OpenedBlock[]; after: string };

const { nodes, marks } = schema;

/** The text as what the visual mode shows. Nothing when it is so heavy that the pages, too, would tame it. */
export function openMarkdown(source: string): Opened | undefined {
  const parts = cutParts(source);
  if (parts.join('\n') !== source && source !== '') return undefined;
  const lent = splitParts(source);
  const blocks: OpenedBlock[] = [];
  let at = 0;
  let end = 0;
  for (const [index, part] of parts.entries()) {
    for (const block of readMarkdown(lent[index] ?? part).children) {
      const [start, stop] = ownSpan(block, part, end - at);
      if (start >= part.length) continue;
      const text = part.slice(start, stop);
      const node = stop > part.length ? undefined : blockOf(block, { source: lent[index] ?? part, nested: false });
      blocks.push({ node: standingFor(node ?? pieceOf(text), blocks.length), source: text, before: source.slice(end, at + start) });
      end = at + Math.min(stop, part.length);
    }
    at += part.length + 1;
  }
  const doc = nodes.doc.create(null, blocks.length > 0 ? blocks.map(({ node }) => node) : nodes.paragraph.create());
  return { source, doc, blocks, after: source.slice(end) };
}

type Reading = { source: string; nested: boolean };

/** A heading underlined with `===` right after an address of a link says that it begins with that one. */
function ownSpan(block: MarkdownBlock, part: string, taken: number): [start: number, end: number] {
  const [start, end] = spanOf(block);
  if (start >= taken) return [start, end];
  return [taken + (/^\s*/.exec(part.slice(taken))?.[0].length ?? 0), end];
}

function standingFor(node: Node, from: number): Node {
  return node.type.create({ ...node.attrs, from }, node.content);
}

function pieceOf(source: string): Node {
  return nodes.piece.create({ source });
}

function spanOf({ position }: MarkdownBlock | MarkdownInline): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** Nothing when it holds something that has no face here. */
function blockOf(block: MarkdownBlock, reading: Reading): Node | undefined {
  if (block.type === 'paragraph') return paragraphOf(block, reading);
  if (block.type === 'heading') return withInline(nodes.heading, { level: block.depth }, block.children, reading);
  if (block.type === 'thematicBreak') return nodes.line.create();
  if (block.type === 'code') {
    const info = [block.lang, block.meta].filter(Boolean).join(' ');
    return nodes.code.create({ info }, block.value === '' ? null : schema.text(block.value));
  }
  if (block.type === 'blockquote') return withBlocks(nodes.quote, null, block.children, reading);
  if (block.type === 'list') return listOf(block, reading);
  return undefined;
}

type Of<Type extends string> = Extract<MarkdownBlock, { type: Type }>;

/** A line such as `:::cards kind=tool:::` is a block of the page, not words. */
function paragraphOf(block: Of<'paragraph'>, reading: Reading): Node | undefined {
  const [start, end] = spanOf(block);
  if (/^:::/m.test(reading.source.slice(start, end))) return undefined;
  return withInline(nodes.paragraph, null, block.children, reading);
}

function listOf(block: Of<'list'>, reading: Reading): Node | undefined {
  const items: Node[] = [];
  for (const item of block.children) {
    const made = withBlocks(nodes.item, { loose: item.spread === true, checked: item.checked ?? null }, item.children, reading);
    if (!made) return undefined;
    items.push(made);
  }
  const mark = /^\s*\d*([-*+.)])/.exec(reading.source.slice(spanOf(block)[0]))?.[1];
  const loose = block.spread === true;
  return block.ordered === true
    ? nodes.numbers.create({ loose, mark, start: block.start ?? 1 }, items)
    : nodes.bullets.create({ loose, mark }, items);
}

function withBlocks(
  type: Node['type'],
  attrs: Record<string, unknown> | null,
  children: MarkdownBlock[],
  reading: Reading,
): Node | undefined {
  const made: Node[] = [];
  for (const child of children) {
    const node = blockOf(child, { ...reading, nested: true });
    if (!node) return undefined;
    made.push(node);
  }
  return type.createAndFill(attrs, made) ?? undefined;
}

function withInline(
  type: Node['type'],
  attrs: Record<string, unknown> | null,
  children: MarkdownInline[],
  reading: Reading,
): Node | undefined {
  const made = children.flatMap((child) => inlineOf(child, [], reading) ?? [nodes.piece.create()]);
  return made.some((node) => node.type === nodes.piece) ? undefined : type.create(attrs, made);
}

/** Nothing when the words around it could not be written anew without it being harmed. */
function inlineOf(node: MarkdownInline, around: readonly Mark[], reading: Reading): Node[] | undefined {
  if (node.type === 'text') return node.value === '' ? [] : [schema.text(node.value, around)];
  if (node.type === 'break') return [nodes.breaks.create(null, null, around)];
  if (node.type === 'inlineCode') return node.value === '' ? undefined : [schema.text(node.value, marks.mono.create().addToSet(around))];
  const mark = markOf(node);
  if (!mark || !('children' in node) || node.children.length === 0) return bitOf(node, around, reading);
  const made = node.children.map((child) => inlineOf(child, mark.addToSet(around), reading));
  return made.includes(undefined) ? undefined : made.flatMap((each) => each ?? []);
}

function markOf(node: MarkdownInline): Mark | undefined {
  if (node.type === 'link') return marks.link.create({ href: node.url, title: node.title ?? null });
  if (node.type === 'strong') return marks.strong.create();
  if (node.type === 'emphasis') return marks.em.create();
  return node.type === 'delete' ? marks.del.create() : undefined;
}

/** Over several lines of a list or a quote, its text would carry the marks of these. */
function bitOf(node: MarkdownInline, around: readonly Mark[], reading: Reading): Node[] | undefined {
  const source = reading.source.slice(...spanOf(node));
  return source.includes('\n') || source === '' ? undefined : [nodes.bit.create({ source }, null, around)];
}
