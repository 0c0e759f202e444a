import type { Translate } from '../../platform/i18n.ts';

/** Invented people, so that a first try needs no typing. */
export function examplePeople(t: Translate): string {
  const sectors = t('live.mixing.example.sectors').split('|');
  const first = t('live.mixing.example.first').split('|');
  const rows = names.map((name, i) => [name, sectors[i % 4], places[(i * 3) % places.length], first[i % 3 === 0 ? 0 : 1]].join(','));
  return [t('live.mixing.example.head'), ...rows].join('\n');
}

/** Votes of the same people in two camps and a few in between. */
export function exampleVotes(t: Translate): string {
  const statements = camps.map((_, i) => t(`live.opinion.example.${i + 1}`));
  const rows = names.map((name, i) => [name, ...camps.map((camp, j) => voteOf(i, j, camp))].join(','));
  return [[t('live.opinion.example.head'), ...statements].join(','), ...rows].join('\n');
}

const names =
  'Aline,Bachir,Cléa,Driss,Elke,Fanny,Gino,Hanne,Ilyas,Jeanne,Koen,Louna,Milo,Nour,Oscar,Pia,Quentin,Rania,Siham,Tom,Ulla,Victor,Wout,Yara'.split(
    ',',
  );
const places = ['Tournai', 'Ath', 'Lille', 'Kortrijk', 'Péruwelz'];

/** What each half of the people says of each sentence; the last two are what all share. */
const camps: [number, number][] = [
  [1, -1],
  [1, -1],
  [-1, 1],
  [1, -1],
  [-1, 1],
  [1, 0],
  [1, 1],
  [1, 1],
];

/** One in seven says otherwise, one in nine nothing. */
function voteOf(person: number, statement: number, [left, right]: [number, number]): string {
  const mixed = Math.imul((person + 1) * 2_654_435_761 + statement * 40_503, 2_246_822_519) >>> 16;
  if (mixed % 9 === 4) return '';
  const said = person % 2 === 0 ? left : right;
  return String(mixed % 7 === 3 ? -said || 0 : said);
}
