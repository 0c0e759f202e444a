export type BlockName = 'cards' | 'map' | 'agenda' | 'call';
export type Segment = { markdown: string } | { block: BlockName; options: Record<string, string> };

/** What each block may be told. */
const known: Record<BlockName, string[]> = {
  cards: ['kind', 'family', 'sector', 'pillar', 'tag', 'limit'],
  map: ['kind', 'limit'],
  agenda: [],
  call: [],
};
const line = /^:::([a-z]+)((?:[ \t]+[a-z]+=[^\s:]+)*)[ \t]*:::$/;

/**
 * Cuts a page into Markdown and blocks: a line of its own, `:::cards kind=tool family=facilitation limit=6:::`.
 * A block or an option that is not known stays in the text, where its author sees it. Code fences are left alone.
 */
export function segmentsOf(source: string): Segment[] {
  const segments: Segment[] = [];
  let text: string[] = [];
  let fence = '';
  const flush = () => {
    if (text.join('').trim() !== '') segments.push({ markdown: text.join('\n') });
    text = [];
  };
  for (const each of source.split(/\r?\n/)) {
    fence = fenceAfter(fence, each);
    const block = fence === '' ? blockOf(each.trimEnd()) : undefined;
    if (block) {
      flush();
      segments.push(block);
    } else text.push(each);
  }
  flush();
  return segments;
}

/** A number of things to show, within what a page can carry. */
export function limitOf(options: Record<string, string>, usual: number): number {
  const asked = Number(options['limit'] ?? usual);
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, 24) : usual;
}

function fenceAfter(open: string, each: string): string {
  const found = /^\s{0,3}(`{3,}|~{3,})/.exec(each)?.[1];
  if (!found) return open;
  if (open === '') return found;
  return found.startsWith(open) ? '' : open;
}

function blockOf(each: string): Segment | undefined {
  const found = line.exec(each);
  const name = found?.[1];
  if (!name || !isBlock(name)) return undefined;
  const options = Object.fromEntries(
    (found[2] ?? '')
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((pair) => pair.split('=', 2)),
  );
  return Object.keys(options).every((key) => known[name].includes(key)) ? { block: name, options } : undefined;
}

function isBlock(name: string): name is BlockName {
  return Object.hasOwn(known, name);
}
