import { publishWaiting } from '../../commons/acts/waiting.ts';
import { keepDraft } from '../../commons/drafts/acts.ts';
import { waitingAt } from '../../commons/views/waiting.ts';
import type { Person } from '../../people/views.ts';
import { comesBack } from './comes-back.ts';

/** Where a reader goes on who confirmed a text, and the sentence that says what became of it. */
type Then = { next: string; done: string };

/**
 * Publishes what waited, so that the next page can show it; `person` owns the address. What cannot be published any more
 * (somebody wrote the same lines since, a topic is resolved) becomes a draft of theirs, with the form open on it.
 */
export async function publishHere(locals: App.Locals, person: Person, id: string, next: string): Promise<Then> {
  const { app, place } = locals;
  const found = await waitingAt(app, id);
  const done = await publishWaiting(app, person, id);
  if ('ok' in done || done.refused === 'done') return { next, done: 'commons.done.waited' };
  if (done.refused === 'held') return { next: place.href(`/relectures/${done.id}`), done: 'commons.done.patrol.held' };
  if (done.refused === 'unchanged') return { next, done: 'people.done.in' };
  const form = found && (await comesBack(locals, person, found));
  const draft = form && (await keepDraft(app, person, form.draft));
  if (!form || !draft || 'refused' in draft) return { next, done: 'commons.done.notWaited' };
  const why = done.refused === 'conflict' ? 'commons.done.drafted' : 'commons.done.draftedElse';
  return { next: place.href(`${form.path}brouillon=${draft.ok.id}`), done: why };
}
