import type rehypeSanitize from 'rehype-sanitize';
import { linkProtocols } from './address.shared.ts';

/** A tree of HTML, as unified hands it over. */
export type Root = ReturnType<ReturnType<typeof rehypeSanitize>>;
export type Child = Root['children'][number];
export type Element = Extract<Child, { type: 'element' }>;
type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>;

/** Everything that a text may become; all the rest is taken away. */
export const schema: Schema = {
  tagNames: 'a blockquote br code del em h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
  attributes: {
    a: ['href', 'title', 'id', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
    code: [['className', /^language-[\w-]{1,30}$/]],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    img: ['src', 'alt', 'title'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    li: ['id'],
    ol: ['start'],
    section: ['dataFootnotes'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: { href: linkProtocols, src: ['http', 'https'] },
  clobber: ['id', 'ariaDescribedBy'],
  clobberPrefix: 't-',
  strip: ['script', 'style'],
};

/** Whether an address leaves this site; `//host` and `/\host` do. */
export function isExternal(address: string): boolean {
  const here = 'https://here.invalid';
  if (!URL.canParse(address, here)) return true;
  const url = new URL(address, here);
  return url.protocol !== 'mailto:' && url.origin !== here;
}

const filesFolder = '/fichiers/';

/** An image kept by this site; any other of its addresses would be called in the reader's name. */
function isOwnFile(address: string): boolean {
  return (
    address.startsWith(filesFolder) &&
    URL.canParse(address, 'https://here.invalid') &&
    new URL(address, 'https://here.invalid').pathname.startsWith(filesFolder)
  );
}

/** An image from elsewhere would tell its host who reads: it becomes a link, or its description inside a link. */
export function safeImage(element: Element, insideLink: boolean): Child | undefined {
  const { src, alt } = element.properties;
  const description = typeof alt === 'string' ? alt : '';
  if (typeof src !== 'string' || src === '') return description === '' ? undefined : { type: 'text', value: description };
  if (isOwnFile(src)) {
    element.properties.alt = description;
    element.properties.loading = 'lazy';
    return element;
  }
  const text: Child = { type: 'text', value: description === '' ? src : description };
  return insideLink ? text : { type: 'element', tagName: 'a', properties: { href: src }, children: [text] };
}

const maxAddressLength = 2_000;

export function safeLink(element: Element, links: 'follow' | 'nofollow'): void {
  const { href } = element.properties;
  if (typeof href !== 'string' || !isExternal(href)) return;
  if (href.length > maxAddressLength) delete element.properties.href;
  element.properties.rel = links === 'follow' ? ['noopener'] : ['nofollow', 'ugc', 'noopener'];
}
