import type { Lang } from '../kinds.shared.ts';
import type { Whole } from '../snapshot.ts';
import { originalWords } from '../snapshot.ts';

/** What the writer of a translation says of it: it renders all of the original that they saw, or not yet. */
export type UpToDate = 'yes' | 'no';

type State = Pick<Whole, 'texts' | 'lang'>;
/** `before`: what the card said; `seen`: what it said when the writer opened the form; `says`: what the writer answered, if asked. */
type Written = { lang: Lang; before: State; seen: State | undefined; says: UpToDate | undefined };

/**
 * The state to keep, with the revision of the original that a translation now renders: never a later one than its writer saw, and
 * as before when they say that it does not follow yet. Without an answer, new words render what was seen.
 */
export function rendering<S extends State>(written: S, { lang, before, seen = before, says }: Written): S {
  const words = written.texts[lang];
  const past = before.texts[lang];
  if (lang === written.lang || !words || !past) return written;
  const same = words.title === past.title && words.summary === past.summary && words.text === past.text;
  const follows = says === 'yes' || (says === undefined && !same);
  const of = follows ? Math.max(past.of, originalWords(seen).of) : past.of;
  return { ...written, texts: { ...written.texts, [lang]: { ...words, of } } };
}
