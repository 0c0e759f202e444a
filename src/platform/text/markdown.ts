import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { cleanText, withoutTraps } from './clean.ts';
import { dialect } from './dialect.shared.ts';
import { frenchText, ordinals } from './french.ts';
import { splitParts } from './parts.shared.ts';
import { safeImage, safeLink, schema } from './safe.ts';
import type { Child, Element, Root } from './safe.ts';

/**
 * `headingLevel`: level of the text's highest headings (2 by default, the page keeps its only h1). `links`: whether search
 * engines may follow links that leave the site (no by default). `id`: tells apart the notes of several texts of one page.
 */
export type MarkdownOptions = { headingLevel?: number; locale?: string; links?: 'follow' | 'nofollow'; id?: string };

type Setting = { headingLevel: number; raise: number; french: boolean; links: 'follow' | 'nofollow'; prefix: string };
type Surroundings = { link: boolean; verbatim: boolean };

/**
 * The one way from a text written by anybody to HTML. HTML in the text is shown as it was typed, never interpreted. Pages ask
 * `app.texts`, which keeps this work out of everybody's way; the result depends on nothing but the text and the options.
 */
export function renderMarkdown(source: string, options: MarkdownOptions = {}): string {
  const locale = options.locale ?? 'fr';
  const pages: string[] = [];
  const setting = { ...settingOf(options, locale), raise: highestHeading(source) - 1 };
  let length = 0;
  for (const [index, part] of splitParts(cleanText(source)).entries()) {
    const html = renderPart(part, locale, { ...setting, prefix: prefixOf(options, index) });
    length += html.length;
    if (length > maxHtmlLength) break;
    pages.push(html);
  }
  return pages.join('\n');
}

// A long address used by thousands of links makes megabytes out of kilobytes; an honest text of the greatest length makes a third of this.
const maxHtmlLength = 1_000_000;

/** What is shown of a text that costs too much: its lines as they were typed, with a word that says so. */
export function renderAsTyped(source: string, options: MarkdownOptions = {}): string {
  const language = (options.locale ?? 'fr').slice(0, 2).toLowerCase();
  const word = tooHeavy[language] ?? tooHeavy['en'] ?? '';
  const paragraphs = cleanText(source)
    .split(/\n{2,}/)
    .map((lines) => paragraph(lines.split('\n')));
  return writer.stringify(sanitize({ type: 'root', children: [paragraph([word]), ...paragraphs] }));
}

const tooHeavy: Record<string, string> = {
  fr: 'Ce texte est trop lourd à mettre en forme\u00A0: le voici tel qu’il a été écrit.',
  nl: 'Deze tekst is te zwaar om op te maken: hier staat hij zoals hij geschreven is.',
  de: 'Dieser Text ist zu aufwendig, um ihn zu formatieren: Hier steht er, wie er geschrieben wurde.',
  en: 'This text is too heavy to be laid out: here it is as it was written.',
};

function paragraph(lines: string[]): Element {
  const children = lines.flatMap((value, at): Element['children'] => [...(at > 0 ? [lineBreak] : []), { type: 'text', value }]);
  return { type: 'element', tagName: 'p', properties: {}, children };
}

const lineBreak: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };

/** The words of a text without its marks, for search, descriptions and mail. */
export function plainText(source: string): string {
  const words: string[] = [];
  for (const part of splitParts(cleanText(source))) collectText(safeTree(part, 'fr'), words);
  return words.join('').replace(/\s+/g, ' ').trim();
}

function settingOf(options: MarkdownOptions, locale: string): Omit<Setting, 'raise' | 'prefix'> {
  return {
    headingLevel: Math.min(6, Math.max(2, options.headingLevel ?? 2)),
    french: /^fr\b/i.test(locale),
    links: options.links ?? 'nofollow',
  };
}

function prefixOf(options: MarkdownOptions, index: number): string {
  return ['t', ...(options.id === undefined ? [] : [options.id]), ...(index === 0 ? [] : [String(index)]), ''].join('-');
}

/** Writers start at `#`, `##` or lower; whatever they chose becomes the level that the page gives. */
function highestHeading(source: string): number {
  const marks = source.match(/^#{1,6}(?=[ \t])/gm) ?? ['#'];
  return Math.min(...marks.slice(0, 1_000).map((mark) => mark.length));
}

function renderPart(part: string, locale: string, setting: Setting): string {
  const tree = safeTree(part, locale);
  tree.children = finishAll(tree.children, setting, { link: false, verbatim: false });
  return writer.stringify(tree);
}

function safeTree(part: string, locale: string): Root {
  const reader = readerFor(locale);
  const tree = sanitize(reader.runSync(reader.parse(part)));
  if (part.includes('&#')) disarm(tree);
  return tree;
}

/** What cleaning takes out of a text may come back written in numbers (`&#x202E;`). */
function disarm(tree: Root): void {
  const waiting: (Root | Child)[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') node.value = withoutTraps(node.value);
    if ('children' in node) waiting.push(...node.children);
    if (node.type !== 'element') continue;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = withoutTraps(value);
    }
  }
}

