// French typography, applied when a text is shown, never to what is kept.
// Thin no-break space (U+202F) before ; ! ? », no-break space (U+00A0) before : and after «, typographic apostrophe.

const rules: [RegExp, string][] = [
  [/(?<=\p{L})'(?=\p{L}|$)/gu, '’'],
  [/«[ \u00A0\u202F]?(?=[^\s\u00A0\u202F])/gu, '«\u00A0'],
  [/(?<=[^\s\u00A0\u202F])[ \u00A0\u202F]?»/gu, '\u202F»'],
  [/(?<=^|[^\s\u00A0\u202F]) (?=[;!?])/gu, '\u202F'],
  [/(?<=[\p{L}\p{N})»’])(?=[;!?]+(?:\s|$|[)»]))/gu, '\u202F'],
  [/(?<=^|[^\s\u00A0\u202F]) (?=:(?:\s|$))/gu, '\u00A0'],
  [/(?<=[\p{L}\p{N})»’])(?=:(?:\s|$))/gu, '\u00A0'],
];

export function frenchText(text: string): string {
  return rules.reduce((done, [pattern, instead]) => done.replace(pattern, instead), text);
}

const ordinal = /(?<![\p{L}\p{N}.,/_-])(\d{1,4}|[IVX]{2,8})(ers?|res?|nde?s?|es?)(?![\p{L}\p{N}_])/gu;

/** A text cut around its ordinals: `1er` gives the number, then `er` to be raised. */
export function ordinals(text: string): { text: string; place: 'line' | 'raised' }[] {
  const pieces: { text: string; place: 'line' | 'raised' }[] = [];
  let from = 0;
  for (const match of text.matchAll(ordinal)) {
    const [whole, number = '', ending = ''] = match;
    if (!fits(number, ending)) continue;
    pieces.push({ text: text.slice(from, match.index + number.length), place: 'line' }, { text: ending, place: 'raised' });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), place: 'line' });
  return pieces;
}

function fits(number: string, ending: string): boolean {
  const first = number === '1';
  if (/^r?es?$|^ers?$/.test(ending)) return first ? /^(?:er|re)s?$/.test(ending) : /^es?$/.test(ending);
  return number === '2';
}
