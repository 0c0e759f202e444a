import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGathering } from '../../programme/solver/gathering/format.ts';
import { sayFault } from './faults.ts';

const said = (text: string): string[] => {
  const read = readGathering(text);
  return 'ok' in read ? [] : read.faults.map((fault) => sayFault((key, values) => `${key} ${JSON.stringify(values ?? {})}`, fault));
};

test('faults of a gathering are said by kind, with their place, in words of the catalogue', () => {
  assert.deepEqual(said('{"slots": ['), ['programme.fault.json {}']);
  assert.deepEqual(said('{\n"slots": []\n"rooms": []}'), ['programme.fault.jsonLine {"line":"3"}']);
  const slot = { id: 's', day: 'a', start: '10:00', end: '11:00', segment: 'x' };
  const town = {
    format: 'co-construire-programme',
    version: 1,
    slots: [slot],
    rooms: [{ id: 'r', capacity: 9 }],
    offerings: [{ id: 'a', hosts: ['x'] }, { id: 'a' }],
    people: [],
  };
  assert.deepEqual(said(JSON.stringify(town)), [
    'programme.fault.twice {"at":"offerings[1].id","name":"a","kind":"offering"}',
    'programme.fault.unknown {"at":"offerings[0].hosts","name":"x","kind":"person"}',
  ]);
  assert.deepEqual(said(JSON.stringify({ ...town, rooms: [{ capacity: 'big' }], colour: 'red' })).sort(), [
    'programme.fault.extra {"at":"file","name":"colour"}',
    'programme.fault.missing {"at":"rooms[0].id"}',
    'programme.fault.shape {"at":"rooms[0].capacity"}',
  ]);
});
