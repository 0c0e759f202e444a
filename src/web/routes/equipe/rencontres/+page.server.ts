import { error } from '@sveltejs/kit';
import { makeGathering } from '../../../../gathering/acts/gatherings.ts';
import { archiveGathering, bringBackGathering, leaveRoot, takeRoot } from '../../../../gathering/acts/house.ts';
import { gatheringsInHouse } from '../../../../gathering/views/house.ts';
import type { Person } from '../../../../people/views.ts';
import { siteOrigin } from '../../../front/origin.ts';
import { settle } from '../../../gathering/settle.ts';
import { textAt, type Typed, typedIn } from '../../../gathering/typed.ts';
import { toDoor } from '../../../people/session.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const person = signedIn(locals);
  const { app, place, t } = locals;
  const gatherings = await gatheringsInHouse(app, person, place.locale);
  if (!gatherings) error(403, t('gathering.house.refused'));
  const main = new URL(app.settings.PUBLIC_URL ?? siteOrigin(locals));
  const hrefOf = (one: { host: string | null; path: string }) => {
    const url = new URL(one.host ? '/' : one.path, main);
    if (one.host) url.hostname = one.host;
    return url.href;
  };
  return {
    title: t('gathering.house.title'),
    gatherings: gatherings.map((one) => ({ ...one, href: hrefOf(one) })),
    locale: place.gathering?.defaultLocale ?? 'fr',
  };
};

export const actions: Actions = {
  async make({ locals, request }) {
    const values = typedIn(await request.formData());
    const result = await makeGathering(locals.app, signedIn(locals), formOf(values));
    return settle(locals, named(result), { to, done: 'gatheringMade', values, form: 'make' });
  },
  takeRoot: move('moved', takeRoot),
  leaveRoot: move('moved', leaveRoot),
  archive: move('gatheringArchived', archiveGathering),
  back: move('gatheringBack', bringBackGathering),
};

const to = '/equipe/rencontres';

type Act = (app: App.Locals['app'], person: Person, input: { gathering: string }) => Promise<Parameters<typeof settle>[1]>;

function move(done: string, act: Act) {
  return async ({ locals, request }: RequestEvent) => {
    const gathering = textAt(typedIn(await request.formData()), 'gathering');
    const result = await act(locals.app, signedIn(locals), { gathering });
    return settle(locals, result, { to, done, values: {}, form: 'house' });
  };
}

function signedIn(locals: App.Locals): Person {
  return locals.person ?? toDoor(locals);
}

/** One name in one language is enough to begin; the rest is written at its own desk. */
function formOf(values: Typed): Typed {
  const { slug, host, defaultLocale } = values;
  const words = { name: textAt(values, 'name'), subtitle: textAt(values, 'subtitle'), territory: textAt(values, 'territory') };
  return { slug, host, defaultLocale, texts: { [textAt(values, 'defaultLocale')]: words } };
}

/** The name is asked alone here, and its refusal stands beside it. */
function named<R extends { ok: unknown } | { refused: string; fields?: Record<string, string> }>(result: R) {
  if (!('refused' in result) || !result.fields?.['texts']) return result;
  const { texts, ...fields } = result.fields;
  return { ...result, fields: { ...fields, name: texts } };
}
