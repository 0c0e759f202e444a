import { columnName, columnsOf, parseTable, writeTable } from './csv.ts';
import type { MixPerson, Pin } from './question.ts';

/** The people of a table, with what their rows ask for. A pin without `round` holds in every round. */
export type Sheet = {
  people: MixPerson[];
  names: Map<string, string>;
  pins: { person: string; round?: number; group: number }[];
  /** Hosts without a group of their own. */
  hosts: string[];
  together: string[][];
  apart: string[][];
};

export type SheetRead =
  | { ok: Sheet }
  | { refused: 'no-people' }
  /** Neither `id` nor a name among the columns, which are given; or two columns of one name. */
  | { refused: 'no-names'; columns: string }
  | { refused: 'same-column'; column: string }
  | { refused: 'bad-rounds' | 'bad-pin'; person: string; text: string };

const columns = {
  id: ['id', 'identifiant', 'email', 'courriel'],
  name: ['name', 'nom', 'naam', 'last_name', 'nom_de_famille', 'achternaam', 'nachname'],
  first: ['prenom', 'first_name', 'voornaam', 'vorname'],
  languages: ['languages', 'language', 'langues', 'langue', 'talen', 'taal', 'sprachen', 'sprache'],
  needs: ['needs', 'besoins', 'acces', 'access'],
  rounds: ['rounds', 'present', 'presence', 'tours'],
  host: ['host', 'animateur', 'animatrice', 'hote'],
  pin: ['pin', 'pinned'],
  together: ['together', 'avec', 'with'],
  apart: ['apart', 'sans', 'without'],
};
const stepFree = ['step_free', 'stepfree', 'pmr', 'wheelchair'];
const reserved = new Set([...Object.values(columns).flat(), ...stepFree]);
const yes = /^(1|x|y|yes|true|oui|o|ja|j|vrai|wahr)$/i;
const no = /^(|0|-|n|no|none|false|non|nee|nein|faux|absent)$/i;

/** `people.csv`: see docs/engines/mixing.md for the columns. Every column not named there is an attribute. */
export function readPeople(text: string, rounds: number): SheetRead {
  const rows = parseTable(text);
  if (rows.length === 0) return { refused: 'no-people' };
  const wrong = wrongColumns(columnsOf(text));
  if (wrong) return wrong;
  const ids = rows.map((row, i) => cell(row, 'id') || nameOf(row) || `row ${i + 2}`);
  const sheet: Sheet = { people: [], names: new Map(), pins: [], hosts: [], together: [], apart: [] };
  const numbered = rows.some((row) => Number(cell(row, 'host')) > 1);
  for (const [i, row] of rows.entries()) {
    const id = ids[i] ?? '';
    const present = readRounds(cell(row, 'rounds'), rounds);
    if (present === 'bad') return { refused: 'bad-rounds', person: id, text: cell(row, 'rounds') };
    const pins = readPins(id, cell(row, 'pin'));
    if (!pins) return { refused: 'bad-pin', person: id, text: cell(row, 'pin') };
    sheet.people.push({ ...personOf(row, id), ...(present ? { rounds: present } : {}) });
    sheet.names.set(id, nameOf(row) || id);
    sheet.pins.push(...pins);
    const host = cell(row, 'host');
    if (numbered && Number(host) > 0) sheet.pins.push({ person: id, group: Number(host) - 1 });
    else if (!no.test(host)) sheet.hosts.push(id);
  }
  sheet.together = setsOf(
    rows.map((row) => list(cell(row, 'together'))),
    ids,
  );
  sheet.apart = setsOf(
    rows.map((row) => list(cell(row, 'apart'))),
    ids,
  );
  return { ok: sheet };
}

function wrongColumns(names: string[]): Exclude<SheetRead, { ok: unknown }> | undefined {
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) < i);
  if (twice !== undefined) return { refused: 'same-column', column: twice };
  const named = [...columns.id, ...columns.name, ...columns.first].some((name) => names.includes(name));
  return named ? undefined : { refused: 'no-names', columns: names.slice(0, 8).join(', ') };
}

function nameOf(row: Record<string, string>): string {
  return [cell(row, 'first'), cell(row, 'name')].filter((part) => part !== '').join(' ');
}

