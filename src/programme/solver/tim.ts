import type { Rows } from './rows.ts';
import { makeRows } from './rows.ts';
import type { Rules } from './model.ts';

/** Post-enrolment timetabling as published: five days of nine slots, rooms with features, students with their events. */
export type Tim = Rules & { days: number; perDay: number; students: number; attendees: Rows };

/** `expected` and `found` name what is wrong at token `token` (from 1 on). */
export type TimRead =
  | { ok: Tim }
  | { refused: 'token'; token: number; expected: string; found: string }
  | { refused: 'length'; found: number; expected: number[] };

const days = 5;
const perDay = 9;
const slots = days * perDay;

/**
 * Reads a `.tim` file. Those of ITC-2007 end with the slots allowed for each event and with the order of events; those of ITC-2002, of
 * Socha and of Lewis and Paechter do without. Only their length tells them apart.
 */
export function readTim(text: string): TimRead {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const numbers = new Int32Array(words.length);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (!/^-?\d{1,9}$/.test(word)) return { refused: 'token', token: i + 1, expected: 'a whole number', found: word };
    numbers[i] = Number(word);
  }
  const [events = 0, rooms = 0, features = 0, students = 0] = numbers;
  const named = ['events', 'rooms', 'features', 'students'];
  const least = [1, 1, 0, 0];
  for (let i = 0; i < 4; i += 1) {
    const found = numbers[i];
    if (found === undefined || found < (least[i] ?? 0) || found > 100_000) {
      return { refused: 'token', token: i + 1, expected: `the number of ${named[i]}`, found: words[i] ?? 'the end of the file' };
    }
  }
  const short = 4 + rooms + students * events + (rooms + events) * features;
  const long = short + slots * events + events * events;
  if (words.length !== short && words.length !== long) return { refused: 'length', found: words.length, expected: [short, long] };
  const wrong = wrongToken(numbers, 4 + rooms, short + slots * events);
  return wrong ?? { ok: layOut(numbers, { events, rooms, features, students }, words.length === long) };
}

function wrongToken(numbers: Int32Array, firstBit: number, firstOrder: number): TimRead | undefined {
  const negative = numbers.findIndex((value, i) => i < firstBit && value < 0);
  if (negative >= 0) return { refused: 'token', token: negative + 1, expected: 'the places of a room', found: String(numbers[negative]) };
  const odd = numbers.findIndex((value, i) => i >= firstBit && (value > 1 || value < (i >= firstOrder ? -1 : 0)));
  if (odd < 0) return undefined;
  return { refused: 'token', token: odd + 1, expected: odd >= firstOrder ? '-1, 0 or 1' : '0 or 1', found: String(numbers[odd]) };
}

type Sizes = { events: number; rooms: number; features: number; students: number };

function layOut(numbers: Int32Array, { events, rooms, features, students }: Sizes, ordered: boolean): Tim {
  const capacityAt = 4;
  const attendsAt = capacityAt + rooms;
  const roomAt = attendsAt + students * events;
  const eventAt = roomAt + rooms * features;
  const allowedAt = eventAt + events * features;
  const orderAt = allowedAt + events * slots;
  const audience = audiences(numbers, attendsAt, events, students);
  const has = (event: number, room: number): boolean => {
    if ((audience[event]?.length ?? 0) > (numbers[capacityAt + room] ?? 0)) return false;
    for (let i = 0; i < features; i += 1)
      if (numbers[eventAt + event * features + i] && !numbers[roomAt + room * features + i]) return false;
    return true;
  };
  return {
    days,
    perDay,
    students,
    events,
    rooms,
    slots,
    suitable: Uint8Array.from({ length: events * rooms }, (_, i) => (has(Math.floor(i / rooms), i % rooms) ? 1 : 0)),
    allowed: ordered ? Uint8Array.from(numbers.subarray(allowedAt, orderAt)) : new Uint8Array(events * slots).fill(1),
    apart: shared(audience, numbers, attendsAt, events),
    before: ordered ? orders(numbers, orderAt, events) : [],
    loss: Int32Array.from(audience, (people) => people.length),
    attendees: makeRows(audience),
  };
}

function audiences(numbers: Int32Array, at: number, events: number, students: number): number[][] {
  const audience = Array.from({ length: events }, (): number[] => []);
  for (let student = 0; student < students; student += 1) {
    for (let event = 0; event < events; event += 1) if (numbers[at + student * events + event]) audience[event]?.push(student);
  }
  return audience;
}

/** Events with a student in common. */
function shared(audience: number[][], numbers: Int32Array, at: number, events: number): Uint8Array {
  const apart = new Uint8Array(events * events);
  audience.forEach((people, event) => {
    for (const student of people) {
      const row = at + student * events;
      for (let other = 0; other < events; other += 1) if (numbers[row + other] && other !== event) apart[event * events + other] = 1;
    }
  });
  return apart;
}

function orders(numbers: Int32Array, at: number, events: number): [number, number][] {
  const before: [number, number][] = [];
  for (let i = 0; i < events; i += 1) {
    for (let j = 0; j < events; j += 1) {
      const way = numbers[at + i * events + j] ?? 0;
      if (way !== 0) before.push(way > 0 ? [i, j] : [j, i]);
    }
  }
  return before;
}

/** The published form of an answer: `slot room` for each event, −1 −1 for an event without a place. */
export function writeSln(slotOf: Int32Array, roomOf: Int32Array): string {
  return `${[...slotOf].map((slot, event) => `${slot} ${slot < 0 ? -1 : (roomOf[event] ?? -1)}`).join('\n')}\n`;
}
