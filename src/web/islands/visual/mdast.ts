import type { Node } from 'prosemirror-model';
import type { MarkdownBlock } from '../../../platform/text/dialect.shared.ts';
import { phrasingOf } from './phrasing.ts';

type Of<Type extends string> = Extract<MarkdownBlock, { type: Type }>;
type Item = Of<'list'>['children'][number];

/** A block of the visual mode as a tree of Markdown; nothing for one that says nothing. */
export function markdownOf(node: Node): MarkdownBlock | undefined {
  return makers[node.type.name]?.(node);
}

const makers: Record<string, (node: Node) => MarkdownBlock | undefined> = {
  paragraph(node) {
    const children = phrasingOf(node);
    return children.length === 0 ? undefined : { type: 'paragraph', children };
  },
  heading(node) {
    const children = phrasingOf(node);
    return children.length === 0 ? undefined : { type: 'heading', depth: depthOf(node), children };
  },
  quote(node) {
    const children = blocksOf(node);
    return children.length === 0 ? undefined : { type: 'blockquote', children: children as Of<'blockquote'>['children'] };
  },
  bullets: (node) => listOf(node, {}),
  numbers: (node) => listOf(node, { ordered: true, start: Number(node.attrs['start']) }),
  code(node) {
    const [lang, ...meta] = String(node.attrs['info']).split(' ');
    return { type: 'code', lang: lang || null, meta: meta.join(' ') || null, value: node.textContent };
  },
  line: () => ({ type: 'thematicBreak' }),
  // Of all nodes, this one is written as it is.
  piece: (node) => ({ type: 'html', value: String(node.attrs['source']) }),
};

function listOf(node: Node, more: Pick<Of<'list'>, 'ordered' | 'start'>): MarkdownBlock {
  return { type: 'list', ...more, spread: node.attrs['loose'] === true, children: node.children.map(itemOf) };
}

function itemOf(node: Node): Item {
  const checked = node.attrs['checked'] as boolean | null;
  return { type: 'listItem', spread: node.attrs['loose'] === true, checked, children: blocksOf(node) as Item['children'] };
}

function blocksOf(node: Node): MarkdownBlock[] {
  return node.children.flatMap((child) => markdownOf(child) ?? []);
}

function depthOf(node: Node): Of<'heading'>['depth'] {
  return node.attrs['level'] as Of<'heading'>['depth'];
}
