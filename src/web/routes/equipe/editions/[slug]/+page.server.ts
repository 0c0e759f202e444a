import { setHolders } from '../../../../../gathering/acts/around.ts';
import { setFigures, setPhases } from '../../../../../gathering/acts/edition-parts.ts';
import { changeEdition, closeEdition, publishEdition, reopenEdition } from '../../../../../gathering/acts/editions.ts';
import { setPlaces } from '../../../../../gathering/acts/places.ts';
import { setRoomPlan } from '../../../../../gathering/acts/room-plan.ts';
import { mayHold, mayShape } from '../../../../../gathering/may.ts';
import { editionForm } from '../../../../../gathering/views/edition-form.ts';
import { editionTasks } from '../../../../../gathering/views/team.ts';
import { holderCards } from '../../../../../gathering/views/holder-cards.ts';
import { deskHere, foundOr404 } from '../../../../gathering/front.ts';
import { settle } from '../../../../gathering/settle.ts';
import { textAt, typedIn, type Typed } from '../../../../gathering/typed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { gathering, person } = deskHere(locals);
  const { app, place } = locals;
  const values = foundOr404(locals, await editionForm(app, person, gathering, params.slug));
  const { edition, tasks } = foundOr404(locals, await editionTasks(app, person, gathering, params.slug, place.locale));
  const cards = await holderCards(app, gathering, values.holders, place.locale);
  const checks = {
    dates: edition.startsOn !== null,
    theme: ['fr', 'nl', 'de', 'en'].every((lang) => textAt(values, `texts.${lang}.theme`) !== ''),
    phases: edition.phases.length > 0,
    places: values.places.some((one) => one.access.fr || one.access.nl || one.access.de || one.access.en),
    holders: values.holders.length > 0,
    tasks: tasks.length > 0,
  };
  const may = { shape: mayShape(person, gathering, edition.id) ? 'yes' : 'no', hold: mayHold(person, gathering) ? 'yes' : 'no' } as const;
  return { title: edition.title.text, edition, values, cards, checks, may, main: place.gathering?.defaultLocale ?? 'fr' };
};

type One = { gathering: string; edition: string };
type Act = (
  app: App.Locals['app'],
  person: ReturnType<typeof deskHere>['person'],
  input: One & Typed,
) => Promise<Parameters<typeof settle>[1]>;

/** One part of the edition: its form, its act, and what is said afterwards. */
function part(form: string, done: string, act: Act) {
  return async ({ locals, params, request }: RequestEvent) => {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await act(locals.app, person, { ...values, gathering, edition: params.slug });
    const slug = form === 'edition' ? textAt(values, 'slug') : params.slug;
    return settle(locals, result, { to: `/equipe/editions/${slug}`, done, values, form });
  };
}

export const actions: Actions = {
  edition: part('edition', 'saved', changeEdition),
  phases: part('phases', 'saved', (app, person, input) => setPhases(app, person, { ...input, phases: input['phases'] ?? [] })),
  places: part('places', 'saved', (app, person, input) => setPlaces(app, person, { ...input, places: input['places'] ?? [] })),
  figures: part('figures', 'saved', (app, person, input) => setFigures(app, person, { ...input, figures: input['figures'] ?? [] })),
  holders: part('holders', 'saved', (app, person, input) => setHolders(app, person, { ...input, holders: input['holders'] ?? [] })),
  async plan({ locals, params, request }) {
    const { gathering, person } = deskHere(locals);
    const form = await request.formData();
    const [file, room] = [form.get('plan'), String(form.get('room') ?? '')];
    const empty = !(file instanceof File) || file.size === 0;
    const result = empty
      ? ({ refused: 'form', fields: { plan: 'gathering.refusal.required' } } as const)
      : await setRoomPlan(locals.app, person, {
          gathering,
          edition: params.slug,
          room,
          image: new Uint8Array(await file.arrayBuffer()),
        });
    return settle(locals, result, { to: `/equipe/editions/${params.slug}`, done: 'saved', values: { room }, form: 'plan' });
  },
  async noPlan({ locals, params, request }) {
    const { gathering, person } = deskHere(locals);
    const room = String((await request.formData()).get('room') ?? '');
    const result = await setRoomPlan(locals.app, person, { gathering, edition: params.slug, room, image: null });
    return settle(locals, result, { to: `/equipe/editions/${params.slug}`, done: 'saved', values: { room }, form: 'plan' });
  },
  publish: part('state', 'published', publishEdition),
  close: part('state', 'closed', closeEdition),
  reopen: part('state', 'reopened', reopenEdition),
};
