import type { App } from '../platform/app.ts';
import { remembered } from '../platform/app.ts';
import type { Locale } from '../platform/i18n.ts';
import type { GatheringRow, GatheringTextRow } from './tables.ts';
import { byKey, type Said, say } from './texts.ts';

export type GatheringAddress = Pick<GatheringRow, 'id' | 'slug' | 'host' | 'root'> & {
  defaultLocale: Locale;
  archived: 'yes' | 'no';
};
type Known = { rows: GatheringRow[]; texts: Map<string, GatheringTextRow[]> };

/** Every gathering of the installation with its address; from memory after the first time. */
export async function placesOf(app: App): Promise<GatheringAddress[]> {
  return (await known(app)).rows.map(addressOf);
}

function addressOf({ id, slug, host, root, default_locale: defaultLocale, archived_at }: GatheringRow): GatheringAddress {
  return { id, slug, host, root, defaultLocale, archived: archived_at === null ? 'no' : 'yes' };
}

/** What stands at the top of every page, from memory. `look` is the address of a stylesheet, '' for the house's own colours. */
export async function gatheringName(
  app: App,
  gathering: string,
  locale: Locale,
): Promise<{ name: string; subtitle: string; look: string; logo: string | null }> {
  const view = await gatheringView(app, gathering, locale);
  if (!view) return { name: '', subtitle: '', look: '', logo: null };
  const { name, subtitle, hueA, hueB, logo } = view;
  return { name: name.text, subtitle: subtitle.text, look: hueA === 84 && hueB === 58 ? '' : `/look/${hueA}-${hueB}.css`, logo };
}

export type GatheringView = GatheringAddress & {
  name: Said;
  subtitle: Said;
  tagline: Said;
  territory: Said;
  /** Markdown. */
  philosophy: Said;
  hueA: number;
  hueB: number;
  logo: string | null;
};

export async function gatheringView(app: App, gathering: string, locale: Locale): Promise<GatheringView | undefined> {
  const { rows, texts } = await known(app);
  const row = rows.find((one) => one.id === gathering);
  if (!row) return undefined;
  const own = texts.get(row.id) ?? [];
  const said = (column: 'name' | 'subtitle' | 'tagline' | 'territory' | 'philosophy') => say(own, column, locale, row.default_locale);
  return {
    ...addressOf(row),
    name: said('name'),
    subtitle: said('subtitle'),
    tagline: said('tagline'),
    territory: said('territory'),
    philosophy: said('philosophy'),
    hueA: row.hue_a,
    hueB: row.hue_b,
    logo: row.logo,
  };
}

/** Called when a gathering changed. */
export function forgetPlaces(app: App): void {
  app.memory.delete(memoryName);
}

const memoryName = 'gathering.known';

function known(app: App): Promise<Known> {
  return remembered(app, memoryName, () => {
    const made = read(app);
    // A failed reading is not remembered: the next reader asks again.
    made.catch(() => app.memory.delete(memoryName));
    return made;
  });
}

async function read(app: App): Promise<Known> {
  const rows = await app.db.selectFrom('gatherings').selectAll().orderBy('made_at').orderBy('id').execute();
  const texts = await app.db.selectFrom('gathering_texts').selectAll().execute();
  return { rows, texts: byKey(texts, (row) => row.gathering_id) };
}
