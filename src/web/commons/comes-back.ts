import type { WaitingEdit } from '../../commons/acts/waiting.ts';
import type { DraftInput } from '../../commons/drafts/acts.ts';
import type { HeldInput } from '../../commons/held/hold.ts';
import { fieldsTyped } from '../../commons/views/typed.ts';
import type { Person } from '../../people/views.ts';
import type { Typed } from './card-form.ts';
import { typedFrom } from './card-form.ts';
import { typedOwn } from './own-form.ts';

/** A text that was sent and is not published. */
export type Sent = { edit: WaitingEdit | HeldInput; kind: string; lang: string };
/** The form that it came from, up to the name of the draft, and all its words for it. */
export type ComesBack = { path: string; draft: DraftInput };

/** What was sent goes back to its author as a draft: every word, choice and place of it. */
export async function comesBack(locals: App.Locals, author: Person, { edit, kind, lang }: Sent): Promise<ComesBack | undefined> {
  if (edit.act === 'mend' || edit.act === 'amend') return undefined;
  const { act, input } = edit;
  const about = { gathering: input.gathering, kind, lang, act };
  if (act === 'topic') {
    const { slug, title, text } = input;
    return { path: `/fiches/${slug}/discussion?`, draft: { ...about, slug, title, typed: { title, text } } };
  }
  if (act === 'reply') {
    const { slug, topic, text } = input;
    return { path: `/fiches/${slug}/discussion?sujet=${topic}&`, draft: { ...about, slug, title: text, typed: { topic, text } } };
  }
  if (act === 'need') {
    const { gathering: _, slug, lang: said, ...words } = input;
    return { path: `/fiches/${slug}/besoins?`, draft: { ...about, lang: said, slug, title: input.title, typed: words } };
  }
  const typed = await typedOf(locals, author, { edit, kind, lang });
  const draft = { ...about, title: input.title, typed };
  if (act === 'create') return { path: `/fiches/nouvelle?kind=${kind}&`, draft };
  const base = input.base === undefined ? {} : { base: input.base };
  const way = act === 'improve' ? `ameliorer?langue=${lang}` : `traduire?en=${lang}`;
  return { path: `/fiches/${input.slug}/${way}&`, draft: { ...draft, ...base, slug: input.slug } };
}

type OfCard = Extract<Sent['edit'], { act: 'create' | 'improve' | 'translate' }>;

/** As its form shows it; what can no longer be read comes back as its plain words. */
async function typedOf({ app, place }: App.Locals, author: Person, { edit, kind }: Sent & { edit: OfCard }): Promise<Partial<Typed>> {
  const { act, input } = edit;
  const { gathering, title, summary = '', text = '', comment = '' } = input;
  const words = { title, summary, text, comment };
  const read = await fieldsTyped(app, author, { gathering, kind }, { ...input, own: input.own ?? {} });
  if (!read) return words;
  const own = await typedOwn(app, place, read.ownFields, read.fields.own);
  if (act === 'translate') return { ...words, own };
  const { name: _name, email: _email, upToDate: _upToDate, ...typed } = typedFrom(read.fields);
  return { ...typed, own, comment };
}
