import { error, redirect } from '@sveltejs/kit';
import { createCard } from '../../../../commons/acts/create.ts';
import { parseFields } from '../../../../commons/forms.ts';
import { visitorsWelcome } from '../../../../commons/visitors/views.ts';
import type { Kind } from '../../../../commons/kinds.shared.ts';
import { kinds } from '../../../../commons/kinds.shared.ts';
import { fieldsSeen } from '../../../../commons/views/fields.ts';
import { similarCards } from '../../../../commons/similar/views.ts';
import { emptyTyped, inputFrom, readTyped } from '../../../commons/card-form.ts';
import { toHeld } from '../../../commons/held.ts';
import { looked, previewed, refuse } from '../../../commons/refuse.ts';
import { keep, localKey, withDraft, written } from '../../../commons/write/drafts.ts';
import { proofIn } from '../../../commons/proof.ts';
import { writer } from '../../../commons/writer.ts';
import { gatheringHere } from '../../../gathering/front.ts';
import { withDone } from '../../../people/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const gathering = gatheringHere(locals);
  const kind = kindIn(url);
  const draft = await withDraft(event, emptyTyped);
  return {
    title: locals.t(kind ? `commons.add.${kind}` : 'commons.add'),
    kind: kind ?? null,
    typed: draft.typed,
    query: draft.query,
    local: localKey(formOf(kind ?? '', locals)),
    own: kind ? await fieldsSeen(locals.app, gathering, kind, locals.person) : [],
    guest: locals.person === undefined,
    visitors: await visitorsWelcome(locals.app, gatheringHere(locals)),
    at: locals.place.path,
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { locals, request, url } = event;
    const { app, place } = locals;
    const kind = kindIn(url) ?? error(400, locals.t('commons.refused.kind'));
    const own = await fieldsSeen(app, gatheringHere(locals), kind, locals.person);
    const form = await request.formData();
    const { typed, refusals } = await readTyped(event, form, kind, own);
    if (Object.keys(refusals).length > 0) return refuse(locals, typed, { refusals });
    const input = { ...inputFrom(typed, own), gathering: gatheringHere(locals), kind, lang: place.locale, comment: typed.comment };
    const fields = parseFields(kind, input, own);
    if ('refused' in fields) return refuse(locals, typed, { refusals: fields.fields });
    const similar = form.get('similar') === 'seen' ? null : await similarCards(app, input.gathering, place.locale, input.title);
    if (similar?.near === 'yes') return refuse(locals, typed, { similar, told: 'commons.similar.told', status: 409 });
    const checked = await writer(event, { ...typed, proof: proofIn(form) }, { act: 'create', input }, place.href('/communs'));
    if ('refusals' in checked) return refuse(locals, typed, checked);
    const created = await createCard(app, checked.person, input);
    if ('ok' in created || created.refused === 'held') await written(event, formOf(kind, locals));
    if ('refused' in created) {
      if (created.refused === 'held') toHeld(locals, created, { person: checked.person, next: place.href('/communs') });
      return created.refused === 'invalid'
        ? refuse(locals, typed, { refusals: created.fields })
        : refuse(locals, typed, { told: `commons.refusal.${created.refused}`, status: 409 });
    }
    redirect(303, withDone(place.href(`/fiches/${created.ok.slug}?version=1`), 'commons.done.made'));
  },
  preview: async (event) => {
    const { locals, request, url } = event;
    const kind = kindIn(url) ?? error(400, locals.t('commons.refused.kind'));
    const own = await fieldsSeen(locals.app, gatheringHere(locals), kind, locals.person);
    const { typed, refusals } = await readTyped(event, await request.formData(), kind, own);
    const similar = await similarCards(locals.app, gatheringHere(locals), locals.place.locale, typed.title);
    return previewed(event, typed, locals.place.locale, refusals, '', similar);
  },
  find: async (event) => {
    const { locals, request, url } = event;
    const kind = kindIn(url) ?? error(400, locals.t('commons.refused.kind'));
    const own = await fieldsSeen(locals.app, gatheringHere(locals), kind, locals.person);
    const { typed, refusals } = await readTyped(event, await request.formData(), kind, own);
    return looked(locals, typed, refusals);
  },
  draft: async (event) => {
    const { locals, request, url } = event;
    const kind = kindIn(url) ?? error(400, locals.t('commons.refused.kind'));
    const own = await fieldsSeen(locals.app, gatheringHere(locals), kind, locals.person);
    const { typed, refusals } = await readTyped(event, await request.formData(), kind, own);
    return keep(event, formOf(kind, locals), typed, refusals);
  },
};

function formOf(kind: string, { place }: App.Locals) {
  return { act: 'create' as const, kind, lang: place.locale };
}

function kindIn(url: URL): Kind | undefined {
  return kinds.find((kind) => kind === url.searchParams.get('kind'));
}
