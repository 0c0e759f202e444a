import type { ChangeSeen } from '../../commons/changes/views.ts';
import type { Translate } from '../../platform/i18n.ts';
import type { Place } from '../front/place.ts';
import { dayOf } from './days.ts';

export type ChangeLine = ReturnType<typeof lineOf>;
export type Day = { day: string; lines: ChangeLine[] };

/** Changes in words and ready addresses. */
export function changeLines(t: Translate, place: Place, changes: readonly ChangeSeen[]): ChangeLine[] {
  return changes.map((change) => lineOf(t, place, change));
}

/** Lines under their day, in the order in which they come. */
export function daysOf(lines: readonly ChangeLine[]): Day[] {
  const days: Day[] = [];
  for (const line of lines) {
    const day = dayOf(line.madeAt);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

function lineOf(t: Translate, place: Place, change: ChangeSeen) {
  const { card, number, author } = change;
  const at = place.href(`/fiches/${card.slug}`);
  return {
    id: change.id,
    number,
    slug: card.slug,
    madeAt: change.madeAt,
    kind: card.kind,
    title: card.title || t('commons.moderate.hiddenTitle'),
    lang: card.lang === place.locale ? undefined : card.lang,
    /** What changed word by word; of a new card, the card as it was. */
    href: number > 1 ? `${at}/comparer?de=${number - 1}&a=${number}` : `${at}/historique/1`,
    what: whatOf(t, change),
    comment: change.comment,
    authorId: author?.id ?? null,
    author: author && { name: author.name, href: place.href(`/gens/${author.id}/versions`) },
    grew: grewOf(change.grew),
    size: sizeOf(t, change.grew),
    signs: signsOf(t, change),
    patrolled: change.patrolled,
  };
}

function whatOf(t: Translate, { act, lang, card }: ChangeSeen): string {
  const done = t(`commons.recent.act.${act}`);
  return act === 'translate' || lang !== card.lang ? `${done} (${t(`web.tongue.${lang}`)})` : done;
}

function grewOf(grew: number): string {
  return grew === 0 ? '±0' : `${grew > 0 ? '+' : '−'}${Math.abs(grew)}`;
}

function sizeOf(t: Translate, grew: number): string {
  if (grew === 0) return t('commons.recent.same');
  return grew > 0 ? t('commons.recent.grew', { n: grew }) : t('commons.recent.shrank', { n: -grew });
}

function signsOf(t: Translate, { card, undoneBy, hiddenBy, patrolled }: ChangeSeen): string[] {
  return [
    ...(patrolled === 'no' ? [t('commons.recent.toRead')] : []),
    ...(undoneBy === null ? [] : [t('commons.recent.undone')]),
    ...(hiddenBy === null ? [] : [t('commons.recent.hidden')]),
    ...(card.archived === 'yes' ? [t('commons.recent.archived')] : []),
  ];
}
