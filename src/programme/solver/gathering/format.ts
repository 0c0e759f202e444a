import { z } from 'zod';

/** The programme format, version 1: docs/engines/programme-format.md says what each field means. */
const id = z.string().min(1).max(200);
const ids = z.array(id).max(20_000);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30');
const count = (most: number) => z.int().min(0).max(most);
const some = (most: number) => z.int().min(1).max(most);
const language = z.string().min(2).max(20);
const weight = z.number().min(0).max(1_000_000);

const slot = z.strictObject({
  id,
  day: z.string().min(1).max(40),
  start: time,
  end: time,
  segment: z.string().min(1).max(60),
  closed: z.string().max(200).optional(),
});
const room = z.strictObject({
  id,
  capacity: count(1_000_000),
  features: z.array(z.string().min(1).max(100)).max(100).default([]),
  stepFree: z.boolean().default(true),
  hearingLoop: z.boolean().default(false),
  slots: ids.optional(),
});
const distance = z.strictObject({ from: id, to: id, minutes: count(1440) });
const resource = z.strictObject({ id, count: some(1000) });
const spot = z.strictObject({ copy: some(50).default(1), slot: id, room: id.optional() });
const offering = z.strictObject({
  id,
  hosts: ids.default([]),
  units: some(24).default(1),
  copies: some(50).default(1),
  format: z.string().max(60).optional(),
  language: language.optional(),
  interpreted: z.array(language).max(20).default([]),
  needs: z.array(z.string().min(1).max(100)).max(100).default([]),
  resources: ids.default([]),
  slots: ids.optional(),
  rooms: ids.optional(),
  track: z.string().max(100).optional(),
  most: some(1_000_000).optional(),
  pins: z.array(spot).max(50).default([]),
  published: z.array(spot).max(50).default([]),
  frozen: z.boolean().default(false),
});
const path = z.strictObject({
  id,
  offerings: z.array(id).min(2).max(200),
  sameDay: z.boolean().default(false),
  least: count(1000).default(0),
  most: count(1000).optional(),
});
const person = z.strictObject({
  id,
  slots: ids.optional(),
  busy: ids.default([]),
  languages: z.array(language).max(40).default([]),
  needs: z.array(z.enum(['stepFree', 'hearingLoop'])).default([]),
  wishes: z.record(id, z.union([z.literal(1), z.literal(2), z.literal(4)])).default({}),
  follows: ids.default([]),
});
const weights = z.strictObject({
  strengths: z.tuple([some(100), some(100), some(100)]).default([1, 2, 4]),
  show: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1), z.number().min(0).max(1)]).default([0.3, 0.6, 0.9]),
  interest: weight.default(1000),
  fairness: weight.default(2),
  crowded: weight.default(5),
  empty: weight.default(0.2),
  repeats: weight.default(20),
  path: weight.default(20),
  track: weight.default(30),
  language: weight.default(2),
  formats: weight.default(10),
  hosts: weight.default(100),
  distance: weight.default(2),
  slotChange: weight.default(100),
  roomChange: weight.default(5),
});
const gathering = z.strictObject({
  format: z.literal('co-construire-programme'),
  version: z.literal(1),
  slots: z.array(slot).min(1).max(400),
  rooms: z.array(room).min(1).max(400),
  distances: z.array(distance).max(160_000).default([]),
  resources: z.array(resource).max(200).default([]),
  offerings: z.array(offering).min(1).max(4000),
  paths: z.array(path).max(1000).default([]),
  people: z.array(person).max(8000).default([]),
  languages: z.array(language).max(40).default([]),
  calm: z.array(z.string().min(1).max(60)).max(40).default([]),
  frozenUntil: id.optional(),
  weights: weights.prefault({}),
});

export type Gathering = z.infer<typeof gathering>;
export type Offering = Gathering['offerings'][number];
export type Person = Gathering['people'][number];

/** `at` names the place in the file: `people[3].wishes.atelier-9`. */
export type Fault = { at: string; why: string };
export type GatheringRead = { ok: Gathering } | { refused: 'format'; faults: Fault[] };

const mostFaults = 20;

export function readGathering(text: string): GatheringRead {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { refused: 'format', faults: [{ at: 'file', why: `is not JSON: ${error instanceof Error ? error.message : ''}` }] };
  }
  const parsed = gathering.safeParse(data);
  if (!parsed.success) {
    return {
      refused: 'format',
      faults: parsed.error.issues.slice(0, mostFaults).map(({ path: at, message }) => ({ at: placeOf(at), why: message })),
    };
  }
  const faults = wrongWords(parsed.data).slice(0, mostFaults);
  return faults.length > 0 ? { refused: 'format', faults } : { ok: parsed.data };
}

