/** What stands in a slot and a room. `heat` counts people; `units` slots are covered downwards. */
export type Held = { slot: number; room: number; units: number; heat: number; label: string; name: string };
export type GridAsked = { slots: { day: string; label: string; closed?: string }[]; rooms: string[]; held: Held[] };

/** Slots downwards, rooms across, in units of one pixel on a desk. */
export type GridPicture = {
  width: number;
  height: number;
  days: { y: number; label: string }[];
  slots: { y: number; label: string; closed: string }[];
  rooms: { x: number; label: string }[];
  cells: { x: number; y: number; width: number; height: number; shade: number; label: string; name: string }[];
};

/** Shades told apart by day and by night: nobody, then from the least wished to the most. */
export const shades = 5;
const margin = 64;
const head = 26;
const row = 34;
const usual = 76;
const slim = 40;

export function drawGrid({ slots, rooms, held }: GridAsked): GridPicture {
  const column = rooms.length > 10 ? slim : usual;
  const { days, ys, height } = lay(slots);
  const least = held.reduce((found, { heat }) => Math.min(found, heat), Infinity);
  const range = Math.max(1, held.reduce((found, { heat }) => Math.max(found, heat), 0) - least);
  return {
    width: margin + rooms.length * column,
    height,
    days,
    slots: slots.map(({ label, closed = '' }, i) => ({ y: ys[i] ?? 0, label, closed })),
    rooms: rooms.map((name, i) => ({ x: margin + i * column, label: cut(name, column) })),
    cells: held.map(({ slot, room, units, heat, label, name }) => {
      const y = ys[slot] ?? 0;
      const shade = heat === 0 ? 0 : 1 + Math.floor(((heat - least) / range) * (shades - 1) * 0.999);
      return { x: margin + room * column, y, width: column - 4, height: (ys[slot + units - 1] ?? y) - y + row - 4, shade, label, name };
    }),
  };
}

/** Each day has a line of its own. */
function lay(slots: GridAsked['slots']): { days: GridPicture['days']; ys: number[]; height: number } {
  const days: GridPicture['days'] = [];
  const ys: number[] = [];
  let y = head;
  slots.forEach(({ day }, i) => {
    if (i === 0 || day !== slots[i - 1]?.day) {
      days.push({ y, label: day });
      y += head;
    }
    ys.push(y);
    y += row;
  });
  return { days, ys, height: y };
}

function cut(name: string, column: number): string {
  const most = Math.floor(column / 7.5);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
