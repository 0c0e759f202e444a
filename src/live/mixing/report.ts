import { aloneBound, leastSpread, repeatBound } from './bound.ts';
import type { Model } from './model.ts';
import { never } from './model.ts';
import type { Reason } from './question.ts';
import type { Seating } from './seating.ts';

/** What a plan is worth, in plain counts. */
export type Report = {
  /** Meetings of a pair after its first, earlier meetings included; and the number below which no plan can go. */
  repeats: number;
  repeatBound: number;
  /** Most meetings of one pair. */
  mostMeetings: number;
  /** Different people a person meets in this plan: the fewest, and the mean. */
  met: { fewest: number; mean: number };
  /** Times somebody is the only one of a protected value in a group; and how often that cannot be avoided. */
  alone: number;
  aloneBound: number;
  /** Σ (members − even share)² of each attribute, and the least that is possible for it alone. */
  balance: { attribute: string; imbalance: number; least: number }[];
  /** Places that differ from the plan to keep. */
  changes: number;
};

export function makeReport(model: Model, seating: Seating): Report {
  return {
    ...meetings(model, seating),
    repeatBound: model.nested ? 0 : repeatBound(model),
    alone: countAlone(model, seating),
    aloneBound: aloneBound(model),
    balance: balance(model, seating),
    changes: countChanges(model, seating),
  };
}

function meetings({ n, earlier, rounds, present }: Model, { meets }: Seating): Pick<Report, 'repeats' | 'mostMeetings' | 'met'> {
  let repeats = 0;
  let mostMeetings = 0;
  const met: number[] = [];
  for (let p = 0; p < n; p += 1) {
    let faces = 0;
    for (let q = 0; q < n; q += 1) {
      const before = earlier[p * n + q] ?? 0;
      const after = meets[p * n + q] ?? 0;
      if (after > before) faces += 1;
      if (q <= p || after === before) continue;
      const known = before & (never - 1);
      repeats += after - before - (known === 0 ? 1 : 0);
      mostMeetings = Math.max(mostMeetings, after & (never - 1));
    }
    if (Array.from({ length: rounds }, (_, round) => present[round * n + p]).includes(1)) met.push(faces);
  }
  const mean = met.reduce((sum, faces) => sum + faces, 0) / Math.max(1, met.length);
  return { repeats, mostMeetings, met: { fewest: met.length === 0 ? 0 : Math.min(...met), mean } };
}

function countAlone({ values, groupRound }: Model, { held }: Seating): number {
  let count = 0;
  held.forEach((members, i) => {
    const round = groupRound[Math.floor(i / values.count)] ?? 0;
    if (members === 1 && (values.guard[round * values.count + (i % values.count)] ?? 0) > 0) count += 1;
  });
  return count;
}

function balance({ values, groupFrom, rounds }: Model, { held }: Seating): Report['balance'] {
  const found = new Map<string, { imbalance: number; least: number }>();
  values.names.forEach(({ attribute }, v) => {
    const sums = found.get(attribute) ?? { imbalance: 0, least: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const groups = Array.from({ length: (groupFrom[round + 1] ?? 0) - (groupFrom[round] ?? 0) }, (_, i) => (groupFrom[round] ?? 0) + i);
      const shares = groups.map((group) => values.share[group * values.count + v] ?? 0);
      sums.imbalance += groups.reduce((sum, group, i) => sum + ((held[group * values.count + v] ?? 0) - (shares[i] ?? 0)) ** 2, 0);
      sums.least += leastSpread(shares);
    }
    found.set(attribute, sums);
  });
  return [...found].map(([attribute, sums]) => ({ attribute, ...sums }));
}

function countChanges({ keep, seatGroup }: Model, { where }: Seating): number {
  return keep.reduce((count, told, i) => {
    const place = where[i] ?? -1;
    return told >= 0 && place >= 0 && seatGroup[place] !== told ? count + 1 : count;
  }, 0);
}

/** Promises the seating does not keep: pairs who must stay apart, and groups without a common language. */
export function brokenPromises(model: Model, seating: Seating): Reason[] {
  const { groupRound, groupFrom, seatFrom, n, earlier, languages, ids } = model;
  return [...groupRound].flatMap((round, group): Reason[] => {
    const members = [...seating.occupant.subarray(seatFrom[group], seatFrom[group + 1])].filter((person) => person >= 0);
    const place = { why: 'not-found', round, group: group - (groupFrom[round] ?? 0) } as const;
    const apart = members.filter((p) => members.some((q) => (earlier[p * n + q] ?? 0) >= never));
    const heard = seating.heard.subarray(group * languages, (group + 1) * languages);
    const deaf = languages > 1 && Math.max(...heard) < members.length;
    const named = (people: number[]): string[] => people.map((person) => ids[person] ?? '').sort();
    return [
      ...(apart.length > 0 ? [{ ...place, promise: 'apart', people: named(apart) } as const] : []),
      ...(deaf ? [{ ...place, promise: 'language', people: named(members) } as const] : []),
    ];
  });
}