function placeOf(at: PropertyKey[]): string {
  return at.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('') || 'file';
}

/** What a schema cannot see: names that stand for nothing or twice, an order of time that is none. */
function wrongWords(all: Gathering): Fault[] {
  const unknown = unknownIn(all);
  const faults = [
    ...twiceIn(all),
    ...all.rooms.flatMap((one, i) => unknown('slot', one.slots, `rooms[${i}].slots`)),
    ...all.distances.flatMap((one, i) => unknown('room', [one.from, one.to], `distances[${i}]`)),
    ...all.offerings.flatMap((one, i) => wrongInOffering(unknown, one, `offerings[${i}]`)),
    ...all.paths.flatMap((one, i) => wrongInPath(unknown, all, one, `paths[${i}].offerings`)),
    ...all.people.flatMap((one, i) => wrongInPerson(unknown, one, `people[${i}]`)),
    ...unknown('slot', all.frozenUntil === undefined ? [] : [all.frozenUntil], 'frozenUntil'),
  ];
  return [...faults, ...wrongTimes(all)];
}

const lists = [
  ['slots', 'slot'],
  ['rooms', 'room'],
  ['resources', 'resource'],
  ['offerings', 'offering'],
  ['paths', 'path'],
  ['people', 'person'],
] as const;

type Unknown = (kind: (typeof lists)[number][1], given: Iterable<string> | undefined, at: string) => Fault[];

/** A fault for each of the given names that stands for nothing of that kind. */
function unknownIn(all: Gathering): Unknown {
  const known = new Map<string, Set<string>>(lists.map(([list, kind]) => [kind, new Set(all[list].map(({ id: name }) => name))]));
  return (kind, given = [], at) => [...given].flatMap((one) => (known.get(kind)?.has(one) ? [] : [{ at, why: `"${one}" is no ${kind}` }]));
}

function twiceIn(all: Gathering): Fault[] {
  return lists.flatMap(([list, kind]) => {
    const seen = new Set<string>();
    return all[list].flatMap(({ id: name }, i) => {
      const again = seen.has(name);
      seen.add(name);
      return again ? [{ at: `${list}[${i}].id`, why: `"${name}" is the name of an earlier ${kind}` }] : [];
    });
  });
}

function wrongInOffering(unknown: Unknown, one: Offering, at: string): Fault[] {
  const places = (['pins', 'published'] as const).flatMap((list) =>
    one[list].flatMap((place, j) => [
      ...unknown('slot', [place.slot], `${at}.${list}[${j}].slot`),
      ...unknown('room', place.room === undefined ? [] : [place.room], `${at}.${list}[${j}].room`),
      ...(place.copy > one.copies ? [{ at: `${at}.${list}[${j}].copy`, why: `there are only ${one.copies}` }] : []),
      ...(one[list].findIndex(({ copy }) => copy === place.copy) < j
        ? [{ at: `${at}.${list}[${j}].copy`, why: 'has a place already' }]
        : []),
    ]),
  );
  return [
    ...unknown('person', one.hosts, `${at}.hosts`),
    ...unknown('resource', one.resources, `${at}.resources`),
    ...unknown('slot', one.slots, `${at}.slots`),
    ...unknown('room', one.rooms, `${at}.rooms`),
    ...places,
  ];
}

function wrongInPath(unknown: Unknown, { offerings }: Gathering, one: Gathering['paths'][number], at: string): Fault[] {
  const copies = new Set(offerings.filter(({ id: name }) => one.offerings.includes(name)).map((offering) => offering.copies));
  return [
    ...unknown('offering', one.offerings, at),
    ...(new Set(one.offerings).size < one.offerings.length ? [{ at, why: 'an offering is there twice' }] : []),
    ...(copies.size > 1 ? [{ at, why: 'all must be repeated equally often' }] : []),
  ];
}

function wrongInPerson(unknown: Unknown, one: Person, at: string): Fault[] {
  return [
    ...unknown('slot', one.slots, `${at}.slots`),
    ...unknown('slot', one.busy, `${at}.busy`),
    ...unknown('offering', Object.keys(one.wishes), `${at}.wishes`),
    ...unknown('path', one.follows, `${at}.follows`),
  ];
}

function wrongTimes({ slots }: Gathering): Fault[] {
  return slots.flatMap((one, i) => {
    const before = slots[i - 1];
    const at = `slots[${i}]`;
    if (one.start >= one.end) return [{ at, why: 'ends before it starts' }];
    if (!before || before.day < one.day) return [];
    if (before.day > one.day) return [{ at: `${at}.day`, why: `comes after ${before.day}: slots stand in the order of time` }];
    return one.start < before.end ? [{ at: `${at}.start`, why: `the slot before it ends at ${before.end}` }] : [];
  });
}
