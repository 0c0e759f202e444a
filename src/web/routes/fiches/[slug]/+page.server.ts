import { redirect } from '@sveltejs/kit';
import { confirmCard, takeBackConfirmation } from '../../../../commons/confirm/acts.ts';
import { confirmationsOf } from '../../../../commons/confirm/views.ts';
import { archiveCard, restoreCard } from '../../../../commons/acts/archive.ts';
import { undo } from '../../../../commons/acts/restore.ts';
import type { CardPageView } from '../../../../commons/views/card.ts';
import { markSeen, unwatchCard, watchCard } from '../../../../commons/watch/acts/watch.ts';
import { watchState } from '../../../../commons/watch/views/list.ts';
import { openTopics } from '../../../../commons/talk/views.ts';
import { ownHeld } from '../../../../commons/held/views.ts';
import { mayArchive, mayModerate } from '../../../../commons/may.ts';
import { needsOf } from '../../../../commons/needs/views.ts';
import { languages } from '../../../../commons/kinds.shared.ts';
import { asShown } from '../../../commons/as-shown.ts';
import { facetLines, linkGroups } from '../../../commons/card-words.ts';
import { ownShown } from '../../../commons/own-words.ts';
import { cardHere, notKept } from '../../../commons/here.ts';
import { cardWordsOf } from '../../../data/card-sheet.ts';
import { jsonldOfCard } from '../../../data/card.ts';
import { cardFormats, shortType } from '../../../data/formats.ts';
import { ldScript } from '../../../data/ld-script.ts';
import { gatheringHere } from '../../../gathering/front.ts';
import type { Person } from '../../../../people/views.ts';
import { toDoor, withDone } from '../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { app, place, person, t } = locals;
  const card = await cardHere(event);
  const { fields } = card;
  locals.cache(`talk:${card.id}`);
  const other = (lang: string) => place.href(`/fiches/${card.slug}?langue=${lang}`);
  const { id, slug, kind } = card;
  const needs = kind === 'actor' && card.archivedAt === null ? await needsOf(locals.app, { id, slug, title: fields.title }) : [];
  const standing = needs.filter((need) => need.standing === 'yes');
  if (standing.some((need) => need.until !== null)) notKept(event);
  return {
    title: card.hiddenBy ? t('commons.moderate.hiddenTitle') : asShown(card.lang, fields.title),
    description: asShown(card.lang, fields.summary),
    card: { ...card, links: undefined, ownFields: undefined },
    own: await ownShown(locals, card),
    needs: standing,
    confirmations: await confirmationsOf(app, gatheringHere(locals), card.id, person?.id),
    html: await app.texts.html(fields.text, { locale: card.lang }),
    facets: facetLines(t, place.href, card.kind, fields.facets),
    links: linkGroups(t, place.href, card.links),
    readIn: card.langs.filter((lang) => lang !== card.lang).map((lang) => ({ lang, href: other(lang) })),
    data: cardFormats.map((format) => ({ format, type: shortType(format), href: dataAt(place, card, format) })),
    ld: card.archivedAt === null ? ldScript(jsonldOfCard(cardWordsOf(locals), card)) : '',
    missing: languages.filter((lang) => !card.langs.includes(lang)),
    topics: await openTopics(app, card.id),
    watching: person ? await seen(locals, person, card.id) : 'off',
    mayArchive: mayArchive(person, gatheringHere(locals)),
    mayModerate: mayModerate(person, gatheringHere(locals)),
    /** Versions by the reader that wait to be read. */
    waiting: person ? (await ownHeld(locals.app, person, gatheringHere(locals), card.id)).map(({ id }) => id) : [],
    /** The reader has just written this version, and may take it back. */
    mine: person && url.searchParams.get('version') === String(card.revision) ? card.revision : null,
  };
};

/** The same words: those of another language than the reader's are asked for by name. */
function dataAt(place: App.Locals['place'], { slug, lang }: CardPageView, format: string): string {
  return place.href(`/fiches/${slug}.${format}`) + (lang === place.locale ? '' : `?langue=${lang}`);
}

export const actions: Actions = {
  confirm: ({ locals, params }) => confirm(locals, params.slug, 'done'),
  unconfirm: ({ locals, params }) => confirm(locals, params.slug, 'back'),
  undo: async ({ locals, params, request }) => {
    const { app, person, place } = locals;
    if (!person) toDoor(locals);
    const revision = Number((await request.formData()).get('version'));
    const undone = await undo(app, person, { gathering: gatheringHere(locals), slug: params.slug, revision });
    if ('refused' in undone) redirect(303, place.href(`/fiches/${params.slug}/historique?refus=${undone.refused}`));
    const slug = undone.ok === 'archived' ? params.slug : undone.ok.slug;
    redirect(303, withDone(place.href(`/fiches/${slug}`), 'commons.done.undone'));
  },
  watch: ({ locals, params }) => follow(locals, params.slug, watchCard, 'commons.done.watched'),
  unwatch: ({ locals, params }) => follow(locals, params.slug, unwatchCard, 'commons.done.unwatched'),
  archive: ({ locals, params }) => turn(locals, params.slug, 'archive'),
  restore: ({ locals, params }) => turn(locals, params.slug, 'restore'),
};

/** Whoever opens a card that they watch has seen what it says. */
async function seen({ app }: App.Locals, person: Person, card: string): Promise<'on' | 'off'> {
  const { state, newRevisions } = await watchState(app, person, card);
  if (newRevisions) await markSeen(app, person, { card, what: 'revisions' });
  return state;
}

async function follow(locals: App.Locals, slug: string, act: typeof watchCard, done: string): Promise<never> {
  const { app, person, place } = locals;
  if (!person) toDoor(locals);
  const followed = await act(app, person, { gathering: gatheringHere(locals), slug });
  const card = place.href(`/fiches/${slug}`);
  redirect(303, 'ok' in followed ? withDone(card, done) : card);
}

async function turn(locals: App.Locals, slug: string, way: 'archive' | 'restore'): Promise<never> {
  const { app, person, place } = locals;
  if (!person) toDoor(locals);
  const act = way === 'archive' ? archiveCard : restoreCard;
  const done = await act(app, person, { gathering: gatheringHere(locals), slug });
  const card = place.href(`/fiches/${slug}`);
  redirect(303, 'ok' in done ? withDone(card, `commons.done.${way}`) : card);
}

async function confirm(locals: App.Locals, slug: string, what: 'done' | 'back'): Promise<never> {
  const { app, person, place } = locals;
  if (!person) toDoor(locals);
  const act = what === 'done' ? confirmCard : takeBackConfirmation;
  const done = await act(app, person, { gathering: gatheringHere(locals), slug });
  const card = place.href(`/fiches/${slug}`);
  redirect(303, 'ok' in done ? withDone(card, `commons.done.confirm.${what}`) : card);
}
