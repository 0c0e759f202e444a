/** What was typed, by dotted name: `rooms.0.name` is the name of the first room. */
export type Typed = { [name: string]: unknown };

/** Fields that hold several values. */
const lists = new Set(['features']);

/** A form's fields as nested data; lines of which nothing was filled in are left out, so numbers follow what is kept. */
export function typedIn(form: FormData): Typed {
  const root: Typed = {};
  for (const name of new Set(form.keys())) {
    const steps = name.split('.');
    const last = steps.at(-1) ?? name;
    const values = form.getAll(name).map((value) => (typeof value === 'string' ? value : value.name));
    put(root, steps, lists.has(last) ? values : (values.at(-1) ?? ''));
  }
  return asLists(root) as Typed;
}

/** The text at a dotted name; '' where there is none. */
export function textAt(typed: unknown, name: string): string {
  const found = valueAt(typed, name);
  return found === null || found === undefined || typeof found === 'object' ? '' : String(found);
}

export function valueAt(typed: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Typed)[step] : undefined), typed);
}

/** How many lines there are under a name. */
export function linesAt(typed: unknown, name: string): number {
  const found = valueAt(typed, name);
  return Array.isArray(found) ? found.length : 0;
}

function put(root: Typed, steps: string[], value: unknown): void {
  let at = root;
  for (const step of steps.slice(0, -1)) {
    if (!Object.hasOwn(at, step)) Object.defineProperty(at, step, { value: {}, enumerable: true, writable: true });
    const next = at[step];
    if (typeof next !== 'object' || next === null) return;
    at = next as Typed;
  }
  Object.defineProperty(at, steps.at(-1) ?? '', { value, enumerable: true, writable: true });
}

function asLists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, asLists(each)] as const);
  const numbered = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  if (!numbered) return Object.fromEntries(entries);
  return entries
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, each]) => each)
    .filter(isFilled);
}

/** Words chosen from a list (`phase`, `precision`) do not make a line by themselves. */
function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isFilled);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).some(([name, each]) => !['id', 'phase', 'precision'].includes(name) && isFilled(each));
  return typeof value === 'string' && value.trim() !== '';
}
