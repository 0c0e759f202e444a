import { redirect } from '@sveltejs/kit';
import { ownHeld } from '../../../../../commons/held/views.ts';
import { visitorsWelcome } from '../../../../../commons/visitors/views.ts';
import type { WaitingEdit } from '../../../../../commons/acts/waiting.ts';
import { parseMessage, parseTopic } from '../../../../../commons/talk/forms.ts';
import { bringBackMessage, mendMessage, reopenTopic, resolveTopic, withdrawMessage } from '../../../../../commons/talk/acts/mend.ts';
import { openTopic, reply } from '../../../../../commons/talk/acts/say.ts';
import type { TalkView, TopicView } from '../../../../../commons/talk/views.ts';
import { talkPage } from '../../../../../commons/talk/views.ts';
import { markSeen } from '../../../../../commons/watch/acts/watch.ts';
import { watchState } from '../../../../../commons/watch/views/list.ts';
import type { Person } from '../../../../../people/views.ts';
import type { TalkTyped } from '../../../../commons/talk/talk-form.ts';
import { readTalk, refuseTalk } from '../../../../commons/talk/talk-form.ts';
import { toHeld } from '../../../../commons/held.ts';
import { dropDraft, draftParameter, talkDraft } from '../../../../commons/write/said-drafts.ts';
import { writer } from '../../../../commons/writer.ts';
import { foundOr404, gatheringHere } from '../../../../gathering/front.ts';
import { toDoor, withDone } from '../../../../people/session.ts';
import { onServer } from '../../../../still.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/**
 * `?sujet=`: one topic in full. `?retire=`: the message that the reader has just taken away. `?ecrire=`: the form of a guest, which brings
 * a script. `?brouillon=`: what the reader keeps for later.
 */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { app, person, place, t } = locals;
  const draft = await talkDraft(locals, url);
  const topic = url.searchParams.get('sujet') ?? draft?.topic;
  const page = Number(url.searchParams.get('page') ?? 1);
  const input = { slug: params.slug, locale: place.locale, page, topic };
  const talk = foundOr404(locals, await talkPage(app, person, gatheringHere(locals), input));
  const { card } = talk;
  if (card.slug !== params.slug) redirect(308, place.href(`/fiches/${card.slug}/discussion`) + url.search);
  locals.cache(`talk:${card.id}`, `card:${card.id}`);
  const watching = person && (await watchState(app, person, card.id));
  if (person && watching?.newMessages) await markSeen(app, person, { card: card.id, what: 'messages' });
  const to = (n: number) => place.href(`/fiches/${card.slug}/discussion?page=${n}`);
  return {
    title: t('commons.talk.title', { title: card.title }),
    guest: person ? null : { visitors: await visitorsWelcome(app, gatheringHere(locals)), at: place.path },
    writing: url.searchParams.get('ecrire'),
    drafted: draft?.back ?? null,
    query: draft ? `${draftParameter}=${draft.id}&` : '',
    held: person ? (await ownHeld(app, person, gatheringHere(locals), card.id)).filter((each) => each.about === 'talk') : [],
    one: topic !== undefined,
    withdrawn: justWithdrawn(talk, url.searchParams.get('retire')),
    talk: onServer({ ...talk, topics: await Promise.all(talk.topics.map((each) => topicHtml(app, each))) }),
    previous: talk.page > 1 ? to(talk.page - 1) : null,
    next: talk.page < talk.pages ? to(talk.page + 1) : null,
  };
};

function justWithdrawn({ topics }: TalkView, id: string | null): string | null {
  const message = topics.flatMap((topic) => topic.messages).find((one) => one.id === id);
  return message?.may.includes('bring-back') ? message.id : null;
}

async function topicHtml(app: App.Locals['app'], topic: TopicView) {
  const messages = topic.messages.map(async (message) => {
    const { text, lang: locale, number } = message;
    const html = text === null ? null : await app.texts.html(text, { locale, headingLevel: 4, id: `m${number}` });
    return { ...message, html };
  });
  return { ...topic, messages: await Promise.all(messages) };
}

