import type { RequestEvent } from '@sveltejs/kit';
import { discardDraft } from '../../../commons/drafts/acts.ts';
import { draftOf } from '../../../commons/drafts/views.ts';
import { gatheringHere } from '../../gathering/front.ts';
import type { TalkBack } from '../talk/talk-form.ts';
import { emptyTalk } from '../talk/talk-form.ts';

export const draftParameter = 'brouillon';

/** The draft that the address names, as plain words by the name of their field. */
export async function saidDraft(locals: App.Locals, url: URL): Promise<{ id: string; values: Record<string, string> } | undefined> {
  const id = url.searchParams.get(draftParameter);
  const draft = id === null ? undefined : await draftOf(locals.app, locals.person, gatheringHere(locals), id);
  if (!draft) return undefined;
  const values = Object.entries(draft.typed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return { id: draft.id, values: Object.fromEntries(values) as Record<string, string> };
}

/** The same in a form of the talk, and the topic that it answers. */
export async function talkDraft(locals: App.Locals, url: URL): Promise<{ id: string; topic?: string; back: TalkBack } | undefined> {
  const draft = await saidDraft(locals, url);
  if (!draft) return undefined;
  const { topic, title = '', text = '' } = draft.values;
  const back = { at: topic ? `reply:${topic}` : 'open', typed: { ...emptyTalk, title, text }, refusals: {}, told: null };
  return { id: draft.id, back, ...(topic ? { topic } : {}) };
}

/** What was a draft is said now. */
export async function dropDraft({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Promise<void> {
  const id = url.searchParams.get(draftParameter);
  if (locals.person && id !== null) await discardDraft(locals.app, locals.person, id);
}
