import type { ActSeen, CardOutcome } from '../../commons/patrol/views/log.ts';
import type { Translate } from '../../platform/i18n.ts';
import type { Place } from '../front/place.ts';

/** An act of the log in words, with ready addresses. */
export function actWords(t: Translate, place: Place, seen: ActSeen) {
  const { id, act, by, reason, card, count } = seen;
  return {
    id,
    href: place.href(`/communs/moderation/${id}`),
    madeAt: seen.madeAt,
    what: t(`commons.moderate.act.${act}`),
    by: by ?? t('commons.author.erased'),
    reason,
    card: card && { href: place.href(`/fiches/${card.slug}`), title: card.title || t('commons.moderate.hiddenTitle'), kind: card.kind },
    more: count > 1 ? t('commons.moderate.more', { n: count - 1 }) : null,
    undone: seen.undoneBy && place.href(`/communs/moderation/${seen.undoneBy}`),
    of: seen.ofAct && place.href(`/communs/moderation/${seen.ofAct}`),
  };
}

export type ActWords = ReturnType<typeof actWords>;

/** What became of a card, in words; where something stays to be done by hand, the way to it. */
export function outcomeWords(t: Translate, place: Place, one: CardOutcome) {
  const { card, outcome, numbers, made, to, left } = one;
  const at = place.href(`/fiches/${card.slug}`);
  const last = numbers.at(-1) ?? 1;
  return {
    id: card.id,
    kind: card.kind,
    title: card.title || t('commons.moderate.hiddenTitle'),
    href: at,
    what: outcome === 'returned' ? t('commons.moderate.outcome.returned', { n: to ?? 0 }) : t(`commons.moderate.outcome.${outcome}`),
    versions: t('commons.moderate.versions', { n: numbers.length, numbers: numbers.join(', ') }),
    left: left.length > 0 ? t('commons.moderate.left', { fields: left.map((field) => fieldName(t, field)).join(', ') }) : null,
    compare: `${at}/comparer?de=${Math.max(1, (numbers[0] ?? 1) - 1)}&a=${made ?? last}`,
  };
}

export type OutcomeWords = ReturnType<typeof outcomeWords>;

function fieldName(t: Translate, field: string): string {
  return field === 'facets' ? t('commons.moderate.facets') : t(`commons.field.${field}`);
}
