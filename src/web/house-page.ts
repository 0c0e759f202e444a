import { renderMarkdown } from '../platform/text/markdown.ts';

export type HousePageName = 'emporter' | 'accessibilite' | 'vie-privee' | 'logiciel' | 'hors-ligne';

/** Pages that every installation has. Their words are in the catalogues, so that they come in four languages. */
export function housePage(locals: App.Locals, name: HousePageName): { title: string; html: string } {
  locals.cache(`house:${name}`);
  const t = locals.t;
  return { title: t(`house.${name}.title`), html: renderMarkdown(t(`house.${name}.text`), { locale: locals.place.locale }) };
}
