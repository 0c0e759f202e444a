// Reads HTML as strictly as our own is written: every `<` and `>` belongs to a tag of the list, every attribute is one that the tag may
// have, in double quotes, and every tag that opens closes in its turn. What does not read so is a fault.

const empty = new Set(['br', 'hr', 'img']);
const note = ['data-footnote-ref', 'data-footnote-backref'];
const attributes: Record<string, readonly string[]> = {
  a: ['href', 'title', 'id', 'rel', 'aria-label', 'aria-describedby', ...note],
  code: ['class'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  img: ['src', 'alt', 'title', 'loading'],
  li: ['id'],
  ol: ['start'],
  section: ['data-footnotes'],
  td: ['align'],
  th: ['align'],
};
const plain = 'blockquote br del em hr p pre strong sup table tbody thead tr ul'.split(' ');
const known = new Set([...Object.keys(attributes), ...plain]);

const piece = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<]*")?)*)>|[<>]/g;
const attribute = / ([a-z-]+)(?:="([^"]*)")?/g;

/** Everything in the HTML that has no place in a text, in the order found. */
export function faults(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const [tag, slash, name = '', said = ''] of html.matchAll(piece)) {
    if (tag === '>') continue;
    if (!known.has(name) || badAttributes(name, said)) found.push(tag === '<' ? html.slice(html.indexOf('<'), 40) : tag);
    else if (slash === '/' && open.pop() !== name) found.push(`${tag} too early`);
    else if (slash === '' && !empty.has(name)) open.push(name);
  }
  return [...found, ...open.map((name) => `<${name}> without end`)];
}

function badAttributes(name: string, said: string): boolean {
  return [...said.matchAll(attribute)].some(([, key = '', value = '']) => !(attributes[name] ?? []).includes(key) || badValue(key, value));
}

/** Addresses lead to pages, mail boxes or places of this site; pictures are files of this site. */
function badValue(key: string, value: string): boolean {
  if (key === 'href') return !/^(?:https?:|mailto:|[^a-z]|$)/i.test(value) && /^[^/?#]*(?::|&#x3A;|&colon;)/i.test(value);
  if (key === 'src') return !value.startsWith('/fichiers/') || value.includes('/..');
  return key === 'class' && !/^language-[\w-]{1,30}$/.test(value);
}
