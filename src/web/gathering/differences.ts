/** One line of a list that a field stands in, by what names it: `{ leaf: 'name', value: 'Préau' }`. */
export type Within = { leaf: string; value: string };
/** A field that is no longer what the form shows: `now` is what is kept, `typed` what came with the form. */
export type Difference = { within: Within[]; leaf: string; lang: string | null; now: string; typed: string };

type Leaf = Pick<Difference, 'within' | 'leaf' | 'lang'> & { value: string };

/** Facts that no field shows. */
const unshown = new Set(['id', 'plan', 'saves']);
const languages = new Set(['fr', 'nl', 'de', 'en']);
/** What makes a line the same one after another has moved it. */
const identities = ['id', 'key', 'phase', 'cardId', 'name'] as const;
const names = ['name', 'phase', 'key', 'cardId'] as const;

/** What differs between what is kept now and what was typed, under the given names; lines are matched by what they are. */
export function differences(now: unknown, typed: unknown, roots: readonly string[]): Difference[] {
  const kept = leavesUnder(now, roots);
  const sent = leavesUnder(typed, roots);
  return [...new Set([...kept.keys(), ...sent.keys()])].flatMap((path) => {
    const leaf = kept.get(path) ?? sent.get(path);
    const [before, after] = [kept.get(path)?.value ?? '', sent.get(path)?.value ?? ''];
    return leaf && plain(before) !== plain(after)
      ? [{ within: leaf.within, leaf: leaf.leaf, lang: leaf.lang, now: before, typed: after }]
      : [];
  });
}

function leavesUnder(values: unknown, roots: readonly string[]): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const root of roots) collect(found, field(values, root), [root], []);
  return found;
}

function collect(found: Map<string, Leaf>, value: unknown, path: string[], within: Within[]): void {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return keep(found, value.join(' '), path, within);
  if (Array.isArray(value)) {
    for (const line of value) collect(found, line, [...path, identityOf(line)], [...within, nameOf(line)]);
    return;
  }
  if (typeof value !== 'object' || value === null) return keep(found, String(value ?? ''), path, within);
  for (const [name, each] of Object.entries(value)) if (!unshown.has(name)) collect(found, each, [...path, name], within);
}

function keep(found: Map<string, Leaf>, value: string, path: string[], within: Within[]): void {
  const lang = path.find((step) => languages.has(step)) ?? null;
  const leaf = path.findLast((step) => !languages.has(step)) ?? '';
  if (value !== '') found.set(path.join(' '), { within, leaf, lang, value });
}

function identityOf(line: unknown): string {
  const by = identities.find((name) => text(line, name) !== '');
  return by ? `${by}=${text(line, by)}` : '';
}

function nameOf(line: unknown): Within {
  const leaf = names.find((name) => text(line, name) !== '') ?? 'name';
  return { leaf, value: text(line, leaf) };
}

function text(line: unknown, name: string): string {
  return String(field(line, name) ?? '').trim();
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Browsers send line ends of their own. */
function plain(words: string): string {
  return words.replaceAll('\r\n', '\n').trim();
}
