import { publishWaiting } from '../../commons/acts/waiting.ts';
import type { DraftInput } from '../../commons/drafts/acts.ts';
import { keepDraft } from '../../commons/drafts/acts.ts';
import { waitingAt } from '../../commons/views/waiting.ts';
import type { Person } from '../../people/views.ts';
import type { Typed } from './card-form.ts';

/** Where a reader goes on who confirmed a text, and the sentence that says what became of it. */
type Then = { next: string; done: string };

/**
 * Publishes what waited, so that the next page can show it; `person` owns the address. What the card does not take any more
 * (somebody wrote the same lines since) becomes a draft of theirs, with the form open on it.
 */
export async function publishHere({ app, place }: App.Locals, person: Person, id: string, next: string): Promise<Then> {
  const found = await waitingAt(app, id);
  const done = await publishWaiting(app, person, id);
  if ('ok' in done || done.refused === 'done') return { next, done: 'commons.done.waited' };
  if (done.refused === 'held') return { next: place.href(`/relectures/${done.id}`), done: 'commons.done.patrol.held' };
  if (done.refused === 'unchanged') return { next, done: 'people.done.in' };
  const form = found && formOf(found);
  const draft = form && (await keepDraft(app, person, form.draft));
  if (!form || !draft || 'refused' in draft) return { next, done: 'commons.done.notWaited' };
  return { next: place.href(`${form.path}brouillon=${draft.ok.id}`), done: 'commons.done.drafted' };
}

type Found = NonNullable<Awaited<ReturnType<typeof waitingAt>>>;

/** The form that the edit came from, and its words for it. */
function formOf({ edit, kind, lang }: Found): { path: string; draft: DraftInput } | undefined {
  if (edit.act === 'topic' || edit.act === 'reply' || edit.act === 'need') return undefined;
  const { act, input } = edit;
  const { gathering, title, summary = '', text = '', comment = '' } = input;
  const typed: Partial<Typed> = { title, summary, text, comment };
  const draft = { gathering, act, kind, lang, title };
  if (act === 'create') return { path: `/fiches/nouvelle?kind=${kind}&`, draft: { ...draft, typed: { ...typed, ...shared(input) } } };
  if (act === 'translate') return { path: `/fiches/${input.slug}/traduire?en=${lang}&`, draft: { ...draft, slug: input.slug, typed } };
  return {
    path: `/fiches/${input.slug}/ameliorer?langue=${lang}&`,
    draft: { ...draft, slug: input.slug, typed: { ...typed, ...shared(input) } },
  };
}

function shared({ tags = [], links = [] }: { tags?: string[]; links?: { url: string; label: string }[] }): Partial<Typed> {
  return { tags: tags.join(', '), links: links.map(({ url, label }) => `${url} ${label}`.trim()).join('\n') };
}
