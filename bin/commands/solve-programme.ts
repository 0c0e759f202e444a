import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Crew, Wish } from '../../src/programme/crew/crew.ts';
import { setOut } from '../../src/programme/crew/crew.ts';
import { readCat } from '../../src/programme/solver/gathering/cat.ts';
import { blockedImprovements, reasonsFor } from '../../src/programme/solver/gathering/explain.ts';
import type { Fault, Gathering } from '../../src/programme/solver/gathering/format.ts';
import { readGathering } from '../../src/programme/solver/gathering/format.ts';
import { layOut } from '../../src/programme/solver/gathering/ground.ts';
import type { Lost } from '../../src/programme/solver/gathering/repair.ts';
import { repairs } from '../../src/programme/solver/gathering/repair.ts';
import { outcomeOf, reportOf } from '../../src/programme/solver/gathering/report.ts';
import type { Name } from '../../src/programme/solver/gathering/words.ts';
import { sayBlocked, sayReason } from '../../src/programme/solver/gathering/words.ts';
import { readCatalogues } from '../../src/platform/catalogues.ts';
import type { Locale } from '../../src/platform/i18n.ts';
import { makeTranslator } from '../../src/platform/i18n.ts';
import { root } from '../../src/platform/root.ts';
import { complain, say } from './command.ts';

export type ProgrammeWords = {
  format: string;
  out: string;
  rooms: string;
  slots: string;
  locale: Locale;
  seed: number;
  lost: string[];
  iterations?: number;
  seconds?: number;
};

/** Finds a programme for a gathering, or for a matrix of interest, and writes it with its report. */
export async function solveProgramme(words: ProgrammeWords, file: string, wish: () => Wish, start: number): Promise<number> {
  const read = words.format === 'interest' ? readInterest(file, words) : readGathering(readFileSync(file, 'utf8'));
  if ('refused' in read) {
    for (const { at, why } of read.faults) complain(`${file}: ${at}: ${why}`);
    return 1;
  }
  if (words.lost.length > 0) return repairProgramme(read.ok, words, start);
  const crew = setOut({ format: 'gathering', gathering: read.ok }, wish());
  const solved = await stoppable(crew);
  const outcome = outcomeOf(layOut(read.ok), solved);
  const report = reportOf(outcome, words.seed);
  const reasons = reasonsFor(outcome);
  const blocked = blockedImprovements(outcome);
  const t = makeTranslator(readCatalogues(join(root, 'messages')))(words.locale);
  const name = nameIn(read.ok);
  const sentences = [...reasons.map((one) => sayReason(t, name, one)), ...blocked.map((one) => sayBlocked(t, name, one))];
  const answer = { format: 'co-construire-programme-answer', version: 1, ...report, reasons, blocked, sentences };
  writeFileSync(words.out, `${JSON.stringify(answer, undefined, 2)}\n`);
  say(JSON.stringify(summary(report, { seconds: secondsSince(start), proposals: solved.proposals, seed: words.seed })));
  return 0;
}

/** Few changes after something is lost: a list of answers, from no change to twenty. */
function repairProgramme(gathering: Gathering, words: ProgrammeWords, start: number): number {
  const lost = words.lost.map((text) => lostIn(gathering, text));
  const wrong = lost.findIndex((one) => one === undefined);
  if (wrong >= 0) {
    complain(`--lost is host:ID, room:ID or slot:ID of the file (host:ID@SLOT,SLOT for some slots only), not "${words.lost[wrong]}".`);
    return 1;
  }
  const known = lost.filter((one) => one !== undefined);
  const answers = repairs(gathering, known, { seed: words.seed, ...effort(words, start) });
  const t = makeTranslator(readCatalogues(join(root, 'messages')))(words.locale);
  const name = nameIn(gathering);
  const told = answers.map((one) => ({ ...one, sentences: one.reasons.map((reason) => sayReason(t, name, reason)) }));
  const answer = { format: 'co-construire-programme-repair', version: 1, answers: told };
  writeFileSync(words.out, `${JSON.stringify(answer, undefined, 2)}\n`);
  const brief = answers.map(({ changes, gone, cost }) => ({ changes: changes.length, gone: gone.length, points: cost.points }));
  say(JSON.stringify({ answers: brief, seconds: secondsSince(start), seed: words.seed }));
  return 0;
}

const usualIterations = 60_000;

function effort({ iterations, seconds }: ProgrammeWords, start: number): { iterations: number; share?: () => number } {
  if (seconds === undefined) return { iterations: iterations ?? usualIterations };
  return { iterations: Infinity, share: () => secondsSince(start) / seconds };
}

/** `host:ada`, or `room:barn@sat-1,sat-2`: lost then only. */
function lostIn({ people, rooms, slots }: Gathering, text: string): Lost | undefined {
  const [, what, words = ''] = /^(host|room|slot):(.+)$/.exec(text) ?? [];
  if (what !== 'host' && what !== 'room' && what !== 'slot') return undefined;
  const known = new Set({ host: people, room: rooms, slot: slots }[what].map(({ id }) => id));
  if (known.has(words)) return { what, id: words };
  const at = words.lastIndexOf('@');
  const some = words.slice(at + 1).split(',');
  const isSlot = (id: string): boolean => slots.some((slot) => slot.id === id);
  if (at < 0 || what === 'slot' || !known.has(words.slice(0, at)) || !some.every(isSlot)) return undefined;
  return { what, id: words.slice(0, at), slots: some };
}

function readInterest(file: string, { rooms, slots }: ProgrammeWords): { ok: Gathering } | { refused: 'format'; faults: Fault[] } {
  const read = readCat(readFileSync(file, 'utf8'), Number(rooms), Number(slots));
  return 'ok' in read ? read : { refused: 'format', faults: [{ at: `line ${read.line}`, why: read.why }] };
}

async function stoppable(crew: Crew): ReturnType<typeof setOut>['solved'] {
  process.once('SIGINT', crew.stop).once('SIGTERM', crew.stop);
  const solved = await crew.solved;
  process.off('SIGINT', crew.stop).off('SIGTERM', crew.stop);
  return solved;
}

function summary({ cost, bound, captured, reached, people }: ReturnType<typeof reportOf>, more: Record<string, number>) {
  const { unplaced, withoutMust, underHalf, points } = cost;
  return { unplaced, withoutMust, underHalf, points, bound: bound.cost, captured, reached, worst: people.worst[0]?.share ?? 1, ...more };
}

/** On the command line, a slot is told by its day and hour, the rest by its id. */
function nameIn(gathering: Gathering): Name {
  const slots = new Map(gathering.slots.map((one) => [one.id, `${one.day} ${one.start}`]));
  return (kind, id) => (kind === 'slot' ? (slots.get(id) ?? id) : id);
}

function secondsSince(start: number): number {
  return Number(((performance.now() - start) / 1000).toFixed(3));
}
