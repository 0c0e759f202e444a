import { below } from './chance.ts';
import type { Filling } from './fill.ts';
import { propose } from './moves.ts';
import { comeIn, priceOf } from './way.ts';

/** Steps without progress until everything is shaken, and how many moves of each event that makes. */
const patience = 5000;
const shaking = 10;

/** One step of tabu search over timetables with gaps: where it drives out least, an event comes in. */
export function drive(filling: Filling): void {
  const { timetable, chance } = filling;
  filling.least = Infinity;
  look(filling, timetable.waiting[below(chance, timetable.missing)] ?? 0);
  if (filling.least < Infinity) bringIn(filling);
  if (timetable.missing < filling.fewest) [filling.fewest, filling.since] = [timetable.missing, filling.step];
  if ((filling.step - filling.since) % patience === patience - 1) shake(filling);
}

/** Looks for the slot where the event drives out least. */
function look(filling: Filling, event: number): void {
  const { from, list } = filling.timetable.model.slotsOf;
  const { slots } = filling.timetable.model;
  const own = filling.weight[event] ?? 0;
  for (let at = from[event] ?? 0; at < (from[event + 1] ?? 0); at += 1) {
    const slot = list[at] ?? 0;
    filling.proposals += 1;
    if ((filling.banned[event * slots + slot] ?? 0) >= filling.step) continue;
    const price = priceOf(filling, event, slot, filling.least + own) - own;
    if (price > filling.least || price === Infinity) continue;
    filling.ties = price < filling.least ? 1 : filling.ties + 1;
    if (filling.ties > 1 && below(filling.chance, filling.ties) > 0) continue;
    filling.least = price;
    filling.event = event;
    filling.slot = slot;
    [filling.out, filling.bestOut] = [filling.bestOut, filling.out];
  }
}

/** Those driven out may not come back to that slot at once. */
function bringIn(filling: Filling): void {
  const { timetable, banned, bestOut, chance, event, slot } = filling;
  const { slots } = timetable.model;
  bestOut.forEach((other, i) => {
    banned[other * slots + (timetable.slotOf[other] ?? 0)] = filling.step + timetable.missing + i + below(chance, 10);
  });
  comeIn(filling, event, slot, bestOut);
}

/** Everything that can move moves at random, and whoever waits takes what becomes free. */
function shake(filling: Filling): void {
  const { walk, timetable, banned } = filling;
  for (let i = 0; i < shaking * timetable.model.events && timetable.missing > 0; i += 1) propose(walk);
  filling.proposals += shaking * timetable.model.events;
  banned.fill(0);
}
