import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { solve } from '../solve.ts';
import { readCat } from './cat.ts';
import type { GatheringRead } from './format.ts';
import { readGathering } from './format.ts';
import { layOut } from './ground.ts';
import { inventFile } from './invent-gathering.testing.ts';
import { judgeProgramme } from './judge.testing.ts';
import { outcomeOf, reportOf } from './report.ts';

const documented = readFileSync(join(import.meta.dirname, '../../../../docs/engines/programme-format.md'), 'utf8');
const example = /```json\n([\s\S]*?)```/.exec(documented)?.[1] ?? '';

test('the documented example is read and solved as it says', () => {
  const read = readGathering(example);
  if ('refused' in read) assert.fail(JSON.stringify(read.faults));
  const found = solve({ format: 'gathering', gathering: read.ok }, 1, { iterations: 4000 });
  const report = reportOf(outcomeOf(layOut(read.ok), found), 1);
  assert.deepEqual(judgeProgramme(read.ok, report.programme).faults, []);
  assert.deepEqual(report.programme.map(({ offering, slot, room }) => `${offering} ${slot} ${room}`).sort(), [
    'consent sat-1 barn',
    'walk sat-3 loft',
    'wiki sat-1 loft',
    'wiki sat-3 barn',
  ]);
  assert.equal(report.cost.unplaced, 0);
});

const town = inventFile({ seed: 2, days: 1, rooms: 2, offerings: 4, people: 3, wishes: 2, odd: true });

test('what is wrong is named with its place', () => {
  const read = (change: Record<string, unknown>): GatheringRead => readGathering(JSON.stringify({ ...town, ...change }));
  const faults = (change: Record<string, unknown>): string[] => {
    const found = read(change);
    return 'refused' in found ? found.faults.map(({ at, why }) => `${at}: ${why}`) : [];
  };
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ offerings: [{ id: 'a', hosts: ['x'] }, { id: 'a' }], paths: [], people: [] }), [
    'offerings[1].id: "a" is the name of an earlier offering',
    'offerings[0].hosts: "x" is no person',
  ]);
  assert.deepEqual(faults({ people: [{ id: 'p', wishes: { none: 4 }, slots: ['late'] }], offerings: [{ id: 'a' }], paths: [] }), [
    'people[0].slots: "late" is no slot',
    'people[0].wishes: "none" is no offering',
  ]);
  const slot = { id: 's', day: 'a', start: '10:00', end: '11:00', segment: 'x' };
  assert.deepEqual(
    faults({
      slots: [slot, { ...slot, id: 't', start: '10:30' }],
      rooms: [{ id: 'r', capacity: 1 }],
      offerings: [{ id: 'a' }],
      paths: [],
      people: [],
      distances: [],
      frozenUntil: 's',
    }),
    ['slots[1].start: the slot before it ends at 11:00'],
  );
  assert.equal(faults({ hats: 3 }).length, 1);
  assert.equal(faults({ people: [{ id: 'p', wishes: { o0: 3 } }] })[0]?.startsWith('people[0].wishes.o0: '), true);
  assert.ok('refused' in readGathering('{'));
});

test('a file of bids is read: the first category is worth three', () => {
  const text =
    '# NUMBER CATEGORIES: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n2: {1},{2, 3},{}\n1: 3,{},{1,2}\n';
  const read = readCat(text, 1, 2);
  if ('refused' in read) assert.fail(read.why);
  assert.deepEqual(
    read.ok.people.map(({ wishes }) => wishes),
    [{ 1: 2, 2: 1, 3: 1 }, { 1: 2, 2: 1, 3: 1 }, { 3: 2 }],
  );
  assert.deepEqual(readCat('# ALTERNATIVE NAME 1: A\n1: {2}\n', 1, 1), {
    refused: 'line',
    line: 2,
    why: 'item 2 has no name in the header',
  });
  assert.deepEqual(readCat('# ALTERNATIVE NAME 1: A\nx\n', 1, 1), { refused: 'line', line: 2, why: 'a vote is "count: {items},{items}"' });
});

const bids = join(import.meta.dirname, '../../../../../shared/data/timetabling/interest/preflib-csconf');

test('real bids of a small conference: nearly all wishes are met', { skip: existsSync(bids) ? false : 'the bids are not at hand' }, () => {
  const read = readCat(readFileSync(join(bids, '00039-00000003.cat'), 'utf8'), 8, 22);
  if ('refused' in read) assert.fail(read.why);
  const found = solve({ format: 'gathering', gathering: read.ok }, 1, { iterations: 1_000_000 });
  const { reached, captured, programme, people } = reportOf(outcomeOf(layOut(read.ok), found), 1);
  assert.deepEqual([programme.length, people.withWishes], [176, 146]);
  assert.ok(reached > 0.99 && captured > 0.95, JSON.stringify({ reached, captured }));
});
