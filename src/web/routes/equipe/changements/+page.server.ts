import { gatheringChanges } from '../../../../gathering/views/changes.ts';
import { deskHere, foundOr404 } from '../../../gathering/front.ts';
import type { PageServerLoad } from './$types';

/** `?avant=` names the last change already read. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { gathering, person } = deskHere(locals);
  const { app, place, t } = locals;
  const before = url.searchParams.get('avant') ?? undefined;
  const { changes, next } = foundOr404(locals, await gatheringChanges(app, person, gathering, place.locale, before));
  return { title: t('gathering.changes.title'), changes, next: next === null ? null : place.href(`/equipe/changements?avant=${next}`) };
};
