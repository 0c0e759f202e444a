import { setHolders, setSisters } from '../../../../gathering/acts/around.ts';
import { changeGathering, changeLook } from '../../../../gathering/acts/gatherings.ts';
import { setLogo } from '../../../../gathering/acts/logo.ts';
import { mayHold } from '../../../../gathering/may.ts';
import { gatheringForm } from '../../../../gathering/views/gathering-form.ts';
import { holderCards } from '../../../../gathering/views/holder-cards.ts';
import { deskHere, foundOr404 } from '../../../gathering/front.ts';
import { settle } from '../../../gathering/settle.ts';
import { typedIn, type Typed } from '../../../gathering/typed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { gathering, person } = deskHere(locals);
  const values = foundOr404(locals, await gatheringForm(locals.app, gathering));
  const cards = await holderCards(locals.app, gathering, values.holders, locals.place.locale);
  return { title: locals.t('gathering.look.title'), values, cards, mayHold: mayHold(person, gathering) ? 'yes' : 'no' };
};

type Act = (
  app: App.Locals['app'],
  person: ReturnType<typeof deskHere>['person'],
  input: { gathering: string } & Typed,
) => Promise<Parameters<typeof settle>[1]>;

function part(form: string, act: Act) {
  return async ({ locals, request }: RequestEvent) => {
    const { gathering, person } = deskHere(locals);
    const values = typedIn(await request.formData());
    const result = await act(locals.app, person, { ...values, gathering });
    return settle(locals, result, { to: '/equipe/look', done: 'saved', values, form });
  };
}

export const actions: Actions = {
  async logo({ locals, request }) {
    const { gathering, person } = deskHere(locals);
    const file = (await request.formData()).get('logo');
    const empty = !(file instanceof File) || file.size === 0;
    const result = empty
      ? ({ refused: 'form', fields: { logo: 'gathering.refusal.required' } } as const)
      : await setLogo(locals.app, person, { gathering, image: new Uint8Array(await file.arrayBuffer()) });
    return settle(locals, result, { to: '/equipe/look', done: 'saved', values: {}, form: 'logo' });
  },
  async noLogo({ locals }) {
    const { gathering, person } = deskHere(locals);
    const result = await setLogo(locals.app, person, { gathering, image: null });
    return settle(locals, result, { to: '/equipe/look', done: 'saved', values: {}, form: 'logo' });
  },
  words: part('words', changeGathering),
  look: part('look', changeLook),
  holders: part('holders', (app, person, input) => setHolders(app, person, { ...input, holders: input['holders'] ?? [] })),
  sisters: part('sisters', (app, person, input) => setSisters(app, person, { ...input, sisters: input['sisters'] ?? [] })),
};
