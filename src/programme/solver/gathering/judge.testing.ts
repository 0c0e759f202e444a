import type { Gathering } from './format.ts';

type Place = { offering: string; copy: number; slot: string; room: string };

/**
 * Judges a programme from the file and the list of places alone. It shares no code with the engine: names instead of numbers, sets and
 * loops, slow and obvious. `had` is what each person gets at most, found by trying every set of wishes.
 */
export function judgeProgramme(g: Gathering, programme: Place[]): { faults: string[]; had: Map<string, number>; missing: number } {
  const faults: string[] = [];
  const slotAt = new Map(g.slots.map((slot, i) => [slot.id, i]));
  const offering = new Map(g.offerings.map((one) => [one.id, one]));
  const spanOf = (place: Place): number[] => {
    const first = slotAt.get(place.slot) ?? -1;
    return Array.from({ length: offering.get(place.offering)?.units ?? 1 }, (_, i) => first + i);
  };
  const overlap = (a: Place, b: Place): boolean => spanOf(a).some((t) => spanOf(b).includes(t));
  const frozen = (place: Place): boolean => {
    const published = offering.get(place.offering)?.published.find((one) => one.copy === place.copy);
    if (!published) return false;
    const horizon = g.frozenUntil === undefined ? -1 : (slotAt.get(g.frozenUntil) ?? -1);
    return offering.get(place.offering)?.frozen === true || (slotAt.get(published.slot) ?? 0) < horizon;
  };
  for (const place of programme) {
    const one = offering.get(place.offering);
    const room = g.rooms.find(({ id }) => id === place.room);
    const span = spanOf(place);
    const name = `${place.offering}/${place.copy}`;
    if (!one || !room || place.copy > one.copies) {
      faults.push(`${name} is nothing real`);
      continue;
    }
    if (programme.filter((other) => other.offering === place.offering && other.copy === place.copy).length > 1)
      faults.push(`${name} twice`);
    const slots = span.map((t) => g.slots[t]);
    const [first] = slots;
    if (slots.some((slot) => !slot || slot.closed !== undefined || slot.day !== first?.day || slot.segment !== first.segment))
      faults.push(`${name} over a break`);
    const published = one.published.find(({ copy }) => copy === place.copy);
    const pin = frozen(place) ? published : one.pins.find(({ copy }) => copy === place.copy);
    if (pin && (pin.slot !== place.slot || (pin.room !== undefined && pin.room !== place.room))) faults.push(`${name} left its pin`);
    if (!frozen(place))
      faults.push(
        ...faultsOfPlace(
          g,
          one,
          room,
          slots.map((slot) => slot?.id ?? ''),
          pin !== undefined,
        ).map((fault) => `${name} ${fault}`),
      );
    for (const other of programme) {
      if (other === place) continue;
      if (other.room === place.room && overlap(place, other)) faults.push(`${name} shares its room`);
      if (other.offering === place.offering && overlap(place, other)) faults.push(`${name} beside its copy`);
      const shared = one.hosts.some((host) => offering.get(other.offering)?.hosts.includes(host));
      if (shared && overlap(place, other)) faults.push(`${name} needs a host twice`);
      if (shared && !overlap(place, other) && tooFar(g, place, spanOf(place), other, spanOf(other)))
        faults.push(`${name} is too far to walk`);
    }
    for (const resource of one.resources) {
      const count = g.resources.find(({ id }) => id === resource)?.count ?? 0;
      for (const t of span) {
        const users = programme.filter((other) => offering.get(other.offering)?.resources.includes(resource) && spanOf(other).includes(t));
        if (users.length > count) faults.push(`${name} lacks ${resource}`);
      }
    }
  }
  faults.push(...faultsOfPaths(g, programme, spanOf));
  const had = new Map(g.people.map((person) => [person.id, bestDay(g, person, programme, spanOf)]));
  return { faults, had, missing: g.offerings.reduce((sum, one) => sum + one.copies, 0) - programme.length };
}

