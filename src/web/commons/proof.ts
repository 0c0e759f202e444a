import { gatheringHere } from '../gathering/front.ts';

/** What a proof is asked for: the form of one page of one gathering. */
export function proofForm(locals: App.Locals, path = locals.place.path): string {
  return `${gatheringHere(locals)} ${path}`;
}

/** The work that came with a form; empty when the browser did none. */
export function proofIn(form: FormData): string {
  const said = form.get('proof');
  return typeof said === 'string' ? said : '';
}
