import type { Reason } from '../../live/mixing/question.ts';
import type { Translate } from '../../platform/i18n.ts';

/** Why wishes cannot all be kept, a sentence for each reason; people by name, rounds and groups counted from 1. */
export function reasonWords(t: Translate, reason: Reason, nameOf: (id: string) => string): string {
  const names = (ids: readonly string[]) => {
    const some = ids.slice(0, most).map(nameOf).join(', ');
    return ids.length > most ? t('live.why.more', { people: some, n: ids.length - most }) : some;
  };
  const { why } = reason;
  const key = why === 'not-found' ? `live.why.not-found.${reason.promise}` : `live.why.${why}`;
  const facts = Object.entries(reason).flatMap(([fact, value]): [string, string | number][] => {
    if (fact === 'round' || fact === 'group') return [[fact, Number(value) + 1]];
    if (fact === 'person') return [[fact, nameOf(String(value))]];
    if (fact === 'people')
      return Array.isArray(value)
        ? [
            [fact, names(value)],
            ['n', value.length],
          ]
        : [['n', Number(value)]];
    return [[fact, value as string | number]];
  });
  return t(key, Object.fromEntries(facts));
}

const most = 6;
