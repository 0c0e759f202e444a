export type Form = { action: string; fields: [string, string][] };

/** Reads the fields of the form that holds a field named `holds` out of a page, as a browser would send them untouched. */
export function readForm(html: string, holds: string): Form | undefined {
  for (const [, attributes = '', inside = ''] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    const fields = fieldsIn(inside);
    if (fields.some(([name]) => name === holds)) return { action: attribute(attributes, 'action') ?? '', fields };
  }
  return undefined;
}

function fieldsIn(inside: string): [string, string][] {
  const fields: [string, string][] = [];
  const tags = /<input\b([^>]*)>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs;
  for (const [, input, textarea, words = '', select, options = ''] of inside.matchAll(tags)) {
    const name = attribute(input ?? textarea ?? select ?? '', 'name');
    if (name === undefined) continue;
    if (input !== undefined) fields.push(...inputValue(input).map((value): [string, string] => [name, value]));
    else fields.push([name, textarea === undefined ? chosen(options) : decoded(words.replace(/^\n/, ''))]);
  }
  return fields;
}

/** Nothing for what is not ticked, for buttons and for files. */
function inputValue(attributes: string): string[] {
  const type = attribute(attributes, 'type') ?? 'text';
  if (['submit', 'button', 'image', 'reset', 'file'].includes(type)) return [];
  if (['checkbox', 'radio'].includes(type) && !/\schecked\b/.test(attributes)) return [];
  return [attribute(attributes, 'value') ?? (type === 'checkbox' ? 'on' : '')];
}

function chosen(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)];
  const [, attributes = '', words = ''] = all.find(([, each = '']) => /\sselected\b/.test(each)) ?? all[0] ?? [];
  return attribute(attributes, 'value') ?? decoded(words.trim());
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : decoded(found);
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
