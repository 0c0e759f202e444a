/**
 * Things that need places (`needs[i]` of them each, among `options[i]`), places that take `room` of them: matched as far as possible. When
 * not all find one, gives the proof (Hall's): these things together need more than all the places that any of them may use
 * (a place serves a thing once).
 */
export type Violator = { things: number[]; places: number[]; needed: number; there: number };

type Matching = { options: number[][]; needs: number[]; room: (place: number) => number; holders: Map<number, number[]> };

export function hallViolator(options: number[][], needs: number[], room: (place: number) => number): Violator | undefined {
  const matching: Matching = { options, needs, room, holders: new Map() };
  for (const thing of options.keys()) {
    for (let had = 0; had < (needs[thing] ?? 0); had += 1) {
      const asked = new Set<number>();
      if (!seat(matching, thing, asked)) return proof(matching, asked, thing);
    }
  }
  return undefined;
}

/** A free place, or one whose holder finds another; `asked` are the places that were tried. */
function seat(matching: Matching, thing: number, asked: Set<number>): boolean {
  const { options, room, holders } = matching;
  for (const place of options[thing] ?? []) {
    if (asked.has(place) || holders.get(place)?.includes(thing)) continue;
    asked.add(place);
    const there = holders.get(place) ?? [];
    if (there.length < room(place)) {
      holders.set(place, [...there, thing]);
      return true;
    }
    const leaver = there.find((other) => seat(matching, other, asked));
    if (leaver === undefined) continue;
    const now = holders.get(place) ?? [];
    now[now.indexOf(leaver)] = thing;
    return true;
  }
  return false;
}

/** The thing that found no place, and all who hold one of those it asked for. */
function proof({ options, needs, room, holders }: Matching, asked: Set<number>, first: number): Violator {
  const things = new Set([first, ...[...asked].flatMap((place) => holders.get(place) ?? [])]);
  const places = new Set([...things].flatMap((thing) => options[thing] ?? []));
  const users = (place: number): number => [...things].filter((thing) => options[thing]?.includes(place)).length;
  return {
    things: [...things].sort((a, b) => a - b),
    places: [...places].sort((a, b) => a - b),
    needed: [...things].reduce((sum, thing) => sum + (needs[thing] ?? 0), 0),
    there: [...places].reduce((sum, place) => sum + Math.min(room(place), users(place)), 0),
  };
}
