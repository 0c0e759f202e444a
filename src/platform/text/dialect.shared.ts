import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Raw HTML stays text, and a line that somebody indented is not code. */
const literal = ['htmlFlow', 'htmlText', 'codeIndented'];

/** The Markdown of the house, on both sides: what reads a text is made from this alone. */
export function dialect() {
  return unified()
    .data('micromarkExtensions', [{ disable: { null: literal } }])
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false });
}

const reader = dialect().freeze();

/** A text as a tree, each node with its place in the text. Very heavy texts are cut first (`parts.shared.ts`). */
export function readMarkdown(source: string) {
  return reader.parse(source);
}

export type MarkdownRoot = ReturnType<typeof readMarkdown>;
export type MarkdownBlock = MarkdownRoot['children'][number];
type Parent = Extract<MarkdownBlock, { type: 'paragraph' }>;
export type MarkdownInline = Parent['children'][number];
