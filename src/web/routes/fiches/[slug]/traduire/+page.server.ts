import { error, redirect } from '@sveltejs/kit';
import { translateCard } from '../../../../../commons/acts/translate.ts';
import { parseWords, revisionNumber } from '../../../../../commons/forms.ts';
import { visitorsWelcome } from '../../../../../commons/visitors/views.ts';
import { languages } from '../../../../../commons/kinds.shared.ts';
import { isWorded } from '../../../../../commons/fields.shared.ts';
import type { CardPageView } from '../../../../../commons/views/card.ts';
import { emptyTyped, readTyped } from '../../../../commons/card-form.ts';
import { ownInput } from '../../../../commons/own-form.ts';
import { toHeld } from '../../../../commons/held.ts';
import { cardHere } from '../../../../commons/here.ts';
import { previewed, refuse } from '../../../../commons/refuse.ts';
import { keep, localKey, withDraft, written } from '../../../../commons/write/drafts.ts';
import { proofIn } from '../../../../commons/proof.ts';
import { writer } from '../../../../commons/writer.ts';
import { gatheringHere } from '../../../../gathering/front.ts';
import { withDone } from '../../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?en=nl`: the language to write in; without it, the reader's when the card lacks it. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { place, t } = locals;
  const card = await cardHere(event, '/traduire');
  const missing = languages.filter((lang) => !card.langs.includes(lang));
  const lang = missing.find((each) => each === url.searchParams.get('en')) ?? missing.find((each) => each === place.locale) ?? missing[0];
  if (!lang || card.archivedAt !== null) redirect(303, place.href(`/fiches/${card.slug}`));
  const { kind, slug, fields, originalLang: from, original, revision } = card;
  const draft = await withDraft(event, emptyTyped);
  return {
    title: t('commons.translateTitle', { title: fields.title }),
    name: fields.title,
    revision: draft.base ?? revision,
    kind,
    slug,
    lang,
    from,
    missing,
    original,
    said: fields.own,
    typed: draft.typed,
    query: draft.query,
    local: localKey({ act: 'translate', kind, lang, slug }),
    own: wordedFields(card),
    guest: locals.person === undefined,
    visitors: await visitorsWelcome(locals.app, gatheringHere(locals)),
    at: locals.place.path,
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { locals, params, url } = event;
    const { app, place } = locals;
    const card = await cardHere(event, '/traduire');
    const form = await event.request.formData();
    const base = form.get('base')?.toString() ?? card.revision;
    const { typed, refusals } = await readTyped(event, form, card.kind, wordedFields(card));
    if (Object.keys(refusals).length > 0) return refuse(locals, typed, { refusals, base });
    const { title, summary, text, comment } = typed;
    const input = {
      title,
      summary,
      text,
      comment,
      own: ownInput(wordedFields(card), typed.own),
      gathering: gatheringHere(locals),
      slug: params.slug,
      lang: url.searchParams.get('en') ?? '',
      base: Number(form.get('base')) || card.revision,
    };
    const words = parseWords(input);
    if ('refused' in words) return refuse(locals, typed, { refusals: words.fields, base });
    const who = await writer(event, { ...typed, proof: proofIn(form) }, { act: 'translate', input }, place.href(`/fiches/${params.slug}`));
    if ('refusals' in who) return refuse(locals, typed, { ...who, base });
    const done = await translateCard(app, who.person, input);
    const received = 'ok' in done || done.refused === 'held';
    if (received) await written(event, { act: 'translate', kind: card.kind, lang: input.lang, slug: card.slug });
    if ('ok' in done) {
      const next = place.href(`/fiches/${done.ok.slug}?langue=${input.lang}&version=${done.ok.revision}`);
      redirect(303, withDone(next, 'commons.done.translated'));
    }
    if (done.refused === 'held') toHeld(locals, done, { person: who.person, next: place.href(`/fiches/${params.slug}`) });
    if (done.refused === 'invalid') return refuse(locals, typed, { refusals: done.fields, base });
    return refuse(locals, typed, { told: `commons.refusal.${done.refused}`, status: 409, base });
  },
  preview: async (event) => {
    const card = await cardHere(event, '/traduire');
    const lang = languages.find((each) => each === event.url.searchParams.get('en')) ?? error(400, event.locals.t('commons.refused.lang'));
    const form = await event.request.formData();
    const { typed, refusals } = await readTyped(event, form, card.kind, wordedFields(card));
    return previewed(event, typed, lang, refusals, form.get('base')?.toString());
  },
  draft: async (event) => {
    const card = await cardHere(event, '/traduire');
    const form = await event.request.formData();
    const { typed, refusals } = await readTyped(event, form, card.kind, wordedFields(card));
    const base = revisionNumber(Number(form.get('base')) || card.revision);
    const lang = event.url.searchParams.get('en') ?? '';
    return keep(event, { act: 'translate', kind: card.kind, lang, slug: card.slug, base }, typed, refusals);
  },
};

/** What is said in words of a language, as far as the original says something. */
function wordedFields({ ownFields, fields }: CardPageView) {
  return ownFields
    .filter((field) => isWorded(field.shape) && fields.own[field.id] !== undefined)
    .map((field) => ({ ...field, required: 'no' as const }));
}