const sanitize = rehypeSanitize(schema);
const writer = unified().use(rehypeStringify).freeze();

const noteWords: Record<string, { title: string; back: string }> = {
  fr: { title: 'Notes', back: 'Retour au texte, note' },
  nl: { title: 'Noten', back: 'Terug naar de tekst, noot' },
  de: { title: 'Anmerkungen', back: 'Zurück zum Text, Anmerkung' },
  en: { title: 'Notes', back: 'Back to the text, note' },
};

function makeReader(words: { title: string; back: string }) {
  return dialect()
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabel: words.title,
      footnoteLabelTagName: 'h1',
      footnoteLabelProperties: {},
      footnoteBackLabel: (reference: number, again: number) => `${words.back} ${reference + 1}${again > 1 ? `-${again}` : ''}`,
    })
    .use(() => lowerHeadings)
    .freeze();
}

const readers = new Map<string, ReturnType<typeof makeReader>>();

function readerFor(locale: string): ReturnType<typeof makeReader> {
  const language = locale.slice(0, 2).toLowerCase();
  const words = noteWords[language] ?? { title: 'Notes', back: 'Back to the text, note' };
  const known = readers.get(words.back) ?? makeReader(words);
  readers.set(words.back, known);
  return known;
}

/** h1 becomes h2 before sanitising, where h1 does not exist. */
function lowerHeadings(tree: Root): void {
  const waiting: Child[] = [...tree.children];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level !== undefined) node.tagName = `h${Math.min(6, Number(level) + 1)}`;
    waiting.push(...node.children);
  }
}

function finishAll<Node extends Child>(children: Node[], setting: Setting, around: Surroundings): Node[] {
  return children.flatMap((child) => finish(child, setting, around)) as Node[];
}

function finish(node: Child, setting: Setting, around: Surroundings): Child[] {
  if (node.type === 'text') return setting.french && !around.verbatim ? raised(frenchText(node.value)) : [node];
  if (node.type !== 'element') return [];
  if (node.tagName === 'input') return [{ type: 'text', value: node.properties.checked === true ? '☑' : '☐' }];
  if (node.tagName === 'img') {
    const image = safeImage(node, around.link);
    if (image?.type === 'element') safeLink(image, setting.links);
    return image === undefined ? [] : [image];
  }
  const done = finishElement(node, setting, around);
  return done.tagName === 'a' && done.properties.href === undefined ? done.children : [done];
}

function finishElement(node: Element, setting: Setting, around: Surroundings): Element {
  const link = around.link || node.tagName === 'a';
  const verbatim = around.verbatim || node.tagName === 'code' || node.tagName === 'pre' || (node.tagName === 'a' && showsItsAddress(node));
  if (node.tagName === 'a') safeLink(node, setting.links);
  if (/^h[2-6]$/.test(node.tagName))
    node.tagName = `h${Math.min(6, Math.max(2, Number(node.tagName[1]) + setting.headingLevel - 2 - setting.raise))}`;
  namespace(node, setting.prefix);
  node.children = finishAll(node.children, setting, { link, verbatim });
  return node;
}

function showsItsAddress(link: Element): boolean {
  const [only] = link.children;
  return link.children.length === 1 && only?.type === 'text' && /^(?:https?:|www\.|\S+@)/i.test(only.value);
}

/** Sanitising prefixed the ids with `t-`; the links of notes follow, and both take the text's own prefix. */
function namespace(node: Element, prefix: string): void {
  const { properties } = node;
  if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
  const note = properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;
  if (typeof properties.id === 'string') properties.id = prefix + properties.id.slice(2);
  if (properties.ariaDescribedBy !== undefined) properties.ariaDescribedBy = [`${prefix}footnote-label`];
  if (note && typeof properties.href === 'string') properties.href = `#${prefix}${properties.href.slice(1)}`;
}

function raised(text: string): Child[] {
  return ordinals(text).map((piece) =>
    piece.place === 'line'
      ? { type: 'text', value: piece.text }
      : { type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value: piece.text }] },
  );
}

const inline = new Set(['a', 'code', 'del', 'em', 'strong', 'sup']);

function collectText(node: Root | Child, words: string[]): void {
  if (node.type === 'text') words.push(node.value);
  if (node.type !== 'element' && node.type !== 'root') return;
  const element = node.type === 'element' ? node : undefined;
  if (element?.properties.dataFootnoteRef !== undefined || element?.properties.dataFootnoteBackref !== undefined) return;
  if (element?.tagName === 'img' && typeof element.properties.alt === 'string') words.push(element.properties.alt);
  if (element?.properties.id === 't-footnote-label') return;
  for (const child of node.children) collectText(child, words);
  if (element !== undefined && !inline.has(element.tagName)) words.push(' ');
}
