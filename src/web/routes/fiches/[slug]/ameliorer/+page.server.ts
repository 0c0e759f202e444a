import { redirect } from '@sveltejs/kit';
import type { Improved } from '../../../../../commons/acts/improve.ts';
import { improveCard } from '../../../../../commons/acts/improve.ts';
import { parseFields, revisionNumber } from '../../../../../commons/forms.ts';
import { visitorsWelcome } from '../../../../../commons/visitors/views.ts';
import type { CardPageView } from '../../../../../commons/views/card.ts';
import { conflictView } from '../../../../../commons/views/conflict.ts';
import type { Typed } from '../../../../commons/card-form.ts';
import { inputFrom, readTyped, typedFrom } from '../../../../commons/card-form.ts';
import type { Held } from '../../../../../commons/held/hold.ts';
import { toHeld } from '../../../../commons/held.ts';
import { cardHere } from '../../../../commons/here.ts';
import { originalChanges } from '../../../../commons/original.ts';
import { typedOwn } from '../../../../commons/own-form.ts';
import { ownNames } from '../../../../commons/own-words.ts';
import { looked, previewed, refuse } from '../../../../commons/refuse.ts';
import { withTheirs } from '../../../../commons/write/conflict.ts';
import { keep, localKey, withDraft, written } from '../../../../commons/write/drafts.ts';
import { proofIn } from '../../../../commons/proof.ts';
import { writer } from '../../../../commons/writer.ts';
import { gatheringHere } from '../../../../gathering/front.ts';
import { withDone } from '../../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals } = event;
  const { app, place } = locals;
  const card = await cardHere(event, '/ameliorer');
  if (card.archivedAt !== null) redirect(303, place.href(`/fiches/${card.slug}`));
  const { kind, slug, lang, revision, fields, ownFields } = card;
  const draft = await withDraft(event, { ...typedFrom(fields), own: await typedOwn(app, place, ownFields, fields.own) });
  return {
    title: locals.t('commons.improveTitle', { title: fields.title }),
    kind,
    slug,
    lang,
    revision: draft.base ?? revision,
    name: fields.title,
    typed: draft.typed,
    query: draft.query,
    local: localKey(formOf(card)),
    own: ownFields,
    guest: locals.person === undefined,
    visitors: await visitorsWelcome(locals.app, gatheringHere(locals)),
    at: locals.place.path,
    behind: card.behind !== null,
    original:
      card.lang === card.originalLang
        ? null
        : { lang: card.originalLang, words: card.original, changes: await originalChanges(locals, card) },
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { locals, params, request } = event;
    const { app, place } = locals;
    const card = await cardHere(event, '/ameliorer');
    const form = await request.formData();
    const { typed: sent, refusals } = await readTyped(event, form, card.kind, card.ownFields);
    const typed = withTheirs(form, sent, typedFrom(card.fields));
    const base = revisionNumber(Number(form.get('base')) || card.revision);
    if (Object.keys(refusals).length > 0) return refuse(locals, typed, { refusals, base });
    const input = {
      ...inputFrom(typed, card.ownFields),
      gathering: gatheringHere(locals),
      slug: params.slug,
      base,
      lang: card.lang,
      comment: typed.comment,
      upToDate: form.get('behind') === 'yes' ? (typed.upToDate === 'yes' ? ('yes' as const) : ('no' as const)) : undefined,
    };
    const fields = parseFields(card.kind, input, card.ownFields);
    if ('refused' in fields) return refuse(locals, typed, { refusals: fields.fields, base });
    const who = await writer(event, { ...typed, proof: proofIn(form) }, { act: 'improve', input }, place.href(`/fiches/${params.slug}`));
    if ('refusals' in who) return refuse(locals, typed, { ...who, base });
    const improved = await improveCard(app, who.person, input);
    if ('ok' in improved || improved.refused === 'held') await written(event, formOf(card));
    if ('refused' in improved && improved.refused === 'held')
      toHeld(locals, improved, { person: who.person, next: place.href(`/fiches/${params.slug}`) });
    return settle(locals, card, { typed, base }, improved);
  },
  preview: async (event) => {
    const card = await cardHere(event, '/ameliorer');
    const form = await event.request.formData();
    const { typed, refusals } = await readTyped(event, form, card.kind, card.ownFields);
    return previewed(event, typed, card.lang, refusals, String(form.get('base') ?? ''));
  },
  find: async (event) => {
    const card = await cardHere(event, '/ameliorer');
    const form = await event.request.formData();
    const { typed, refusals } = await readTyped(event, form, card.kind, card.ownFields);
    return looked(event.locals, typed, refusals, String(form.get('base') ?? ''));
  },
  draft: async (event) => {
    const card = await cardHere(event, '/ameliorer');
    const form = await event.request.formData();
    const { typed, refusals } = await readTyped(event, form, card.kind, card.ownFields);
    return keep(event, { ...formOf(card), base: revisionNumber(Number(form.get('base')) || card.revision) }, typed, refusals);
  },
};

function formOf({ kind, lang, slug }: CardPageView) {
  return { act: 'improve' as const, kind, lang, slug };
}

/** On to the card, or the form again; in a conflict it shows both works, joined wherever they can stand together. */
async function settle(
  locals: App.Locals,
  card: CardPageView,
  { typed, base }: { typed: Typed; base: number },
  done: Exclude<Improved, Held>,
) {
  const { app, place } = locals;
  if ('ok' in done) {
    const { slug, revision, merged } = done.ok;
    const lang = card.lang === place.locale ? '' : `&langue=${card.lang}`;
    redirect(
      303,
      withDone(place.href(`/fiches/${slug}?version=${revision}${lang}`), merged ? 'commons.done.merged' : 'commons.done.improved'),
    );
  }
  if (done.refused === 'invalid') return refuse(locals, typed, { refusals: done.fields, base });
  if (done.refused !== 'conflict') return refuse(locals, typed, { told: `commons.refusal.${done.refused}`, status: 409, base });
  const conflict = await conflictView(app, done, card.kind, card.lang);
  const own = await typedOwn(app, place, card.ownFields, done.merged.own);
  const names = await ownNames(
    locals,
    card.ownFields,
    conflict.changes.flatMap((change) => (change.own && change.list ? change.segments.map((segment) => segment.text) : [])),
  );
  return refuse(
    locals,
    { ...typedFrom(done.merged), own, comment: typed.comment, name: typed.name, email: typed.email },
    { conflict: { ...conflict, names }, told: 'commons.refusal.conflict', status: 409 },
  );
}
