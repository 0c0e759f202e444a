import type { Lang } from '../kinds.shared.ts';
import type { NeedInput } from './forms.ts';

/** What a history keeps of a need, as JSON. */
type Kept = { sort: 'need' | 'offer'; lang: Lang; title: string; text: string; tags: string; place: string | null; until: string | null };

export function needInput(body: string): Required<NeedInput> & { lang: Lang; tags: string } {
  const { place, until, ...words } = JSON.parse(body) as Kept;
  return { ...words, place: place ?? '', until: until ?? '' };
}
