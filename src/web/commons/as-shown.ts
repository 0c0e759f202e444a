import { frenchText } from '../../platform/text/french.ts';

/** Words typed on one line, with the spaces that their language wants; what is kept stays as typed. */
export function asShown(lang: string, text: string): string {
  return lang === 'fr' ? frenchText(text) : text;
}
