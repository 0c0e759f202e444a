/**
 * Judges an answer from the two texts alone, a `.tim` and a `.sln`. It shares no code with the engine: plain sets and loops, slow and
 * obvious, after the official description.
 */
export function judge(tim: string, sln: string): { faults: string[]; distance: number; unplaced: number; cost: number } {
  const { events, rooms, students, goes, roomHas, eventNeeds, places, allowed, order } = parse(tim);
  const lines = sln.trimEnd().split('\n');
  const slot = lines.map((line) => Number(line.split(' ')[0]));
  const room = lines.map((line) => Number(line.split(' ')[1]));
  const faults: string[] = [];
  if (lines.length !== events) faults.push(`${lines.length} lines`);
  if (lines.some((line) => !/^(-1 -1|\d+ \d+)$/.test(line))) faults.push('a line that is no place');
  const audience = (e: number): number[] => [...Array(students).keys()].filter((s) => goes[s]?.[e]);
  const cells = new Map<string, number>();
  let distance = 0;
  let unplaced = 0;
  const busy = Array.from({ length: students }, () => new Set<number>());
  for (let e = 0; e < events; e += 1) {
    const t = slot[e] ?? -1;
    const r = room[e] ?? -1;
    if (t === -1) {
      distance += audience(e).length;
      unplaced += 1;
      continue;
    }
    if (t < 0 || t > 44 || r < 0 || r >= rooms) faults.push(`event ${e} is held nowhere real`);
    if (cells.has(`${t} ${r}`)) faults.push(`events ${e} and ${cells.get(`${t} ${r}`)} in one room`);
    cells.set(`${t} ${r}`, e);
    if (audience(e).length > (places[r] ?? 0)) faults.push(`event ${e} has not enough places`);
    if (eventNeeds[e]?.some((need, f) => need && !roomHas[r]?.[f])) faults.push(`event ${e} lacks a feature`);
    if (allowed && !allowed[e]?.[t]) faults.push(`event ${e} is not allowed in slot ${t}`);
    for (const s of audience(e)) {
      if (busy[s]?.has(t)) faults.push(`student ${s} is in two places in slot ${t}`);
      busy[s]?.add(t);
    }
    for (let o = 0; order && o < events; o += 1) {
      const other = slot[o] ?? -1;
      if (other !== -1 && order[e]?.[o] === 1 && t >= other) faults.push(`event ${e} is not before ${o}`);
      if (other !== -1 && order[e]?.[o] === -1 && t <= other) faults.push(`event ${e} is not after ${o}`);
    }
  }
  return { faults, distance, unplaced, cost: busy.reduce((sum, slots) => sum + costOf(slots), 0) };
}

function costOf(slots: Set<number>): number {
  let cost = 0;
  for (let day = 0; day < 5; day += 1) {
    let run = 0;
    let count = 0;
    for (let period = 0; period < 9; period += 1) {
      const here = slots.has(9 * day + period);
      run = here ? run + 1 : 0;
      if (here) count += 1;
      if (run > 2) cost += 1;
      if (here && period === 8) cost += 1;
    }
    if (count === 1) cost += 1;
  }
  return cost;
}

function parse(tim: string) {
  const tokens = tim.trim().split(/\s+/).map(Number);
  const [events = 0, rooms = 0, features = 0, students = 0] = tokens.slice(0, 4);
  let at = 4;
  const take = (count: number): number[] => tokens.slice(at, (at += count));
  const table = (rows: number, columns: number): number[][] => Array.from({ length: rows }, () => take(columns));
  const places = take(rooms);
  const goes = table(students, events);
  const roomHas = table(rooms, features);
  const eventNeeds = table(events, features);
  const more = at < tokens.length;
  return {
    events,
    rooms,
    students,
    places,
    goes,
    roomHas,
    eventNeeds,
    allowed: more ? table(events, 45) : undefined,
    order: more ? table(events, events) : undefined,
  };
}