function faultsOfPlace(
  g: Gathering,
  one: Gathering['offerings'][number],
  room: Gathering['rooms'][number],
  slots: string[],
  pinned: boolean,
): string[] {
  const faults: string[] = [];
  if (one.rooms && !one.rooms.includes(room.id)) faults.push('in a wrong room');
  if (!one.needs.every((need) => room.features.includes(need))) faults.push('lacks a feature');
  if (one.slots && !slots.every((slot) => one.slots?.includes(slot))) faults.push('at a wrong time');
  if (room.slots && !slots.every((slot) => room.slots?.includes(slot))) faults.push('in a closed room');
  const horizon = g.slots.findIndex(({ id }) => id === g.frozenUntil);
  if (!pinned && g.slots.findIndex(({ id }) => id === slots[0]) < horizon) faults.push('in the past');
  for (const person of g.people) {
    const host = one.hosts.includes(person.id);
    if (host && !slots.every((slot) => (person.slots?.includes(slot) ?? true) && !person.busy.includes(slot)))
      faults.push('without its host');
    const must = person.wishes[one.id] === 4 || g.paths.some((path) => person.follows.includes(path.id) && path.offerings.includes(one.id));
    if (!host && !must) continue;
    if (person.needs.includes('stepFree') && !room.stepFree) faults.push('up the stairs');
    if (person.needs.includes('hearingLoop') && !room.hearingLoop) faults.push('without a loop');
  }
  return faults;
}

function tooFar(g: Gathering, a: Place, spanA: number[], b: Place, spanB: number[]): boolean {
  const [first, last, from, to] = (spanA[0] ?? 0) < (spanB[0] ?? 0) ? [spanA, spanB, a, b] : [spanB, spanA, b, a];
  const end = g.slots[first.at(-1) ?? 0];
  const start = g.slots[last[0] ?? 0];
  if (!end || !start || end.day !== start.day) return false;
  const clock = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const walk = g.distances.findLast(
    (one) => (one.from === from.room && one.to === to.room) || (one.from === to.room && one.to === from.room),
  );
  return (walk?.minutes ?? 0) > clock(start.start) - clock(end.end);
}

function faultsOfPaths(g: Gathering, programme: Place[], spanOf: (place: Place) => number[]): string[] {
  return g.paths.flatMap((path) =>
    path.offerings.slice(1).flatMap((id, i) =>
      programme
        .filter((place) => place.offering === path.offerings[i])
        .flatMap((before) => {
          const after = programme.find((place) => place.offering === id && place.copy === before.copy);
          if (!after) return [];
          const gap = (spanOf(after)[0] ?? 0) - (spanOf(before).at(-1) ?? 0) - 1;
          const day = (place: Place): string | undefined => g.slots.find((slot) => slot.id === place.slot)?.day;
          const wrong = gap < path.least || gap > (path.most ?? Infinity) || (path.sameDay && day(before) !== day(after));
          return wrong ? [`path ${path.id}: ${id} after ${path.offerings[i]}`] : [];
        }),
    ),
  );
}

function bestDay(g: Gathering, person: Gathering['people'][number], programme: Place[], spanOf: (place: Place) => number[]): number {
  const wishes = new Map<string, number>(Object.entries(person.wishes));
  for (const path of g.paths) if (person.follows.includes(path.id)) for (const id of path.offerings) wishes.set(id, 4);
  const own = new Set(g.offerings.filter((one) => one.hosts.includes(person.id)).map((one) => one.id));
  const taken = new Set(programme.filter((place) => own.has(place.offering)).flatMap(spanOf));
  const free = (t: number): boolean => {
    const id = g.slots[t]?.id ?? '';
    return (person.slots?.includes(id) ?? true) && !person.busy.includes(id) && g.slots[t]?.closed === undefined && !taken.has(t);
  };
  const understood = (id: string): boolean => {
    const one = g.offerings.find((offering) => offering.id === id);
    const spoken = one?.language === undefined ? [] : [one.language, ...one.interpreted];
    return spoken.length === 0 || person.languages.length === 0 || spoken.some((language) => person.languages.includes(language));
  };
  const choices = [...wishes].flatMap(([id, strength]) => {
    if (own.has(id) || !understood(id)) return [];
    const places = programme.filter((place) => place.offering === id && spanOf(place).every(free)).map(spanOf);
    return places.length > 0 ? [{ value: g.weights.strengths[strength === 4 ? 2 : strength - 1] ?? 0, places }] : [];
  });
  const go = (i: number, used: Set<number>): number => {
    const choice = choices[i];
    if (!choice) return 0;
    const taking = choice.places
      .filter((span) => !span.some((t) => used.has(t)))
      .map((span) => choice.value + go(i + 1, new Set([...used, ...span])));
    return Math.max(go(i + 1, used), ...taking);
  };
  return go(0, new Set());
}
