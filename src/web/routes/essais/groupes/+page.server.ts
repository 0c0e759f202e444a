import type { MixedView } from '../../../../live/views/mixing.ts';
import { tryMixing } from '../../../../live/views/mixing.ts';
import type { Translate } from '../../../../platform/i18n.ts';
import { examplePeople } from '../../../live/examples.ts';
import { reasonWords } from '../../../live/reasons.ts';
import { drawTables, signs } from '../../../live/tables-picture.ts';
import { back, statusOf, tooOften, typedIn } from '../../../live/try.ts';
import { onServer } from '../../../still.ts';
import type { Actions, PageServerLoad } from './$types';

const fields = ['people', 'rounds', 'size', 'nested', 'seed'] as const;

export const load: PageServerLoad = ({ locals }) => {
  const { t } = locals;
  return {
    title: t('live.mixing.title'),
    description: t('live.mixing.lead'),
    typed: { people: examplePeople(t), rounds: '4', size: '4', nested: 'no', seed: '1' },
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, t } = event.locals;
    const typed = typedIn(await event.request.formData(), fields);
    if (tooOften(event) > 0) return back(429, typed, { told: t('live.refused.often') });
    const { people = '', rounds = '', size = '', nested = '', seed = '' } = typed;
    const mixed = await tryMixing(app, { people, rounds, size, nested, seed });
    if ('ok' in mixed) return onServer({ typed, told: null, refusals: {}, reasons: [], result: pictured(t, mixed.ok) });
    if (mixed.refused === 'invalid') return back(422, typed, { refusals: said(t, mixed.fields) });
    if (mixed.refused === 'unread')
      return back(422, typed, { refusals: { people: t(`live.refused.${mixed.why.refused}`, { ...mixed.why }) } });
    if (mixed.refused !== 'impossible') return back(statusOf[mixed.refused], typed, { told: t(`live.refused.${mixed.refused}`) });
    const nameOf = (id: string) => mixed.names.get(id) ?? id;
    return back(422, typed, { told: t('live.refused.impossible'), reasons: mixed.reasons.map((reason) => reasonWords(t, reason, nameOf)) });
  },
};

function said(t: Translate, refusals: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(refusals).map(([field, key]) => [field, t(key)]));
}

/** The trait with the fewest values is the one that signs tell apart best. */
function pictured(t: Translate, { plan, nested, people, csv }: MixedView) {
  const { repeats, repeatBound, met, alone } = plan.report;
  const { attribute, values } = told(people);
  const signOf = (id: string) => {
    const value = people.get(id)?.attributes[attribute]?.[0] ?? '';
    const at = values.indexOf(value);
    return at < 0 || at >= signs ? signs - 1 : at;
  };
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  return {
    legend: attribute
      ? { title: t('live.mixing.legend', { attribute }), values: values.slice(0, signs).map((value, sign) => ({ sign, value })) }
      : null,
    rounds: plan.rounds.map((groups, i) => ({
      title: t('live.mixing.round', { n: i + 1 }),
      label: t('live.mixing.picture', { round: i + 1, groups: groups.length }),
      picture: drawTables(groups, signOf, nameOf),
      groups: groups.map((ids, group) => ({ title: t('live.mixing.group', { n: group + 1 }), names: ids.map(nameOf).join(', ') })),
    })),
    account: [
      ...(nested ? [] : [t('live.mixing.repeats', { n: repeats, bound: repeatBound })]),
      t('live.mixing.met', { mean: Math.round(met.mean * 10) / 10, fewest: met.fewest }),
      t('live.mixing.alone', { n: alone }),
    ],
    cards: [...people].map(([id, { name }]) => ({ name, seats: seatsOf(t, plan.rounds, id) })),
    csv,
  };
}

function seatsOf(t: Translate, rounds: MixedView['plan']['rounds'], id: string): string[] {
  return rounds.flatMap((groups, i) => {
    const group = groups.findIndex((ids) => ids.includes(id));
    return group < 0 ? [] : [t('live.mixing.seat', { round: i + 1, group: group + 1 })];
  });
}

function told(people: MixedView['people']): { attribute: string; values: string[] } {
  const all = new Map<string, Map<string, number>>();
  for (const { attributes } of people.values()) {
    for (const [attribute, [value = '']] of Object.entries(attributes)) {
      const counts = all.get(attribute) ?? new Map<string, number>();
      counts.set(value, (counts.get(value) ?? 0) + 1);
      all.set(attribute, counts);
    }
  }
  const [attribute = '', counts = new Map<string, number>()] = [...all].find(([, values]) => values.size > 1 && values.size <= signs) ?? [];
  return { attribute, values: [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value) };
}
