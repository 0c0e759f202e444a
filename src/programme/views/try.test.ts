import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { invent } from '../solver/invent.testing.ts';
import { judge } from '../solver/judge.testing.ts';
import { tryProgramme } from './try.ts';

const slots = ['a', 'b'].map((id, i) => ({ id, day: '2031-05-03', start: `1${i}:00`, end: `1${i}:45`, segment: 'morning' }));
const gathering = {
  format: 'co-construire-programme',
  version: 1,
  slots,
  rooms: [{ id: 'barn', capacity: 20 }],
  offerings: [{ id: 'bread', hosts: ['ada'] }, { id: 'soup' }],
  people: [{ id: 'ada' }, { id: 'bo', wishes: { bread: 4, soup: 1 } }],
};
const ask = (problem: unknown, more = {}) => ({
  problem: typeof problem === 'string' ? problem : JSON.stringify(problem),
  seconds: '1',
  seed: '1',
  ...more,
});

onBoth('a gathering that fits gets its programme, proven best', async ({ app }) => {
  const tried = await tryProgramme(app, ask(gathering));
  assert.ok('ok' in tried && tried.ok.format === 'gathering');
  const { report, reasons } = tried.ok.found;
  assert.deepEqual(report.programme.map(({ offering, room }) => [offering, room]).toSorted(), [
    ['bread', 'barn'],
    ['soup', 'barn'],
  ]);
  assert.deepEqual([report.reached, report.unplaced, reasons], [1, [], []]);
});

onBoth('what does not fit is left out and explained', async ({ app }) => {
  const { ok } = {
    ok: undefined,
    ...(await tryProgramme(app, ask({ ...gathering, offerings: [...gathering.offerings, { id: 'walk' }] }))),
  };
  assert.ok(ok?.format === 'gathering');
  const { report, reasons } = ok.found;
  assert.equal(report.unplaced.length, 1);
  assert.deepEqual(
    reasons.map((one) => ({ why: one.why, ...('there' in one ? { needed: one.needed, there: one.there } : {}) })),
    [{ why: 'rooms-full', needed: 3, there: 2 }],
  );
});

onBoth('a published problem gets its timetable', async ({ app }) => {
  const recipe = { seed: 3, events: 30, rooms: 3, features: 2, students: 20, load: 6, has: 0.6, asks: 0.3, kind: 'hidden' } as const;
  const text = invent(recipe);
  const tried = await tryProgramme(app, ask(text));
  assert.ok('ok' in tried && tried.ok.format === 'tim');
  assert.deepEqual(judge(text, tried.ok.sln), { faults: [], distance: 0, unplaced: 0, cost: tried.ok.found.cost });
});

onBoth('what cannot be read, or is too large, is refused where it was typed', async ({ app }) => {
  assert.deepEqual(await tryProgramme(app, ask(' ', { seconds: '99', seed: 'x' })), {
    refused: 'invalid',
    fields: { problem: 'programme.refused.problem', seconds: 'programme.refused.seconds', seed: 'programme.refused.seed' },
  });
  assert.deepEqual(await tryProgramme(app, ask({ ...gathering, offerings: [{ id: 'bread', hosts: ['nobody'] }, { id: 'soup' }] })), {
    refused: 'unread-gathering',
    faults: [{ at: 'offerings[0].hosts', why: '"nobody" is no person' }],
  });
  assert.deepEqual(await tryProgramme(app, ask('400 10 ten')), {
    refused: 'unread-tim',
    why: { refused: 'token', token: 3, expected: 'a whole number', found: 'ten' },
  });
  const people = Array.from({ length: 1001 }, (_, i) => ({ id: `p${i}` }));
  assert.deepEqual(await tryProgramme(app, ask({ ...gathering, people: [...gathering.people, ...people] })), {
    refused: 'invalid',
    fields: { problem: 'programme.refused.large' },
  });
});