export const actions: Actions = {
  open: async (event) => {
    const typed = readTalk(await event.request.formData());
    const input = { ...whereOf(event), title: typed.title, text: typed.text };
    const form = parseTopic(input);
    if ('refused' in form) return refuseTalk(event.locals.t, 'open', typed, form);
    return said(event, 'open', typed, { act: 'topic', input }, (person) => openTopic(event.locals.app, person, input));
  },
  reply: async (event) => {
    const form = await event.request.formData();
    const typed = readTalk(form);
    const input = { ...whereOf(event), topic: String(form.get('topic') ?? ''), text: typed.text };
    const at = `reply:${input.topic}`;
    const parsed = parseMessage(input);
    if ('refused' in parsed) return refuseTalk(event.locals.t, at, typed, parsed);
    return said(event, at, typed, { act: 'reply', input }, (person) => reply(event.locals.app, person, input));
  },
  mend: async (event) => {
    const { person, form, message } = await asked(event);
    const typed = readTalk(form);
    const done = await mendMessage(event.locals.app, person, { gathering: gatheringHere(event.locals), message, text: typed.text });
    if ('refused' in done && done.refused === 'held') toHeld(event.locals, done);
    if ('refused' in done) return refuseTalk(event.locals.t, `mend:${message}`, typed, done);
    redirect(303, withDone(pathOf(event, done.ok.number), 'commons.done.mended'));
  },
  withdraw: async (event) => {
    const { person, form, message } = await asked(event);
    const done = await withdrawMessage(event.locals.app, person, { gathering: gatheringHere(event.locals), message });
    if ('refused' in done) return refuseTalk(event.locals.t, 'page', readTalk(form), done);
    redirect(303, pathOf(event, undefined, `?retire=${message}`));
  },
  back: async (event) => {
    const { person, form, message } = await asked(event);
    const done = await bringBackMessage(event.locals.app, person, { gathering: gatheringHere(event.locals), message });
    if ('refused' in done) return refuseTalk(event.locals.t, 'page', readTalk(form), done);
    redirect(303, withDone(pathOf(event, done.ok.number), 'commons.done.broughtBack'));
  },
  resolve: (event) => settle(event, resolveTopic, 'commons.done.resolved'),
  reopen: (event) => settle(event, reopenTopic, 'commons.done.reopened'),
};

function whereOf({ locals, params }: RequestEvent) {
  return { gathering: gatheringHere(locals), slug: params.slug, lang: locals.place.locale };
}

function pathOf({ locals, params }: RequestEvent, number?: number, query = ''): string {
  return locals.place.href(`/fiches/${params.slug}/discussion`) + query + (number === undefined ? '' : `#m${number}`);
}

type Saying = Awaited<ReturnType<typeof openTopic>> | Awaited<ReturnType<typeof reply>>;

/** Whoever writes: signed in, a newcomer, or somebody who will confirm by mail; then the message on its page. */
async function said(event: RequestEvent, at: string, typed: TalkTyped, edit: WaitingEdit, say: (person: Person) => Promise<Saying>) {
  const who = await writer(event, typed, edit, pathOf(event));
  if ('refusals' in who) return refuseTalk(event.locals.t, at, typed, { refused: 'invalid', fields: who.refusals });
  const done = await say(who.person);
  if ('ok' in done || done.refused === 'held') await dropDraft(event);
  if ('refused' in done && done.refused === 'held') toHeld(event.locals, done, { person: who.person, next: pathOf(event) });
  if ('refused' in done) return refuseTalk(event.locals.t, at, typed, done);
  redirect(303, withDone(pathOf(event, done.ok.number), 'commons.done.said'));
}

async function asked(event: RequestEvent): Promise<{ person: Person; form: FormData; message: string }> {
  const { person } = event.locals;
  if (!person) toDoor(event.locals);
  const form = await event.request.formData();
  return { person, form, message: String(form.get('message') ?? '') };
}

async function settle(event: RequestEvent, act: typeof resolveTopic, done: string) {
  const { person, form } = await asked(event);
  const topic = String(form.get('topic') ?? '');
  const settled = await act(event.locals.app, person, { gathering: gatheringHere(event.locals), topic });
  if ('refused' in settled) return refuseTalk(event.locals.t, 'page', readTalk(form), settled);
  redirect(303, withDone(pathOf(event), done));
}
