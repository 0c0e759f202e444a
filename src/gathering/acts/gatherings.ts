import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Locale } from '../../platform/i18n.ts';
import { administersAll } from '../../people/may.ts';
import type { Person } from '../../people/views.ts';
import { firstShape, formRefused, type FormRefused, gatheringShape, lookShape, parse, type Typed } from '../forms.ts';
import { findGatheringToHold, type NotAllowed, type NotFound } from '../may.ts';
import { contrastOf, isHue } from '../rules/look.ts';
import { type Behind, refuseBehind } from '../saves.ts';
import { textRows } from '../texts.ts';
import { gatheringChanged } from './change.ts';
import { setRoot } from './house.ts';

export type GatheringDone = { ok: { id: string; slug: string } };
type Texts = Partial<Record<Locale, { name: string; subtitle: string; tagline: string; territory: string; philosophy: string }>>;
type NewGathering = { slug: string; host: string | null; defaultLocale: Locale; texts: Texts };

/** The first gathering of an empty installation, with the least that can be asked. */
export async function makeFirstGathering(
  app: App,
  person: Person,
  input: unknown,
): Promise<GatheringDone | FormRefused | NotAllowed | { refused: 'not_empty' }> {
  if (!administersAll(person)) return { refused: 'not_allowed' };
  const form = parse(firstShape, input);
  if ('refused' in form) return form;
  const { slug, defaultLocale, name, subtitle, territory } = form.ok;
  return app.write(async (tx) => {
    if (await tx.selectFrom('gatherings').select('id').limit(1).executeTakeFirst()) return { refused: 'not_empty' };
    const texts = { [defaultLocale]: { name, subtitle, tagline: '', territory, philosophy: '' } };
    return insertGathering(app, tx, person, { slug, host: null, defaultLocale, texts });
  });
}

/**
 * One more gathering in the installation; only who keeps the whole installation makes one. It lives at its path or at its host:
 * the one that was alone keeps the root, so that nobody's address changes unasked.
 */
export async function makeGathering(app: App, person: Person, input: unknown): Promise<GatheringDone | FormRefused | NotAllowed> {
  if (!administersAll(person)) return { refused: 'not_allowed' };
  const form = parse(gatheringShape, input);
  if ('refused' in form) return form;
  return app.write(async (tx) => {
    const taken = await addressTaken(tx, form.ok, '');
    if (taken) return taken;
    const [alone, ...more] = await tx.selectFrom('gatherings').selectAll().execute();
    if (alone && more.length === 0 && alone.root === null) await setRoot(app, tx, person, alone, 'here');
    return insertGathering(app, tx, person, form.ok);
  });
}

export type GatheringRefused = FormRefused | NotFound | NotAllowed;

/** Address, languages and words of the gathering. */
export async function changeGathering(
  app: App,
  person: Person,
  input: { gathering: string } & Typed,
): Promise<GatheringDone | GatheringRefused | Behind> {
  const form = parse(gatheringShape, input);
  return app.write(async (tx) => {
    const found = await findGatheringToHold(tx, person, input.gathering);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const behind = await refuseBehind(tx, { gathering: found.ok.id, edition: null, what: 'change' }, input);
    if (behind) return behind;
    const { slug, host, defaultLocale, texts } = form.ok;
    const taken = await addressTaken(tx, form.ok, found.ok.id);
    if (taken) return taken;
    const before = {
      ...found.ok,
      texts: await tx.selectFrom('gathering_texts').selectAll().where('gathering_id', '=', found.ok.id).execute(),
    };
    await tx.updateTable('gatherings').set({ slug, host, default_locale: defaultLocale }).where('id', '=', found.ok.id).execute();
    await writeTexts(tx, found.ok.id, texts);
    await gatheringChanged(app, tx, person, { gathering: found.ok.id, what: 'change', before, after: form.ok });
    return { ok: { id: found.ok.id, slug } };
  });
}

/** Two hues; refused when words would no longer be readable by everybody. */
export async function changeLook(
  app: App,
  person: Person,
  input: { gathering: string } & Typed,
): Promise<GatheringDone | GatheringRefused> {
  const form = parse(lookShape, input);
  return app.write(async (tx) => {
    const found = await findGatheringToHold(tx, person, input.gathering);
    if ('refused' in found) return found;
    if ('refused' in form) return form;
    const wrong = wrongHues(form.ok);
    if (Object.keys(wrong).length > 0) return formRefused(wrong);
    const { id, slug, hue_a, hue_b } = found.ok;
    await tx.updateTable('gatherings').set({ hue_a: form.ok.hueA, hue_b: form.ok.hueB }).where('id', '=', id).execute();
    await gatheringChanged(app, tx, person, { gathering: id, what: 'look', before: { hue_a, hue_b }, after: form.ok });
    return { ok: { id, slug } };
  });
}

function wrongHues({ hueA, hueB }: { hueA: number; hueB: number }): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (!isHue(hueA)) wrong['hueA'] = 'not_a_hue';
  if (!isHue(hueB)) wrong['hueB'] = 'not_a_hue';
  if (Object.keys(wrong).length === 0 && !contrastOf({ hueA, hueB }).readable) wrong['hueA'] = 'contrast';
  return wrong;
}

/** The house's own colours. */
const usualHues = { hue_a: 84, hue_b: 58 };

async function insertGathering(app: App, tx: Tx, person: Person, made: NewGathering): Promise<GatheringDone> {
  const id = app.ids.id();
  const at = app.clock.iso();
  const { slug, host, defaultLocale } = made;
  const row = {
    id,
    slug,
    host,
    default_locale: defaultLocale,
    ...usualHues,
    logo: null,
    made_at: at,
    changed_at: at,
    root: null,
    archived_at: null,
  };
  await tx.insertInto('gatherings').values(row).execute();
  await writeTexts(tx, id, made.texts);
  await gatheringChanged(app, tx, person, { gathering: id, what: 'make', before: null, after: made });
  return { ok: { id, slug } };
}

async function writeTexts(tx: Tx, gathering: string, texts: Texts): Promise<void> {
  await tx.deleteFrom('gathering_texts').where('gathering_id', '=', gathering).execute();
  const rows = textRows(texts, { gathering_id: gathering });
  if (rows.length > 0) await tx.insertInto('gathering_texts').values(rows).execute();
}

async function addressTaken(tx: Tx, wanted: { slug: string; host: string | null }, own: string): Promise<FormRefused | undefined> {
  const others = await tx.selectFrom('gatherings').select(['slug', 'host']).where('id', '!=', own).execute();
  const fields: Record<string, string> = {};
  if (others.some((other) => other.slug === wanted.slug)) fields['slug'] = 'taken';
  if (wanted.host !== null && others.some((other) => other.host === wanted.host)) fields['host'] = 'taken';
  return Object.keys(fields).length > 0 ? formRefused(fields) : undefined;
}
