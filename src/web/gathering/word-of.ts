import { takenWords } from '../../gathering/forms.ts';
import { fold } from '../../platform/search/words.ts';

const longest = 40;

/** The word of a gathering in addresses, made from its name: letters and digits, cut between words. */
export function wordOf(name: string): string {
  const whole = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const cut =
    whole.length <= longest
      ? whole
      : whole
          .slice(0, longest + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longest);
  return cut === '' || takenWords.has(cut) ? `rencontre${cut && `-${cut}`}` : cut;
}
