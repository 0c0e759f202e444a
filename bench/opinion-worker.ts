import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/live/opinion/analyse.ts';
import { readWorkerBases } from '../src/live/opinion/polis-state.ts';
import { polisSpace } from '../src/live/opinion/polis.ts';
import type { OpinionMap } from '../src/live/opinion/result.ts';
import type { Moderation, VoteTable } from '../src/live/opinion/votes.ts';
import { tableFromLog } from '../src/live/opinion/votes.ts';
import { data, folders, row, title } from './opinion-table.ts';

/** Every figure of polis mode beside that of the real worker. */
export function againstWorker(): void {
  title(
    'Against outputs of the Polis worker, on its base clusters: largest difference (relative above 1), agree = −1 turned to +1',
    'conversation         people  statem.   centre     axes   places  extrem.  cons.(GIC)  priority  members  lists',
  );
  for (const name of folders('oracle')) {
    const { table, moderation, worker } = workerOutput(name);
    const { x, axes, statements } = polisSpace(table, moderation);
    const signs = [0, 1].map((a) => Math.sign(sum((worker.pca.comps[a] ?? []).map((one, j) => one * (axes.vectors[a]?.[j] ?? 0)))));
    const bases = readWorkerBases(JSON.stringify(worker));
    if ('refused' in bases) continue;
    const map = analyse(table, moderation, { mode: 'polis', bases: bases.ok });
    const along = (theirs: number[][], ours: (a: number, j: number) => number, turn: 1 | -1) =>
      worst(theirs.flatMap((axis, a) => axis.map((value, j) => off(turn * (signs[a] ?? 1) * value, ours(a, j)))));
    row(
      [name, 20],
      [table.participants.length, 6],
      [table.statements.length, 8],
      ...[
        worst(worker.pca.center.map((mean, j) => off(-mean, x.mean[j] ?? NaN))),
        along(worker.pca.comps, (a, j) => axes.vectors[a]?.[j] ?? NaN, 1),
        along(worker.pca['comment-projection'], (a, j) => statements.at[j * 2 + a] ?? NaN, -1),
        worst(map.statements.map((one, j) => off(worker.pca['comment-extremity'][j] ?? NaN, one.extremity))),
        worst(map.statements.map((one) => off(worker['group-aware-consensus'][one.id] ?? NaN, one.groupInformedConsensus))),
        worst(map.statements.map((one) => off(worker['comment-priorities'][one.id] ?? NaN, one.priority))),
      ].map((one): [string, number] => [one.toExponential(0), 9]),
      [sameMembers(map, worker) ? 'same' : 'other', 9],
      [sameLists(map, worker) ? 'same' : 'other', 6],
    );
  }
}

function off(theirs: number, ours: number): number {
  return Math.abs(theirs - ours) / Math.max(1, Math.abs(theirs));
}

function publishedGroups(worker: Worker): string[][] {
  const { id, members } = worker['base-clusters'];
  return worker['group-clusters'].map((group) => group.members.flatMap((base) => members[id.indexOf(base)] ?? []).map(String));
}

function groupsLike(map: OpinionMap, worker: Worker): (number | undefined)[] {
  const groups = new Map(map.participants.map((person) => [person.id, person.group]));
  return publishedGroups(worker).map((people) => groups.get(people[0] ?? '') ?? undefined);
}

function sameMembers(map: OpinionMap, worker: Worker): boolean {
  const like = groupsLike(map, worker);
  const published = new Map(publishedGroups(worker).flatMap((people, g) => people.map((id) => [id, like[g]] as const)));
  return new Set(like).size === map.groups.length && map.participants.every(({ id, group }) => (published.get(id) ?? null) === group);
}

function sameLists(map: OpinionMap, worker: Worker): boolean {
  const like = groupsLike(map, worker);
  const representative = Object.entries(worker.repness).every(([group, list]) => {
    const ours = map.groups.find(({ id }) => id === like[Number(group)])?.representative ?? [];
    return list.map((one) => `${one.tid} ${one['repful-for']}`).join() === ours.map((one) => `${one.statement} ${one.direction}`).join();
  });
  return (
    representative &&
    (['agree', 'disagree'] as const).every(
      (side) => worker.consensus[side].map((one) => one.tid).join() === map.consensus[side].map((one) => one.statement).join(),
    )
  );
}

type Worker = {
  pca: { center: number[]; comps: number[][]; 'comment-projection': number[][]; 'comment-extremity': number[] };
  'base-clusters': { id: number[]; members: number[][] };
  'group-clusters': { id: number; members: number[] }[];
  'group-aware-consensus': Record<string, number>;
  'comment-priorities': Record<string, number>;
  repness: Record<string, { tid: number; 'repful-for': string }[]>;
  consensus: { agree: { tid: number }[]; disagree: { tid: number }[] };
  tids: number[];
  'mod-out': number[];
  'meta-tids': number[];
};

function workerOutput(name: string): { table: VoteTable; moderation: Moderation; worker: Worker } {
  const read = <T>(file: string) => JSON.parse(readFileSync(join(data, 'oracle', name, file), 'utf8')) as T;
  const worker = read<Worker>('math-pca2.json');
  const log = read<number[][]>('votes.json').map(([person, statement, vote = 0]) => ({
    participant: `${person}`,
    statement: `${statement}`,
    vote,
  }));
  const moderation = { out: new Set(worker['mod-out'].map(String)), meta: new Set(worker['meta-tids'].map(String)) };
  return { table: tableFromLog(log, worker.tids.map(String)), moderation, worker };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function worst(values: number[]): number {
  return Math.max(...values.map(Math.abs));
}
