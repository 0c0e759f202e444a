import { IntlMessageFormat } from 'intl-messageformat';
import { sources } from './sources.ts';

const languages = ['nl', 'de', 'en'];

/** Every key in four languages with the same values, every used key there, every key used. */
export function messageRules(): string[] {
  const catalogues = new Map(sources(['messages'], ['.json']).map((file) => [file.path, JSON.parse(file.text) as Record<string, string>]));
  const rooms = [...catalogues.keys()]
    .filter((path) => path.startsWith('messages/fr/'))
    .map((path) => path.slice('messages/fr/'.length, -'.json'.length));
  const strays = [...catalogues.keys()].filter((path) => !rooms.some((room) => path.endsWith(`/${room}.json`)));
  const reference = new Map(
    rooms.flatMap((room) =>
      Object.entries(catalogues.get(`messages/fr/${room}.json`) ?? {}).map(([key, text]) => [`${room}.${key}`, text]),
    ),
  );
  return [
    ...strays.map((path) => `${path}: has no French counterpart`),
    ...rooms.flatMap((room) => languages.flatMap((language) => compared(room, language, catalogues))),
    ...usage(reference),
  ];
}

function compared(room: string, language: string, catalogues: Map<string, Record<string, string>>): string[] {
  const path = `messages/${language}/${room}.json`;
  const french = catalogues.get(`messages/fr/${room}.json`) ?? {};
  const other = catalogues.get(path);
  if (!other) return [`${path}: missing`];
  const missing = Object.keys(french).filter((key) => !other[key]?.trim());
  const extra = Object.keys(other).filter((key) => !(key in french));
  const different = Object.keys(french).filter(
    (key) => other[key] && values(french[key] ?? '', 'fr') !== values(other[key] ?? '', language),
  );
  return [
    ...missing.map((key) => `${path}: ${key} is missing`),
    ...extra.map((key) => `${path}: ${key} is not in French`),
    ...different.map((key) => `${path}: ${key} has other values than in French`),
  ];
}

/** Names of the values of a message; throws nothing: a broken message is told by its text. */
function values(message: string, language: string): string {
  try {
    const names = new Set<string>();
    collect(new IntlMessageFormat(message, language).getAst() as Part[], names);
    return [...names].sort().join(',');
  } catch (error) {
    return `broken: ${error instanceof Error ? error.message : String(error)}`;
  }
}

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }> };
const literal = 0;
const pound = 7;

function collect(parts: Part[], names: Set<string>): void {
  for (const part of parts) {
    if (part.type !== literal && part.type !== pound && part.value) names.add(part.value);
    for (const option of Object.values(part.options ?? {})) collect(option.value, names);
  }
}

/**
 * A key is used when the sources hold it as a literal, or when a template such as `t(`web.error.${status}.title`)`
 * matches it; a literal that looks like a key of a known room must exist.
 */
function usage(reference: Map<string, string>): string[] {
  const texts = sources(['src', 'bin', 'demo'], ['.ts', '.svelte']).filter((file) => !file.path.endsWith('.test.ts'));
  const all = texts.map((file) => file.text).join('\n');
  const rooms = [...new Set([...reference.keys()].map((key) => key.split('.')[0] ?? ''))];
  const literals = new Set([...all.matchAll(/['"`]([a-z]+(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1] ?? ''));
  const start = new RegExp(`[\`](?:${rooms.join('|')})\\.[^\`]*\\$\\{[^\`]*[\`]`, 'g');
  const templates = [...all.matchAll(start)].map((match) => asPattern(match[0].slice(1, -1)));
  const called = new Set([...all.matchAll(/\bt\(\s*['"]([\w.-]+)['"]/g)].map((match) => match[1] ?? ''));
  const absent = [...called].filter((key) => !reference.has(key));
  const unused = [...reference.keys()].filter((key) => !literals.has(key) && !templates.some((pattern) => pattern.test(key)));
  return [...absent.map((key) => `${key}: used, but not in messages/fr`), ...unused.map((key) => `${key}: in messages/fr, but unused`)];
}

function asPattern(template: string): RegExp {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w.-]+')}$`);
}
