import type { MarkdownInline } from '../../../platform/text/dialect.shared.ts';

const address = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,:;!?)\]*_~'’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const plainAddress = /^https?:\/\/[\w./?=#%+-]*[\w/]$/;
const plainMail = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]+$/i;

/** Words with addresses in them: each leads where it says, as it does when it is typed in a text. */
export function withAddresses(text: string): MarkdownInline[] {
  const made: MarkdownInline[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if (index > end) made.push({ type: 'text', value: text.slice(end, index) });
    made.push(written(found, text[index - 1], text[index + found.length]));
    end = index + found.length;
  }
  if (end < text.length) made.push({ type: 'text', value: text.slice(end) });
  return made;
}

/** Whether an address may stand in a text as it is, between these characters, and still be a link that leads to itself. */
export function isBare(found: string, href: string, before = '', after = ''): boolean {
  const plain = found === href ? plainAddress.test(found) : href === `mailto:${found}` && plainMail.test(found);
  return plain && !found.includes('__') && /^[\s(]?$/.test(before) && /^[\s.,;:!?)]?$/.test(after);
}

function written(found: string, before: string | undefined, after: string | undefined): MarkdownInline {
  const url = /^https?:/.test(found) ? found : `mailto:${found}`;
  if (isBare(found, url, before, after)) return { type: 'html', value: found };
  return { type: 'link', url, title: null, children: [{ type: 'text', value: found }] };
}
