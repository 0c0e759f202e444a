import { redirect } from '@sveltejs/kit';
import type { Person } from '../../people/views.ts';
import { withDone } from '../people/session.ts';

/** On to the page of a text that waits to be read, which says why; a visitor has no session that could show it. */
export function toHeld({ place }: App.Locals, { id }: { id: string }, writer?: { person: Person; next: string }): never {
  if (writer?.person.standing === 'visitor') redirect(303, withDone(writer.next, 'commons.done.visitor'));
  redirect(303, withDone(place.href(`/relectures/${id}`), 'commons.done.patrol.held'));
}
