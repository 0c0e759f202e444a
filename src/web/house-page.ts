import { keptDays } from '../platform/sweep.ts';

export type HousePageName = 'emporter' | 'accessibilite' | 'vie-privee' | 'logiciel' | 'donnees' | 'hors-ligne';

/** Pages that every installation has. Their words are in the catalogues, so that they come in four languages. */
export async function housePage(locals: App.Locals, name: HousePageName): Promise<{ title: string; html: string }> {
  locals.cache(`house:${name}`);
  const { app, place, t } = locals;
  return { title: t(`house.${name}.title`), html: await app.texts.html(t(`house.${name}.text`, keptDays), { locale: place.locale }) };
}
