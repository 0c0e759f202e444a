import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import type { WaitingEdit } from '../../commons/acts/waiting.ts';
import { keepWaiting, waitingFacts } from '../../commons/acts/waiting.ts';
import { askConfirmation, beginGuest } from '../../people/acts/ask.ts';
import type { Person } from '../../people/views.ts';
import { asker, keepSession } from '../people/session.ts';

export type Writer = { person: Person } | { refusals: Record<string, string> };

type Who = { name: string; email: string };

/**
 * Who writes: whoever is signed in, else a newcomer with a name and an address. An address that somebody already has is
 * asked to confirm by mail, and what was typed waits: then this answers with the page that says so.
 */
export async function writer(event: RequestEvent, who: Who, edit: WaitingEdit, next: string): Promise<Writer> {
  const { app, person } = event.locals;
  if (person) return { person };
  const begun = await beginGuest(app, { ...asker(event), ...who, next });
  if ('ok' in begun) {
    keepSession(event, begun.ok.cookie);
    return { person: begun.ok.person };
  }
  if (begun.refused === 'known') return wait(event, who, edit, next);
  return { refusals: 'fields' in begun ? begun.fields : { email: 'commons.refused.slow' } };
}

async function wait(event: RequestEvent, who: Who, edit: WaitingEdit, next: string): Promise<Writer> {
  const { app, place } = event.locals;
  const { id } = await keepWaiting(app, who.email, edit);
  const asked = await askConfirmation(app, { ...asker(event), email: who.email, next, facts: waitingFacts(id) });
  if ('refused' in asked) return { refusals: 'fields' in asked ? asked.fields : { email: 'commons.refused.slow' } };
  redirect(303, `${place.href('/connexion/envoye')}?courrier=${asked.ok.mail}`);
}
