import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { invitation, type Phase, phaseKeys, phaseNow, phaseRefusals, shiftPhases } from './phases.ts';

const way: Phase[] = [
  { phase: 'wish', startsOn: '2026-01-01', endsOn: '2026-03-31' },
  { phase: 'call', startsOn: '2026-04-10', endsOn: '2026-06-30' },
  { phase: 'interest', startsOn: '2026-05-01', endsOn: '2026-06-30' },
  { phase: 'harvest', startsOn: '2026-09-01', endsOn: null },
];

const on = (day: string) => phaseNow(way, day).now;

test('the phase of a day: the furthest one begun, none in a gap', () => {
  assert.deepEqual(
    ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-04-10', '2026-05-01', '2026-07-01', '2030-01-01'].map(on),
    [undefined, 'wish', 'wish', undefined, 'call', 'interest', undefined, 'harvest'],
  );
});

test('what comes next is told, until nothing does', () => {
  assert.equal(phaseNow(way, '2026-04-01').next?.phase, 'call');
  assert.equal(phaseNow(way, '2026-10-01').next, undefined);
});

test('each phase invites to one thing, and a gap too', () => {
  assert.deepEqual(invitation('call', '2026'), { key: 'call', path: '/fiches/nouvelle?kind=practice' });
  assert.deepEqual(invitation('programme', '2026'), { key: 'programme', path: '/editions/2026' });
  assert.deepEqual(invitation(undefined, undefined), { key: 'between', path: '/communs' });
});

test('phases that go backwards are refused, each with its reason', () => {
  assert.deepEqual(phaseRefusals(way), {});
  assert.deepEqual(phaseRefusals([{ phase: 'wish', startsOn: '2026-02-01', endsOn: '2026-01-01' }]), { wish: 'before_start' });
  assert.deepEqual(
    phaseRefusals([
      { phase: 'call', startsOn: '2026-01-01', endsOn: null },
      { phase: 'wish', startsOn: '2026-02-01', endsOn: null },
    ]),
    { call: 'out_of_order' },
  );
  assert.deepEqual(
    phaseRefusals([
      { phase: 'call', startsOn: '2026-01-01', endsOn: null },
      { phase: 'call', startsOn: '2026-02-01', endsOn: null },
    ]),
    { call: 'twice' },
  );
});

test('phases moved together keep their order and their lengths, and come back', () => {
  const days = fc.integer({ min: -3_000, max: 3_000 });
  fc.assert(
    fc.property(days, fc.shuffledSubarray([...phaseKeys]), (n, keys) => {
      const some = way.filter((phase) => keys.includes(phase.phase));
      assert.deepEqual(shiftPhases(shiftPhases(some, n), -n), some);
      assert.deepEqual(phaseRefusals(shiftPhases(some, n)), {});
    }),
  );
});
