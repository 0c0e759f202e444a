import { below, makeChance, unit } from '../chance.ts';
import { plainGathering, personOf } from './cat.ts';
import type { Gathering } from './format.ts';

export type Matrix = {
  seed: number;
  people: number;
  items: number;
  rooms: number;
  slots: number;
  topics: number;
  /** Wishes of a person, about; a few have far more. */
  wishes: number;
  /** How likely a wish is for one of the person's own topics. */
  own: number;
};

/** Invented interest: people with a few topics of their own, and a few who wish a great deal, as in real bids. */
export function inventMatrix({ seed, people, items, rooms, slots, topics, wishes, own }: Matrix): Gathering {
  const chance = makeChance(seed);
  const topicOf = Array.from({ length: items }, () => below(chance, topics));
  const inTopic = Array.from({ length: topics }, (_, topic) => topicOf.flatMap((one, i) => (one === topic ? [i] : [])));
  const crowd = Array.from({ length: people }, (_, p) => {
    const mine = Array.from({ length: 2 + below(chance, 3) }, () => below(chance, topics));
    // Log-normal by the sum of twelve: the median is a good half of the mean.
    const spread = Math.exp(0.9 * (Array.from({ length: 12 }, () => unit(chance)).reduce((sum, one) => sum + one, 0) - 6) - 0.4);
    const count = Math.max(1, Math.min(items, Math.round(wishes * spread)));
    const given: Record<string, 1 | 2> = {};
    for (let tries = 0; Object.keys(given).length < count && tries < 20 * count; tries += 1) {
      const list = unit(chance) < own ? (inTopic[mine[below(chance, mine.length)] ?? 0] ?? []) : topicOf.map((_, i) => i);
      if (list.length > 0) given[String((list[below(chance, list.length)] ?? 0) + 1)] = below(chance, 2) === 0 ? 2 : 1;
    }
    return personOf(`p${p + 1}`, given);
  });
  return plainGathering(
    Array.from({ length: items }, (_, i) => String(i + 1)),
    crowd,
    rooms,
    slots,
  );
}

/**
 * A gathering of 400 people, 60 offerings, 8 rooms, 12 slots, invented from a hidden programme in which people could have all they wish; `own` is
 * the share of wishes that come from there.
 */
export function inventFestival(seed: number, own: number): Gathering {
  const chance = makeChance(seed);
  const [items, slots, people] = [60, 12, 400];
  const slotOf = Array.from({ length: items }, (_, i) => i % slots);
  const crowd = Array.from({ length: people }, (_, p) => {
    const given: Record<string, 1 | 2> = {};
    const free = Array.from({ length: slots }, (_, t) => t);
    for (let count = 4 + below(chance, 7); count > 0; count -= 1) {
      const [slot = 0] = free.splice(below(chance, free.length), 1);
      const inSlot = slotOf.flatMap((one, i) => (one === slot ? [i] : []));
      const item = unit(chance) <= own ? (inSlot[below(chance, inSlot.length)] ?? 0) : below(chance, items);
      given[String(item + 1)] = below(chance, 3) === 0 ? 1 : 2;
    }
    return personOf(`p${p + 1}`, given);
  });
  return plainGathering(
    Array.from({ length: items }, (_, i) => String(i + 1)),
    crowd,
    8,
    slots,
  );
}
