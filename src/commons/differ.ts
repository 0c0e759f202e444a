import { diffArrays } from 'diff';

export type Mark = 'same' | 'added' | 'removed';
export type Segment = { mark: Mark; text: string };
/** Lines `start` (included) to `end` (excluded) of the base become `lines`. */
export type Hunk = { start: number; end: number; lines: string[] };

/** More changes than this and the whole is shown as replaced: nobody reads such a comparison, and its cost grows with the square. */
const mostEdits = 1_500;
const mostWords = 4_000;

/** What must happen to the lines of `base` to become those of `other`. */
export function hunks(base: string[], other: string[]): Hunk[] {
  const found: Hunk[] = [];
  let at = 0;
  let open: Hunk | undefined;
  for (const part of parts(base, other)) {
    if (part.mark === 'same') {
      at += part.items.length;
      open = undefined;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, lines: [] };
      found.push(open);
    }
    if (part.mark === 'added') open.lines.push(...part.items);
    else open.end = at += part.items.length;
  }
  return found;
}

/** What changed from `a` to `b`, word by word: first by lines, then by words inside the lines that changed. */
export function compareTexts(a: string, b: string): Segment[] {
  const segments: Segment[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    segments.push(...compareWords(removed.join(''), added.join('')));
    removed = [];
    added = [];
  };
  for (const part of parts(lines(a), lines(b))) {
    if (part.mark === 'removed') removed.push(...part.items);
    else if (part.mark === 'added') added.push(...part.items);
    else {
      flush();
      segments.push({ mark: 'same', text: part.items.join('') });
    }
  }
  flush();
  return joined(segments);
}

/** What left and what came, item by item; order does not matter. */
export function compareLists(a: string[], b: string[]): Segment[] {
  return [
    ...a.map((text): Segment => ({ mark: b.includes(text) ? 'same' : 'removed', text })),
    ...b.filter((text) => !a.includes(text)).map((text): Segment => ({ mark: 'added', text })),
  ];
}

function compareWords(a: string, b: string): Segment[] {
  const before = words(a);
  const after = words(b);
  if (before.length + after.length > mostWords) return replaced(a, b);
  return parts(before, after).map((part) => ({ mark: part.mark, text: part.items.join('') }));
}

function parts(a: string[], b: string[]): { mark: Mark; items: string[] }[] {
  const changes = diffArrays(a, b, { maxEditLength: mostEdits });
  if (!changes) {
    return [
      { mark: 'removed' as const, items: a },
      { mark: 'added' as const, items: b },
    ].filter((part) => part.items.length > 0);
  }
  return changes.map((change) => ({ mark: change.added ? 'added' : change.removed ? 'removed' : 'same', items: change.value }));
}

function replaced(a: string, b: string): Segment[] {
  const both: Segment[] = [
    { mark: 'removed', text: a },
    { mark: 'added', text: b },
  ];
  return both.filter((segment) => segment.text !== '');
}

function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function joined(segments: Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (last?.mark === segment.mark) last.text += segment.text;
    else if (segment.text !== '') out.push({ ...segment });
  }
  return out;
}
