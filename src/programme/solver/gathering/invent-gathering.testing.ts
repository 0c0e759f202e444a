import type { Chance } from '../chance.ts';
import { below, makeChance } from '../chance.ts';
import type { Gathering } from './format.ts';
import { readGathering } from './format.ts';

export type Town = { seed: number; days: number; rooms: number; offerings: number; people: number; wishes: number; odd: boolean };

/** Invented gatherings with everything: breaks, long and repeated offerings, hosts, paths, pins, resources, needs, languages, walks. */
export function inventGathering(town: Town): Gathering {
  const read = readGathering(JSON.stringify(inventFile(town)));
  if ('refused' in read) throw new Error(JSON.stringify(read.faults));
  return read.ok;
}

export function inventFile({ seed, days, rooms, offerings, people, wishes, odd }: Town): Record<string, unknown> {
  const chance = makeChance(seed);
  const slots = Array.from({ length: days }, (_, d) => daySlots(d, odd)).flat();
  const open = slots.filter((slot) => !('closed' in slot)).map(({ id }) => id);
  const pick = <T>(list: T[]): T | undefined => list[below(chance, list.length)];
  const most = (list: string[]): string[] => list.filter(() => below(chance, 5) > 0);
  const maybe = (n: number): boolean => odd && below(chance, n) === 0;
  const roomIds = Array.from({ length: rooms }, (_, i) => `r${i}`);
  const ids = Array.from({ length: offerings }, (_, i) => `o${i}`);
  const personIds = Array.from({ length: people }, (_, i) => `p${i}`);
  const list = ids.map((id) => ({
    id,
    ...(people > 0 ? { hosts: [...new Set(Array.from({ length: 1 + below(chance, 2) }, () => pick(personIds)))] } : {}),
    ...(maybe(5) ? { units: 2 } : {}),
    ...(maybe(6) ? { copies: 2 } : {}),
    ...(maybe(8) ? { needs: ['screen'] } : {}),
    ...(maybe(8) ? { resources: ['booth'] } : {}),
    ...(maybe(10) ? { slots: most(open) } : {}),
    ...(maybe(15) ? { pins: [{ slot: pick(open), ...(maybe(2) ? { room: pick(roomIds) } : {}) }] } : {}),
    ...(maybe(4) ? { published: [{ slot: pick(open), room: pick(roomIds) }] } : {}),
    ...(maybe(3) ? { language: pick(['fr', 'nl']), interpreted: maybe(3) ? ['en'] : [] } : {}),
    ...(maybe(4) ? { track: pick(['garden', 'kitchen']) } : {}),
    ...(maybe(4) ? { format: pick(['walk', 'talk']) } : {}),
  }));
  const single = list.filter((one) => !('copies' in one)).map(({ id }) => id);
  return {
    format: 'co-construire-programme',
    version: 1,
    slots,
    rooms: roomIds.map((id) => ({
      id,
      capacity: 10 + below(chance, 40),
      features: maybe(2) ? ['screen'] : [],
      stepFree: !maybe(3),
      hearingLoop: maybe(2),
      ...(maybe(5) ? { slots: most(open) } : {}),
    })),
    distances: odd && rooms > 1 ? [{ from: 'r0', to: 'r1', minutes: 12 }] : [],
    resources: [{ id: 'booth', count: 1 }],
    offerings: list,
    paths: odd && single.length > 2 ? [{ id: 'path', offerings: single.slice(0, 2), sameDay: maybe(2), least: below(chance, 2) }] : [],
    people: personIds.map((id) => invented(chance, id, ids, wishes, odd ? most(open) : open, maybe)),
    languages: odd ? ['fr', 'nl'] : [],
    calm: odd ? ['walk'] : [],
    ...(maybe(4) ? { frozenUntil: open[1] ?? open[0] } : {}),
  };
}

function daySlots(d: number, odd: boolean): { id: string; day: string; start: string; end: string; segment: string; closed?: string }[] {
  const day = `2031-05-0${d + 1}`;
  const slot = (n: number, hour: number, segment: string) => ({ id: `${d}-${n}`, day, start: `${hour}:00`, end: `${hour}:50`, segment });
  const noon = odd ? [{ ...slot(2, 12, 'noon'), closed: 'meal' }] : [];
  return [slot(0, 10, 'morning'), slot(1, 11, 'morning'), ...noon, slot(3, 14, 'afternoon'), slot(4, 15, 'afternoon')];
}

function invented(chance: Chance, id: string, ids: string[], wishes: number, slots: string[], maybe: (n: number) => boolean) {
  const wished = Array.from({ length: below(chance, 2 * wishes + 1) }, () => [
    ids[below(chance, ids.length)] ?? '',
    [1, 2, 4][below(chance, 3)],
  ]);
  return {
    id,
    ...(maybe(4) ? { slots } : {}),
    ...(maybe(10) ? { busy: slots.slice(0, 1) } : {}),
    languages: maybe(2) ? ['fr'] : maybe(3) ? ['nl', 'en'] : [],
    needs: maybe(12) ? ['stepFree'] : [],
    wishes: Object.fromEntries(wished),
    follows: [],
  };
}
