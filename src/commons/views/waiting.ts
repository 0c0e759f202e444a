import type { App } from '../../platform/app.ts';
import type { WaitingEdit } from '../acts/waiting.ts';
import { catalogue } from '../fields/catalogue.ts';
import { labelIn } from '../fields.shared.ts';
import { findCard } from '../find.ts';

export type WaitingField = 'summary' | 'text' | 'tags' | 'links' | 'place' | 'alt' | 'credit' | 'comment' | 'own';
/** `card`: title now of the card that would change. */
export type WaitingView = { act: WaitingEdit['act']; card: string | null; title: string; said: { field: WaitingField; text: string }[] };

/** Every word that would be published in somebody's name, as plain text; undefined once it is done or gone. */
export async function waitingView(app: App, id: string): Promise<WaitingView | undefined> {
  const edit = await waitingEdit(app, id);
  if (!edit) return undefined;
  const card = edit.act === 'create' ? undefined : await findCard(app.db, edit.input.gathering, edit.input.slug);
  const title = edit.act === 'reply' ? await topicTitle(app, edit.input.topic) : edit.input.title;
  const said = [...wordsOf(edit), { field: 'own' as const, text: await ownOf(app, edit) }];
  return { act: edit.act, card: card?.title ?? null, title, said: said.filter(({ text }) => text !== '') };
}

async function waitingEdit(app: App, id: string): Promise<WaitingEdit | undefined> {
  const row = await app.db.selectFrom('waiting_edits').select('body').where('id', '=', id).where('done_at', 'is', null).executeTakeFirst();
  return row && (JSON.parse(row.body) as WaitingEdit);
}

/** Of which card and language: what a draft of it must know. Undefined once it is done or gone. */
export async function waitingAt(app: App, id: string): Promise<{ edit: WaitingEdit; kind: string; lang: string } | undefined> {
  const edit = await waitingEdit(app, id);
  if (!edit) return undefined;
  const { act, input } = edit;
  if (act === 'create') return { edit, kind: input.kind, lang: input.lang };
  const card = await findCard(app.db, input.gathering, input.slug);
  return card && { edit, kind: card.kind, lang: ('lang' in input && input.lang) || card.lang };
}

/** What was answered in the fields of the gathering, one a line. */
async function ownOf(app: App, edit: WaitingEdit): Promise<string> {
  if (edit.act === 'topic' || edit.act === 'reply' || edit.act === 'need' || !edit.input.own) return '';
  const fields = await catalogue(app, edit.input.gathering);
  const labels = new Map(fields.flatMap((field) => field.choices.map((choice) => [choice.id, labelIn(choice.label, 'fr')])));
  const said = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(said);
    if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(said);
    return value === undefined || value === null ? [] : [labels.get(String(value)) ?? String(value)];
  };
  return Object.values(edit.input.own)
    .map((value) => said(value).join(' '))
    .filter((line) => line !== '')
    .join('\n');
}

async function topicTitle(app: App, id: string): Promise<string> {
  const row = await app.db.selectFrom('talk_topics').select('title').where('id', '=', id).executeTakeFirst();
  return row?.title ?? '';
}

function wordsOf(edit: WaitingEdit): WaitingView['said'] {
  if (edit.act === 'topic' || edit.act === 'reply') return [{ field: 'text', text: edit.input.text }];
  if (edit.act === 'need') {
    const { text = '', tags = '', place = '' } = edit.input;
    return [
      { field: 'text', text },
      { field: 'tags', text: tags },
      { field: 'place', text: place },
    ];
  }
  const { act, input } = edit;
  const { summary = '', text = '', comment = '' } = input;
  const words: WaitingView['said'] = [
    { field: 'summary', text: summary },
    { field: 'text', text },
    { field: 'comment', text: comment },
  ];
  if (act === 'translate') return words;
  const { tags = [], links = [], place, image } = input;
  return [
    ...words,
    { field: 'tags', text: tags.join(', ') },
    { field: 'links', text: links.map(({ url, label }) => `${url} ${label}`.trim()).join('\n') },
    { field: 'place', text: place?.label ?? '' },
    { field: 'alt', text: image?.alt ?? '' },
    { field: 'credit', text: image?.credit ?? '' },
  ];
}
