import type { MarkSpec, NodeSpec } from 'prosemirror-model';
import { Schema } from 'prosemirror-model';
import { isSafeAddress } from '../../../platform/text/address.shared.ts';

/** `from`: the block of the text as it was opened that this one stands for. */
const from = { from: { default: null } };
// Lines that somebody broke stay broken: the words of a paragraph are compared line by line when two people write.
const words = { content: 'inline*', group: 'block', whitespace: 'pre' as const };
const loose = { loose: { default: false } };

const nodes = {
  doc: { content: 'block+' },
  paragraph: { ...words, attrs: from, parseDOM: [{ tag: 'p', preserveWhitespace: false }], toDOM: () => ['p', 0] },
  heading: {
    ...words,
    attrs: { ...from, level: { default: 2 } },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      preserveWhitespace: false as const,
      getAttrs: (dom) => ({ level: Number(dom.dataset['level']) || Math.max(2, level) }),
    })),
    toDOM: ({ attrs }) => [`h${Math.min(6, Math.max(2, Number(attrs['level'])))}`, { 'data-level': String(attrs['level']) }, 0],
  },
  quote: {
    content: 'block+',
    group: 'block',
    attrs: from,
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  bullets: {
    content: 'item+',
    group: 'block',
    attrs: { ...from, ...loose, mark: { default: '-' } },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  numbers: {
    content: 'item+',
    group: 'block',
    attrs: { ...from, ...loose, mark: { default: '.' }, start: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ start: Number(dom.getAttribute('start') ?? 1) || 1 }) }],
    toDOM: ({ attrs }) => ['ol', attrs['start'] === 1 ? {} : { start: String(attrs['start']) }, 0],
  },
  item: {
    content: 'block+',
    attrs: { ...loose, checked: { default: null } },
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: ({ attrs }) => ['li', attrs['checked'] === null ? {} : { 'data-checked': attrs['checked'] ? '☑' : '☐' }, 0],
  },
  code: {
    content: 'text*',
    group: 'block',
    marks: '',
    attrs: { ...from, info: { default: '' } },
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  line: { group: 'block', attrs: from, parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  /** Markdown that has no face here (a table, a note, a block of the page): shown and kept as it was written. */
  piece: {
    group: 'block',
    attrs: { ...from, source: { default: '' } },
    atom: true,
    draggable: true,
    parseDOM: [{ tag: 'pre[data-piece]', priority: 60, getAttrs: (dom) => ({ source: dom.textContent }) }],
    toDOM: ({ attrs }) => ['pre', { 'data-piece': '' }, String(attrs['source'])],
  },
  /** The same inside a line: an image, the mark of a note. */
  bit: {
    group: 'inline',
    inline: true,
    attrs: { source: { default: '' } },
    atom: true,
    parseDOM: [{ tag: 'code[data-bit]', priority: 60, getAttrs: (dom) => ({ source: dom.textContent }) }],
    toDOM: ({ attrs }) => ['code', { 'data-bit': '' }, String(attrs['source'])],
  },
  breaks: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: linkOf }],
    toDOM: ({ attrs }) => ['a', isSafeAddress(String(attrs['href'])) ? { href: String(attrs['href']), rel: 'nofollow noopener' } : {}, 0],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: (dom) => dom.style.fontWeight !== 'normal' && null }],
    toDOM: () => ['strong', 0],
  },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i', getAttrs: (dom) => dom.style.fontStyle !== 'normal' && null }], toDOM: () => ['em', 0] },
  del: { parseDOM: [{ tag: 'del' }, { tag: 's' }], toDOM: () => ['del', 0] },
  mono: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });

function linkOf(dom: HTMLElement): false | { href: string; title: string | null } {
  const href = dom.getAttribute('href') ?? '';
  return isSafeAddress(href) && { href, title: dom.getAttribute('title') };
}
