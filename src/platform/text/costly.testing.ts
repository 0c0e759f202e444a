/** Texts of about `size` characters that make a careless parser slow, by name; `bench/text.ts` says what they cost ours. */
export function costlyTexts(size: number): Record<string, string> {
  const fill = (morsels: string) => morsels.repeat(Math.ceil(size / morsels.length)).slice(0, size);
  const wide = Math.min(2_000, size / 4);
  return {
    brackets: fill('['),
    stars: fill('*'),
    emphasis: fill('*_'),
    quotes: fill('> '),
    'quotes of forty levels': fill('>'.repeat(40) + 'a\n'),
    'unfinished links': fill('a]('),
    links: fill('[a](b) '),
    'closing brackets': fill(']'),
    'nested lists': Array.from({ length: 400 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
    'wide table': `|${fill('a|').slice(0, wide)}\n|${fill('-|').slice(0, wide)}\n${fill('|\n')}`,
    headings: fill('a\n=\n'),
    'notes without end': '[^a]: b\n\n' + fill('[^a]'),
  };
}

/** What people do write, as long. */
export function ordinaryText(size: number): string {
  const morsel = '# Titre\n\nUn *texte* avec **du gras**, un [lien](https://a.b/c) et une liste.\n\n- un\n- deux\n\n';
  return morsel.repeat(Math.ceil(size / morsel.length)).slice(0, size);
}
