import { upTo } from '../rows.ts';
import type { Gathering, Offering } from './format.ts';
import type { GroundEvent, Indexes } from './rules.ts';

/** What the room of an offering must have for people who must be able to come. */
type Access = { stepFree: boolean; hearingLoop: boolean };

type Plot = { gathering: Gathering; at: Indexes; events: GroundEvent[]; segment: Int32Array; access: Access[] };

/** What hosts, and people for whom an offering is a must, need of its room. */
export function accessNeeds({ offerings, people, paths }: Gathering): Access[] {
  const needs = offerings.map(() => ({ stepFree: false, hearingLoop: false }));
  const hostOf = new Map<string, number[]>();
  offerings.forEach((one, i) => one.hosts.forEach((host) => hostOf.set(host, [...(hostOf.get(host) ?? []), i])));
  const at = new Map(offerings.map(({ id }, i) => [id, i]));
  const inPath = new Map(paths.map((one) => [one.id, one.offerings]));
  for (const one of people) {
    if (one.needs.length === 0) continue;
    const musts = Object.keys(one.wishes).filter((id) => one.wishes[id] === 4);
    const followed = one.follows.flatMap((id) => inPath.get(id) ?? []);
    for (const i of [...(hostOf.get(one.id) ?? []), ...[...musts, ...followed].map((id) => at.get(id) ?? -1)]) {
      for (const need of one.needs) if (needs[i]) needs[i][need] = true;
    }
  }
  return needs;
}

/** `[(event · slots + start) · rooms + room]`: 1 when nothing but other events keeps it from there. What is frozen stays, whatever changed. */
export function fitsOf(plot: Plot): Uint8Array {
  const { gathering, events } = plot;
  const [T, R] = [gathering.slots.length, gathering.rooms.length];
  const fits = new Uint8Array(events.length * T * R);
  const isOpen = openings(gathering.rooms, plot.at);
  const isThere = hostTimes(plot);
  events.forEach((event, e) => {
    const one = gathering.offerings[event.offering];
    if (!one) return;
    const suitable = suitableRooms(plot, event);
    const good = isThere(one);
    for (const s of startsOf(plot, event, one.units)) {
      const span = upTo(s + one.units, (t) => t >= s);
      if (!event.pin?.frozen && !span.every(good)) continue;
      for (const r of suitable) if (event.pin?.frozen || span.every((t) => isOpen[r]?.(t))) fits[(e * T + s) * R + r] = 1;
    }
  });
  return fits;
}

/** Slots where it may begin: where it is pinned, or from the horizon on; and it ends in the segment where it began. */
function startsOf({ gathering, at, segment }: Plot, { pin }: GroundEvent, units: number): number[] {
  const { slots, frozenUntil } = gathering;
  const horizon = frozenUntil === undefined ? 0 : (at.slot.get(frozenUntil) ?? 0);
  const whole = (s: number): boolean => (segment[s] ?? -1) >= 0 && segment.subarray(s, s + units).every((one) => one === segment[s]);
  return upTo(slots.length - units + 1, (s) => (pin ? pin.slot === s : s >= horizon) && whole(s));
}

/** Whether the offering may take place in a slot and all who host it are free. */
function hostTimes({ gathering, at }: Plot): (one: Offering) => (slot: number) => boolean {
  const present = openings(gathering.people, at);
  const busy = gathering.people.map((one) => new Set(one.busy.map((id) => at.slot.get(id))));
  return (one) => {
    const own = openTo(one.slots, at);
    const hosts = one.hosts.map((id) => at.person.get(id) ?? -1);
    return (t) => own(t) && hosts.every((h) => present[h]?.(t) && !busy[h]?.has(t));
  };
}

function openings(list: { slots?: string[] | undefined }[], at: Indexes): ((slot: number) => boolean)[] {
  return list.map((one) => openTo(one.slots, at));
}

/** No list: always. */
function openTo(list: string[] | undefined, at: Indexes): (slot: number) => boolean {
  if (!list) return () => true;
  const set = new Set(list.map((id) => at.slot.get(id)));
  return (slot) => set.has(slot);
}

function suitableRooms({ gathering, access }: Plot, { offering, pin }: GroundEvent): number[] {
  const one = gathering.offerings[offering];
  const need = access[offering];
  const suits = (room: number): boolean => {
    const place = gathering.rooms[room];
    if (!place || !one || (one.rooms && !one.rooms.includes(place.id))) return false;
    if (one.needs.some((feature) => !place.features.includes(feature))) return false;
    return (place.stepFree || !need?.stepFree) && (place.hearingLoop || !need?.hearingLoop);
  };
  return upTo(gathering.rooms.length, (r) => (pin?.room === undefined ? suits(r) : pin.room === r && (pin.frozen || suits(r))));
}
