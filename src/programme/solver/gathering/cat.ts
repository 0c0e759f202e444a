import type { Gathering, Offering } from './format.ts';

/** `line` counts from 1. */
export type CatRead = { ok: Gathering } | { refused: 'line'; line: number; why: string };

/**
 * Reads a PrefLib `.cat` file: `multiplicity: {items of category 1},{items of category 2},…`. The first category is "want" (3), the second, of
 * three or more, "curious" (1). `rooms` rooms that suit all, `slots` slots one after the other.
 */
export function readCat(text: string, rooms: number, slots: number): CatRead {
  const lines = text.split(/\r?\n/);
  const items = new Map<number, string>();
  const people: Gathering['people'] = [];
  let categories = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = (lines[i] ?? '').trim();
    const header = /^# ([A-Z ]+?)(?: (\d+))?: (.*)$/.exec(line);
    if (header?.[1] === 'ALTERNATIVE NAME') items.set(Number(header[2]), header[3] ?? '');
    if (header?.[1] === 'NUMBER CATEGORIES') categories = Number(header[3]);
    if (line === '' || line.startsWith('#')) continue;
    const vote = /^(\d+):\s*(.+)$/.exec(line);
    const groups = vote ? splitGroups(vote[2] ?? '') : undefined;
    if (!vote || !groups) return { refused: 'line', line: i + 1, why: 'a vote is "count: {items},{items}"' };
    const unknown = groups.flat().find((item) => !items.has(item));
    if (unknown !== undefined) return { refused: 'line', line: i + 1, why: `item ${unknown} has no name in the header` };
    const wishes = Object.fromEntries([
      ...(categories > 2 ? (groups[1] ?? []) : []).map((item) => [String(item), 1 as const]),
      ...(groups[0] ?? []).map((item) => [String(item), 2 as const]),
    ]);
    for (let k = 0; k < Math.min(Number(vote[1]), 8000); k += 1) people.push(personOf(`${people.length + 1}`, wishes));
  }
  if (items.size === 0 || people.length === 0) return { refused: 'line', line: lines.length, why: 'no items or no votes' };
  return { ok: plainGathering([...items.keys()].map(String), people, rooms, slots) };
}

function splitGroups(text: string): number[][] | undefined {
  if (!/^(\{[\d, ]*\}|\d+)(\s*,\s*(\{[\d, ]*\}|\d+))*$/.test(text)) return undefined;
  return [...text.matchAll(/\{([\d, ]*)\}|(\d+)/g)].map(([, inside, alone]) =>
    (inside ?? alone ?? '')
      .split(',')
      .filter((word) => word.trim() !== '')
      .map(Number),
  );
}

export function personOf(id: string, wishes: Gathering['people'][number]['wishes']): Gathering['people'][number] {
  return { id, busy: [], languages: [], needs: [], wishes, follows: [] };
}

/** Only interest counts: every room suits everything, a wish of "want" is worth three of "curious". */
export function plainGathering(offerings: string[], people: Gathering['people'], rooms: number, slots: number): Gathering {
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    format: 'co-construire-programme',
    version: 1,
    slots: Array.from({ length: slots }, (_, i) => ({
      id: `s${i + 1}`,
      day: `day ${two(Math.floor(i / 9) + 1)}`,
      start: `${two(9 + (i % 9))}:00`,
      end: `${two(9 + (i % 9))}:50`,
      segment: 'day',
    })),
    rooms: Array.from({ length: rooms }, (_, i) => ({ id: `r${i + 1}`, ...anyRoom })),
    distances: [],
    resources: [],
    offerings: offerings.map((id) => ({ id, ...anyOffering })),
    paths: [],
    people,
    languages: [],
    calm: [],
    weights: { ...onlyInterest },
  };
}

const anyRoom: Omit<Gathering['rooms'][number], 'id'> = { capacity: 1_000_000, features: [], stepFree: true, hearingLoop: true };
const anyOffering: Omit<Offering, 'id'> = {
  hosts: [],
  units: 1,
  copies: 1,
  interpreted: [],
  needs: [],
  resources: [],
  pins: [],
  published: [],
  frozen: false,
};
const onlyInterest: Gathering['weights'] = {
  strengths: [1, 3, 4],
  show: [0.3, 0.6, 0.9],
  interest: 1000,
  fairness: 2,
  crowded: 0,
  empty: 0,
  repeats: 0,
  path: 0,
  track: 0,
  language: 0,
  formats: 0,
  hosts: 0,
  distance: 0,
  slotChange: 0,
  roomChange: 0,
};
