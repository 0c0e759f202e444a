import { compareTexts } from '../differ.ts';
import type { Words } from '../snapshot.ts';

/** Above this share of changed signs, whoever confirmed has not read what stands now. */
const muchShare = 0.25;

/** Whether the words of a card became something much different. */
export function changedMuch(before: Words, after: Words): boolean {
  const [a, b] = [before, after].map(({ title, summary, text }) => `${title}\n${summary}\n${text}`);
  if (a === undefined || b === undefined || a === b) return false;
  const same = compareTexts(a, b)
    .filter((segment) => segment.mark === 'same')
    .reduce((sum, segment) => sum + segment.text.length, 0);
  return 1 - same / Math.max(a.length, b.length) > muchShare;
}
