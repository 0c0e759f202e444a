/** A text inside an element or an attribute, without the signs that XML 1.0 does not know. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `<name a="…">text</name>`; without text, an empty element. Attributes that are null are left out. */
export function element(name: string, attributes: Record<string, string | null>, inside?: string): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${xmlText(value)}"`]));
  return inside === undefined ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`;
}

export function textElement(name: string, text: string): string {
  return element(name, {}, xmlText(text));
}
