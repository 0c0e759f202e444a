import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { analysePolis, polisMap, polisSpace } from './polis.ts';
import { groupChoices } from './polis-clusters.ts';
import { readWorkerBases } from './polis-state.ts';
import type { OpinionMap } from './result.ts';
import type { Moderation, VoteTable } from './votes.ts';
import { tableFromLog } from './votes.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/polis/oracle/', import.meta.url));
const conversations = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'math-pca2.json'))) : [];

if (conversations.length === 0)
  test('agrees with outputs of the real Polis worker', { skip: `the outputs are not here (${folder})` }, () => {});

for (const name of conversations) {
  const { table, moderation, worker } = oracle(name);
  const space = polisSpace(table, moderation);
  const signs = [0, 1].map((a) => Math.sign(sumOf((worker.pca.comps[a] ?? []).map((x, j) => x * (space.axes.vectors[a]?.[j] ?? 0)))));
  const map = onPublishedBases();

  function onPublishedBases(): OpinionMap {
    const bases = worker['base-clusters'];
    // Inside the worker agree is −1, so a place of the worker is the opposite of ours, on axes of any sign.
    const at = Float64Array.from(bases.id.flatMap((_, b) => [-(signs[0] ?? 1) * (bases.x[b] ?? 0), -(signs[1] ?? 1) * (bases.y[b] ?? 0)]));
    const centres = { d: 2, count: bases.id.length, at };
    const members = bases.members.map((people) => people.map((id) => table.participants.indexOf(String(id))));
    return polisMap(table, moderation, {
      space,
      bases: { members, centres },
      choices: groupChoices(
        centres,
        members.map((rows) => rows.length),
      ),
    });
  }

  test(`${name}: centre, axes and places of statements are those of the worker`, () => {
    close(
      Array.from(space.x.mean, (mean) => -mean),
      worker.pca.center,
    );
    for (const a of [0, 1]) {
      close(
        Array.from(space.axes.vectors[a] ?? []),
        (worker.pca.comps[a] ?? []).map((x) => (signs[a] ?? 1) * x),
      );
      close(
        map.statements.map((one) => one.position[a] ?? 0),
        (worker.pca['comment-projection'][a] ?? []).map((x) => -(signs[a] ?? 1) * x),
      );
    }
    close(
      map.statements.map((one) => one.extremity),
      worker.pca['comment-extremity'],
    );
  });

  test(`${name}: a base cluster stands at the mean of its members' places`, () => {
    for (const [b, base] of (map.baseClusters ?? []).entries()) {
      const places = base.members.map((id) => map.participants.find((person) => person.id === id)?.position ?? []);
      close(
        [0, 1].map((a) => sumOf(places.map((place) => place[a] ?? 0)) / places.length),
        base.position,
        `base ${b}`,
      );
    }
  });

  test(`${name}: the same number of groups, with the same members`, () => {
    const bases = worker['base-clusters'];
    const published = worker['group-clusters'].map((group) =>
      group.members
        .flatMap((id) => bases.members[bases.id.indexOf(id)] ?? [])
        .map(String)
        .sort(),
    );
    const ours = map.groups.map(({ id }) =>
      map.participants
        .filter((person) => person.group === id)
        .map((person) => person.id)
        .sort(),
    );
    assert.deepEqual(ours.sort(byText), published.sort(byText));
  });

  test(`${name}: the worker's own file of base clusters leads to the same map`, () => {
    const read = readWorkerBases(JSON.stringify(worker));
    assert.ok('ok' in read);
    const told = analysePolis(table, moderation, read.ok);
    assert.deepEqual(
      told.participants.map((person) => person.group),
      map.participants.map((person) => person.group),
    );
    assert.deepEqual(told.statements, map.statements);
    assert.deepEqual(
      told.groups.map((group) => group.representative),
      map.groups.map((group) => group.representative),
    );
  });

  test(`${name}: the same group-informed consensus and priorities`, () => {
    close(
      map.statements.map((one) => one.groupInformedConsensus),
      map.statements.map((one) => worker['group-aware-consensus'][one.id] ?? NaN),
    );
    close(
      map.statements.map((one) => one.priority),
      map.statements.map((one) => worker['comment-priorities'][one.id] ?? NaN),
    );
  });

  test(`${name}: the same representative statements and consensus, in the same order`, () => {
    const order = groupOrder(map, worker);
    for (const [theirs, list] of Object.entries(worker.repness)) {
      const ours = map.groups[order[Number(theirs)] ?? -1]?.representative ?? [];
      assert.deepEqual(
        ours.map((one) => [one.statement, one.direction]),
        list.map((one) => [String(one.tid), one['repful-for']]),
      );
      close(
        ours.map((one) => one.repness),
        list.map((one) => one.repness),
      );
      close(
        ours.map((one) => one.shareTest),
        list.map((one) => one['p-test']),
      );
    }
    for (const side of ['agree', 'disagree'] as const) {
      assert.deepEqual(
        map.consensus[side].map((one) => one.statement),
        worker.consensus[side].map((one) => String(one.tid)),
      );
      close(
        map.consensus[side].map((one) => one.shareTest),
        worker.consensus[side].map((one) => one['p-test']),
      );
    }
  });

  test(`${name}: from the votes alone, those who voted seven times are in a group`, () => {
    const grouped = analysePolis(table, moderation).participants.filter((person) => person.group !== null);
    const active = Object.entries(worker['user-vote-counts']).filter(([, count]) => count >= 7);
    assert.deepEqual(grouped.map((person) => person.id).sort(), active.map(([id]) => id).sort());
  });
}

