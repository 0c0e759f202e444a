import { foldTag } from './forms.ts';

/** What a card is found by, between spaces, and how each of them was typed, one a line. Those that fold to the same are one. */
export function tagColumns(typed: readonly string[]): { tags: string; tag_names: string } {
  const names = namesOfTags(typed);
  return { tags: [...names.keys()].join(' '), tag_names: [...names.values()].join('\n') };
}

/** Each tag by what it folds to, as it was typed first. */
export function namesOfTags(typed: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of typed) {
    const folded = foldTag(name);
    if (folded !== '' && !names.has(folded)) names.set(folded, name);
  }
  return names;
}
