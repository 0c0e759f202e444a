import { foldTag } from './forms.ts';

/** What a card is found by, between spaces, and how each of them was typed, one a line. Those that fold to the same are one. */
export function tagColumns(typed: readonly string[]): { tags: string; tag_names: string } {
  const names = new Map<string, string>();
  for (const name of typed) {
    const folded = foldTag(name);
    if (folded !== '' && !names.has(folded)) names.set(folded, name);
  }
  return { tags: [...names.keys()].join(' '), tag_names: [...names.values()].join('\n') };
}
