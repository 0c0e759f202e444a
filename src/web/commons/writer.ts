import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import type { WaitingEdit } from '../../commons/acts/waiting.ts';
import { keepWaiting, waitingFacts } from '../../commons/acts/waiting.ts';
import { visitorsWelcome } from '../../commons/visitors/views.ts';
import { askConfirmation, beginGuest } from '../../people/acts/ask.ts';
import { beginVisitor } from '../../people/acts/visitor.ts';
import { guestForm, parse } from '../../people/forms.ts';
import { takeProof } from '../../people/proof/acts.ts';
import type { Person } from '../../people/views.ts';
import { asker, keepSession } from '../people/session.ts';
import { proofForm } from './proof.ts';

export type Writer = { person: Person } | { refusals: Record<string, string> };

/** `proof`: the work of the browser, in a form that asks for it. `visitors`: this form wants an address even where others do not. */
type Who = { name: string; email: string; proof?: string; visitors?: 'no' };

/**
 * Who writes: whoever is signed in, else a newcomer with a name and an address. An address that somebody already has is
 * asked to confirm by mail, and what was typed waits: then this answers with the page that says so. So does an edit whose form
 * asks for the work of a browser and comes without: the click in the mail takes its place.
 */
export async function writer(event: RequestEvent, who: Who, edit: WaitingEdit, next: string): Promise<Writer> {
  const { app, person } = event.locals;
  if (person) return { person };
  const proved = who.proof === undefined || 'ok' in (await takeProof(app, proofForm(event.locals), who.proof));
  const nameless = who.proof !== undefined && who.email.trim() === '' && who.visitors !== 'no';
  if (nameless && (await visitorsWelcome(app, edit.input.gathering))) return visitor(event, proved);
  if (!proved) return misnamed(event, who) ?? wait(event, who, edit, next);
  const begun = await beginGuest(app, { ...asker(event), ...who, next });
  if ('ok' in begun) {
    keepSession(event, begun.ok.cookie);
    return { person: begun.ok.person };
  }
  if (begun.refused === 'known') return wait(event, who, edit, next);
  return { refusals: 'fields' in begun ? begun.fields : { email: 'commons.refused.slow' } };
}

async function visitor(event: RequestEvent, proved: boolean): Promise<Writer> {
  if (!proved) return { refusals: { email: 'commons.refused.proof' } };
  const { app, place } = event.locals;
  const begun = await beginVisitor(app, { locale: place.locale, from: event.getClientAddress() });
  return 'ok' in begun ? { person: begun.ok } : { refusals: { email: 'commons.refused.slow' } };
}

function misnamed(event: RequestEvent, who: Who): { refusals: Record<string, string> } | undefined {
  const form = parse(guestForm, { ...who, locale: event.locals.place.locale });
  return 'refused' in form ? { refusals: form.fields } : undefined;
}

async function wait(event: RequestEvent, who: Who, edit: WaitingEdit, next: string): Promise<Writer> {
  const { app, place } = event.locals;
  const { id } = await keepWaiting(app, who.email, edit);
  const asked = await askConfirmation(app, { ...asker(event), email: who.email, next, facts: waitingFacts(id) });
  if ('refused' in asked) return { refusals: 'fields' in asked ? asked.fields : { email: 'commons.refused.slow' } };
  redirect(303, `${place.href('/connexion/envoye')}?courrier=${asked.ok.mail}&texte=garde`);
}
