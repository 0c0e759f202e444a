import { redirect } from '@sveltejs/kit';
import { withDone } from '../people/session.ts';

/** On to the page of a text that waits to be read, which says why. */
export function toHeld({ place }: App.Locals, { id }: { id: string }): never {
  redirect(303, withDone(place.href(`/relectures/${id}`), 'commons.done.patrol.held'));
}