function cell(row: Record<string, string>, kind: keyof typeof columns): string {
  return columns[kind].map((name) => row[name]).find((found) => found) ?? '';
}

function personOf(row: Record<string, string>, id: string): MixPerson {
  const asked = list(cell(row, 'needs'))
    .map(columnName)
    .filter((need) => !no.test(need));
  const needs = stepFree.some((name) => yes.test(row[name] ?? '')) ? [...asked, 'step_free'] : asked;
  return { id, attributes: attributesOf(row), languages: readLanguages(cell(row, 'languages')), needs: [...new Set(needs)] };
}

function list(text: string): string[] {
  return text
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readLanguages(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ''),
    ),
  ];
}

function attributesOf(row: Record<string, string>): Record<string, string[]> {
  const own = Object.entries(row).filter(([name, text]) => name !== '' && !reserved.has(name) && text !== '');
  return Object.fromEntries(own.map(([name, text]) => [name, [...new Set(list(text))]]));
}

/** "1-3", "1|4", "2-" (from the second on); empty is every round, "no" is none. Rounds are counted from 1 here, from 0 inside. */
function readRounds(text: string, rounds: number): number[] | undefined | 'bad' {
  if (text === '' || (yes.test(text) && text !== '1')) return undefined;
  if (no.test(text)) return [];
  const found: number[] = [];
  for (const part of text.split(/[|;, ]+/).filter((one) => one !== '')) {
    const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(part) ?? [];
    if (from === undefined || part === '-') return 'bad';
    const first = from === '' ? 1 : Number(from);
    const last = dash ? (to === '' ? rounds : Number(to)) : first;
    for (let round = first; round <= last && round <= rounds; round += 1) found.push(round - 1);
  }
  return found;
}

/** "3" is group 3 in every round; "1:3|2:4" is group 3 in round 1 and group 4 in round 2. */
function readPins(person: string, text: string): Sheet['pins'] | undefined {
  const pins = list(text).map((part) => /^(?:(\d+):)?(\d+)$/.exec(part));
  if (pins.some((pin) => !pin)) return undefined;
  return pins.map((pin) => ({ person, group: Number(pin?.[2]) - 1, ...(pin?.[1] ? { round: Number(pin[1]) - 1 } : {}) }));
}

/** A word that is somebody's id names that person; any other word is a label, and the rows that bear it are one set. */
function setsOf(words: string[][], ids: string[]): string[][] {
  const known = new Set(ids);
  const labels = new Map<string, string[]>();
  const pairs: string[][] = [];
  words.forEach((row, i) => {
    for (const word of row) {
      const id = ids[i] ?? '';
      if (known.has(word)) pairs.push([id, word]);
      else labels.set(word, [...(labels.get(word) ?? []), id]);
    }
  });
  return [...labels.values(), ...pairs].filter((set) => new Set(set).size > 1);
}

/** A plan as a table: one row per person and round, counted from 1. */
export function writePlan(rounds: string[][][], names: Map<string, string>, places: string[]): string {
  const rows = rounds.flatMap((groups, round) =>
    groups.flatMap((members, group) => members.map((id) => [round + 1, group + 1, places[group] ?? '', id, names.get(id) ?? id])),
  );
  return writeTable([['round', 'group', 'place', 'id', 'name'], ...rows]);
}

export function readPlan(text: string): Pin[] {
  return parseTable(text).map((row) => ({ person: row['id'] ?? '', round: Number(row['round']) - 1, group: Number(row['group']) - 1 }));
}

/** Whether a table was a plan: somebody, and everybody in a group of a round. */
export function isPlan(pins: Pin[]): boolean {
  return (
    pins.length > 0 && pins.every(({ person, round, group }) => person !== '' && [round, group].every((n) => Number.isInteger(n) && n >= 0))
  );
}

/** Rooms in the order of the groups: columns `name` and `features` (`step_free|quiet`), or `step_free` with yes. */
export function readPlaces(text: string): { name: string; features: string[] }[] {
  return parseTable(text).map((row) => ({
    name: row['name'] ?? row['nom'] ?? '',
    features: [
      ...list(row['features'] ?? '').map(columnName),
      ...(stepFree.some((name) => yes.test(row[name] ?? '')) ? ['step_free'] : []),
    ],
  }));
}
