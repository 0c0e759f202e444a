import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { MarkdownBlock } from './dialect.shared.ts';

export type Bullet = '-' | '*' | '+';
type Marks = { bullet?: Bullet; numbered?: '.' | ')' };

/** One block as the Markdown that reads back as the same block, without a line break at its end. */
export function writeMarkdown(block: MarkdownBlock, { bullet = '-', numbered = '.' }: Marks = {}): string {
  const writer = unified()
    .use(remarkGfm, { singleTilde: false })
    .use(remarkStringify, {
      bullet,
      bulletOther: bullet === '-' ? '*' : '-',
      bulletOrdered: numbered,
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      fences: true,
      resourceLink: false,
    });
  return writer.stringify({ type: 'root', children: [block] }).replace(/\n$/, '');
}
