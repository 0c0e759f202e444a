// Markdown parsers are quadratic, or worse, on texts made to hurt: long runs of marks, very deep quotes, very wide tables.
// A text is therefore tamed line by line, then parsed in parts of bounded size: the time stays proportional to the length.
// An ordinary text is cut only before a top-level paragraph or heading, where nobody can see it.

const softLength = 4_000;
const hardLength = 16_000;
const hardWeight = 1_000;
const maxMarkers = 40;
const maxColumns = 30;
const maxMissingCells = 5_000;

type Fence = { mark: string; opening: string };
type State = {
  parts: string[];
  lines: string[];
  length: number;
  weight: number;
  fence: Fence | undefined;
  header: string[] | undefined;
};

/** The text in parts that can be parsed one by one, each in bounded time. */
export function splitParts(source: string): string[] {
  return withDefinitions(cutParts(source));
}

/** The same parts, without the addresses and notes that each is lent by the others. */
export function cutParts(source: string): string[] {
  const state: State = { parts: [], lines: [], length: 0, weight: 0, fence: undefined, header: undefined };
  for (const line of tame(source.split('\n'))) for (const piece of pieces(line)) take(state, piece);
  flush(state);
  return state.parts;
}

/** A text that is set in a few milliseconds. */
export function isLight(source: string): boolean {
  return source.length <= softLength && weigh(source) <= hardWeight / 3;
}

function take(state: State, line: string): void {
  const lineWeight = weigh(line);
  const limit = state.fence === undefined ? hardWeight : hardWeight * 3;
  if (state.lines.length > 0) {
    if (state.length + line.length > hardLength || state.weight + lineWeight > limit) flushAndReopen(state, line);
    else if (state.length >= softLength && startsAfresh(state, line)) flush(state);
  }
  state.lines.push(line);
  state.length += line.length + 1;
  state.weight += lineWeight;
  follow(state, line);
}

function startsAfresh(state: State, line: string): boolean {
  return state.fence === undefined && state.lines.at(-1)?.trim() === '' && /^[^\s>*+|\d-]/.test(line);
}

function flush(state: State): void {
  if (state.lines.length > 0) state.parts.push(state.lines.join('\n'));
  state.lines = [];
  state.length = 0;
  state.weight = 0;
}

/** A part that has to end inside a code block or a table ends it, and the next one takes it up again. */
function flushAndReopen(state: State, line: string): void {
  const { fence, header } = state;
  if (fence !== undefined) state.lines.push(fence.mark);
  flush(state);
  if (fence !== undefined) state.lines.push(fence.opening);
  else if (header?.length === 2 && line.includes('|')) state.lines.push(...header);
}

/** Remembers the code block or the table in which the next line stands. */
function follow(state: State, line: string): void {
  if (state.fence !== undefined) {
    const trimmed = line.trim();
    if (trimmed.startsWith(state.fence.mark) && trimmed.replaceAll(state.fence.mark.charAt(0), '') === '') state.fence = undefined;
    return;
  }
  const opening = /^ {0,20}(`{3,20}|~{3,20})[^`~]{0,60}$/.exec(line);
  if (opening?.[1] !== undefined) state.fence = { mark: opening[1], opening: line };
  else if (line.trim() === '') state.header = undefined;
  else if (columnsOf(line) > 1) {
    const above = state.lines.at(-2) ?? '';
    state.header = line.length + above.length < 1_000 ? [above, line] : undefined;
  }
}

/** Takes the excess out of single lines: leading markers, columns, and rows that would be padded with empty cells. */
function* tame(lines: string[]): Generator<string> {
  let columns = 0;
  let missing = 0;
  for (const raw of lines) {
    const line = tamePipes(tameMarkers(raw));
    if (line.trim() === '') columns = 0;
    else if (columns > 1) missing += Math.max(0, columns - count(line, '|') - 1);
    if (missing > maxMissingCells) yield '';
    const delimiter = columnsOf(line);
    if (delimiter > 1) columns = delimiter;
    yield delimiter > 1 && missing > maxMissingCells ? line.replaceAll('|', '\\|') : line;
  }
}

function tameMarkers(line: string): string {
  const marker = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
  for (let markers = 0; markers < maxMarkers; markers++) {
    if (!marker.test(line)) return line;
  }
  const end = marker.lastIndex;
  return line.slice(0, end) + ' ' + line.slice(end).replace(/^[\s>*+\d.)-]+/, '');
}

function tamePipes(line: string): string {
  return count(line, '|') > maxColumns ? line.replaceAll('|', '\\|') : line;
}

/** Number of columns that a table's delimiter row announces; 0 for any other line. */
function columnsOf(line: string): number {
  return line.includes('-') && /^[\s>*+\d.)|:-]*$/.test(line) ? count(line, '|') + 1 : 0;
}

function count(line: string, character: string): number {
  let found = 0;
  for (let at = line.indexOf(character); at >= 0; at = line.indexOf(character, at + 1)) found++;
  return found;
}

/** A line too heavy to be parsed at once, in pieces. */
function* pieces(line: string): Generator<string> {
  let start = 0;
  let weight = 0;
  for (let at = 0; at < line.length; at++) {
    weight += weightOf(line.charCodeAt(at));
    if (weight <= hardWeight - 2 && at - start < hardLength - 2) continue;
    yield line.slice(start, at);
    start = at;
    weight = 0;
  }
  yield line.slice(start);
}

function weigh(line: string): number {
  let weight = 2;
  for (let at = 0; at < line.length; at++) weight += weightOf(line.charCodeAt(at));
  return weight;
}

const light = new Set([...' \t|.,:;/\'"?!-'].map((character) => character.charCodeAt(0)));

/** Marks weigh, letters and digits do not. */
function weightOf(code: number): number {
  if (code > 127 || light.has(code)) return 0;
  const letterOrDigit = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return letterOrDigit ? 0 : 1;
}

const definition = /^ {0,3}\[([^[\]\\]{1,100})\]:[ \t]*\S.{0,500}$/gm;

/** A link's address or a note written at the end of a long text also serves the parts before it. */
function withDefinitions(parts: string[]): string[] {
  if (parts.length < 2) return parts;
  const known = new Map<string, { line: string; part: number }>();
  parts.forEach((part, index) => {
    for (const [line, label = ''] of part.matchAll(definition)) {
      if (!known.has(labelOf(label))) known.set(labelOf(label), { line, part: index });
    }
  });
  return known.size === 0 ? parts : parts.map((part, index) => [part, ...missingDefinitions(part, index, known)].join('\n\n'));
}

function missingDefinitions(part: string, index: number, known: Map<string, { line: string; part: number }>): string[] {
  const wanted = new Set<string>();
  for (const [, label = ''] of part.matchAll(/\[([^[\]\\]{1,100})\]/g)) {
    const found = known.get(labelOf(label));
    if (found !== undefined && found.part !== index) wanted.add(found.line);
  }
  return [...wanted].slice(0, 50);
}

function labelOf(label: string): string {
  return label.trim().toLowerCase();
}
