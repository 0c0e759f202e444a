import { addChoices, bringBackChoice, changeChoice, mergeChoice, moveChoice, retireChoice } from '../../../../../commons/acts/choices.ts';
import { bringBackField, changeField, retireField } from '../../../../../commons/acts/fields.ts';
import type { FieldInput } from '../../../../../commons/fields/forms.ts';
import { labelIn } from '../../../../../commons/fields.shared.ts';
import { fieldDesk } from '../../../../../commons/views/fields.ts';
import { settled, textsIn, wordsAt } from '../../../../commons/desk-form.ts';
import { deskHere, foundOr404 } from '../../../../gathering/front.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { gathering, person } = deskHere(locals);
  const desk = foundOr404(locals, await fieldDesk(locals.app, person, gathering, params.field));
  return { title: labelIn(desk.field.label, locals.place.locale), ...desk };
};

type Here = ReturnType<typeof deskHere>;
type Input = { gathering: string; field: string; choice: string };
type Act = (
  app: App.Locals['app'],
  person: Here['person'],
  input: Input,
  values: Record<string, string>,
  locals: App.Locals,
) => Promise<Result>;
type Result = Parameters<typeof settled>[1];

/** `done`: what is said afterwards. The form comes back under its own name, or that of its choice. */
function does(name: string, done: string, act: Act) {
  return async ({ locals, params, request }: RequestEvent) => {
    const { gathering, person } = deskHere(locals);
    const values = textsIn(await request.formData());
    const choice = values['choice'] ?? '';
    const result = await act(locals.app, person, { gathering, field: params.field, choice }, values, locals);
    const to = `/equipe/fiches/${params.field}`;
    return settled(locals, result, { form: choice ? `choice-${choice}` : name, prefix: 'fields', to, done: `fields.${done}`, values });
  };
}

export const actions: Actions = {
  change: does('change', 'saved', (app, person, input, values) => {
    const required = values['required'] === 'yes' ? 'yes' : 'no';
    const many = values['many'] === 'yes' ? 'several' : 'one';
    const eyes = values['eyes'] as NonNullable<FieldInput['eyes']>;
    return changeField(app, person, { ...input, label: wordsAt(values, 'label'), help: wordsAt(values, 'help'), required, many, eyes });
  }),
  retire: does('state', 'retired', retireField),
  back: does('state', 'back', bringBackField),
  lines: does('lines', 'saved', (app, person, input, values, { place }) =>
    addChoices(app, person, { ...input, lines: values['lines'] ?? '', parent: values['parent'] || null, lang: place.locale }),
  ),
  choice: does('choice', 'saved', (app, person, input, values) =>
    changeChoice(app, person, { ...input, label: wordsAt(values, 'label'), parent: values['parent'] || null }),
  ),
  move: does('move', 'saved', (app, person, input, values) =>
    moveChoice(app, person, { ...input, way: values['way'] === 'up' ? 'up' : 'down' }),
  ),
  merge: does('merge', 'merged', (app, person, input, values) => mergeChoice(app, person, { ...input, into: values['into'] ?? '' })),
  aside: does('aside', 'saved', retireChoice),
  again: does('again', 'saved', bringBackChoice),
};
