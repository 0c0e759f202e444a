/**
 * Things that need places (`needs[i]` of them each, among `options[i]`), places that take `room` of them: matched as far as possible. When
 * not all find one, gives the proof (Hall's): these things together need more than all the places that any of them may use
 * (a place serves a thing once).
 */
export type Violator = { things: number[]; places: number[]; needed: number; there: number };

export function hallViolator(options: number[][], needs: number[], room: (place: number) => number): Violator | undefined {
  const holders = new Map<number, number[]>();
  const had = needs.map(() => 0);
  for (const thing of options.keys()) {
    while ((had[thing] ?? 0) < (needs[thing] ?? 0)) {
      const asked = new Set<number>();
      if (!seat(thing, asked)) return proof(asked, thing);
      had[thing] = (had[thing] ?? 0) + 1;
    }
  }
  return undefined;

  function seat(thing: number, asked: Set<number>): boolean {
    for (const place of options[thing] ?? []) {
      if (asked.has(place) || holders.get(place)?.includes(thing)) continue;
      asked.add(place);
      const there = holders.get(place) ?? [];
      if (there.length < room(place)) {
        holders.set(place, [...there, thing]);
        return true;
      }
      const leaver = there.find((other) => seat(other, asked));
      if (leaver === undefined) continue;
      const now = holders.get(place) ?? [];
      now[now.indexOf(leaver)] = thing;
      return true;
    }
    return false;
  }

  function proof(asked: Set<number>, first: number): Violator {
    const things = new Set([first]);
    for (const place of asked) for (const thing of holders.get(place) ?? []) things.add(thing);
    const places = new Set([...things].flatMap((thing) => options[thing] ?? []));
    const users = (place: number): number => [...things].filter((thing) => options[thing]?.includes(place)).length;
    return {
      things: [...things].sort((a, b) => a - b),
      places: [...places].sort((a, b) => a - b),
      needed: [...things].reduce((sum, thing) => sum + (needs[thing] ?? 0), 0),
      there: [...places].reduce((sum, place) => sum + Math.min(room(place), users(place)), 0),
    };
  }
}
