import type { Translate } from '../../platform/i18n.ts';

/** An invented gathering, so that a first try needs no typing: two days, three rooms, sixteen sessions, thirty people. */
export function exampleGathering(t: Translate): string {
  const names = t('programme.try.example.sessions').split('|');
  const rooms = t('programme.try.example.rooms').split('|');
  const gathering = {
    format: 'co-construire-programme',
    version: 1,
    slots: times.map(([day, start, end, segment], i) => ({ id: `${i + 1}`, day, start, end, segment })),
    rooms: rooms.map((id, i) => ({ id, capacity: [40, 24, 16][i] ?? 16, features: i < 2 ? ['screen'] : [], stepFree: i < 2 })),
    offerings: names.map((id, i) => ({
      id,
      hosts: [people[i % people.length]],
      ...(i === 0 ? { pins: [{ slot: '1', room: rooms[0] }] } : {}),
      ...(i % 5 === 3 ? { needs: ['screen'] } : {}),
      ...(i === 6 ? { units: 2 } : {}),
    })),
    people: people.map((id, p) => ({
      id,
      ...(p % 7 === 6 ? { slots: ['1', '2', '3', '4'] } : {}),
      wishes: Object.fromEntries(wishesOf(p, names.length).map((i, n) => [names[i], n === 0 ? 4 : n < 3 ? 2 : 1])),
    })),
  };
  return written(gathering);
}

/** One line for each slot, room, session and person: easy to read and to change by hand. */
function written(gathering: Record<string, unknown>): string {
  const lines = Object.entries(gathering).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    return `  ${JSON.stringify(key)}: [\n${value.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
  });
  return `{\n${lines.join(',\n')}\n}`;
}

const times = [
  ['2031-05-03', '10:00', '11:15', 'morning'],
  ['2031-05-03', '11:30', '12:45', 'morning'],
  ['2031-05-03', '14:15', '15:30', 'afternoon'],
  ['2031-05-03', '15:45', '17:00', 'afternoon'],
  ['2031-05-04', '10:00', '11:15', 'morning'],
  ['2031-05-04', '11:30', '12:45', 'morning'],
] as const;

const people =
  'Aline,Bachir,Cléa,Driss,Elke,Fanny,Gino,Hanne,Ilyas,Jeanne,Koen,Louna,Milo,Nour,Oscar,Pia,Quentin,Rania,Siham,Tom,Ulla,Victor,Wout,Yara,Zoé,Anouk,Basile,Carmen,Dylan,Esma'.split(
    ',',
  );

/** Seven different sessions, nearer ones more often. */
function wishesOf(person: number, sessions: number): number[] {
  const chosen = new Set<number>();
  for (let n = 0; chosen.size < 7; n += 1) {
    const mixed = Math.imul((person + 1) * 2_654_435_761 + n * 40_503, 2_246_822_519) >>> 16;
    chosen.add((person * 3 + (mixed % 11) - (mixed % 3)) % sessions);
  }
  return [...chosen].map((i) => (i + sessions) % sessions);
}