type Listed = { tid: number; repness: number; 'repful-for': string; 'p-test': number };
type Worker = {
  pca: { center: number[]; comps: number[][]; 'comment-projection': number[][]; 'comment-extremity': number[] };
  'base-clusters': { id: number[]; members: number[][]; x: number[]; y: number[] };
  'group-clusters': { id: number; members: number[] }[];
  'group-aware-consensus': Record<string, number>;
  'comment-priorities': Record<string, number>;
  repness: Record<string, Listed[]>;
  consensus: { agree: Listed[]; disagree: Listed[] };
  'mod-out': number[];
  'meta-tids': number[];
  'user-vote-counts': Record<string, number>;
  tids: number[];
};

function oracle(name: string): { table: VoteTable; moderation: Moderation; worker: Worker } {
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as T;
  const worker = read<Worker>('math-pca2.json');
  const votes = read<[number, number, number, number][]>('votes.json').map(([person, statement, vote]) => ({
    participant: String(person),
    statement: String(statement),
    vote,
  }));
  const moderation = { out: new Set(worker['mod-out'].map(String)), meta: new Set(worker['meta-tids'].map(String)) };
  return { table: tableFromLog(votes, worker.tids.map(String)), moderation, worker };
}

/** Our group for each group of the worker, by their members. */
function groupOrder(map: OpinionMap, worker: Worker): number[] {
  const bases = worker['base-clusters'];
  return worker['group-clusters'].map((group) => {
    const someone = bases.members[bases.id.indexOf(group.members[0] ?? -1)]?.[0];
    return map.participants.find((person) => person.id === String(someone))?.group ?? -1;
  });
}

function close(ours: number[], theirs: number[], what = ''): void {
  assert.equal(ours.length, theirs.length);
  const worst = Math.max(0, ...ours.map((x, i) => Math.abs(x - (theirs[i] ?? NaN)) / Math.max(1, Math.abs(theirs[i] ?? 0))));
  assert.ok(worst <= 1e-9, `${what} differs by ${worst}`);
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function byText(a: string[], b: string[]): number {
  return a.join() < b.join() ? -1 : 1;
}

test('a file without base clusters is refused', () => {
  for (const text of ['', '{', 'null', '{"base-clusters":{}}', '{"base-clusters":{"members":[1]}}']) {
    assert.deepEqual(readWorkerBases(text), { refused: 'not-bases' });
  }
});
