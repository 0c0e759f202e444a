import { writeTable } from '../../live/mixing/csv.ts';
import type { OpinionMap } from '../../live/opinion/result.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';

/** The map without its picture: who stands where, group by group. `csv`: the same with plain numbers. */
export type Places = { head: string[]; rows: string[][]; csv: string };

export function placesOf(t: Translate, locale: Locale, { participants, groups }: Pick<OpinionMap, 'participants' | 'groups'>): Places {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const known = new Set(groups.map(({ id }) => id));
  const head = ['person', 'inGroup', 'sure', 'across', 'up'].map((name) => t(`live.opinion.${name}`));
  const people = participants
    .map(({ id, group, certainty, position: [x = 0, y = 0] }) => ({
      id,
      group: group !== null && known.has(group) ? letterOf(group) : '',
      certainty,
      x,
      y,
    }))
    .toSorted((a, b) => (a.group === b.group ? b.certainty - a.certainty : a.group < b.group ? -1 : 1));
  return {
    head,
    rows: people.map(({ id, group, certainty, x, y }) => [
      id,
      group || '–',
      group ? percent.format(certainty) : '–',
      number.format(x),
      number.format(y),
    ]),
    csv: writeTable([head, ...people.map(({ id, group, certainty, x, y }) => [id, group, ...[certainty, x, y].map(rounded)])]),
  };
}

/** Groups are called A, B, C… */
export function letterOf(group: number): string {
  return String.fromCodePoint(65 + group);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
