import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesAt, textAt, typedIn } from './typed.ts';

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test('dotted names become lines, and empty lines disappear', () => {
  const typed = typedIn(
    form([
      ['places.0.name', ''],
      ['places.0.rooms.0.name', ' '],
      ['places.2.name', 'École'],
      ['places.2.rooms.1.name', 'Préau'],
      ['places.2.rooms.1.features', 'quiet'],
      ['places.2.rooms.1.features', 'outdoor'],
      ['places.2.access.fr', ''],
    ]),
  );
  assert.deepEqual(typed, { places: [{ name: 'École', rooms: [{ name: 'Préau', features: ['quiet', 'outdoor'] }], access: { fr: '' } }] });
  assert.deepEqual(
    [textAt(typed, 'places.0.rooms.0.name'), textAt(typed, 'places.4.name'), textAt(typed, 'places'), linesAt(typed, 'places')],
    ['Préau', '', '', 1],
  );
});

test('a phase without a day is no line', () => {
  assert.deepEqual(
    typedIn(
      form([
        ['phases.0.phase', 'wish'],
        ['phases.0.startsOn', ''],
        ['phases.1.phase', 'call'],
        ['phases.1.startsOn', '2027-01-01'],
      ]),
    ),
    { phases: [{ phase: 'call', startsOn: '2027-01-01' }] },
  );
});

test('names that would reach into the language itself stay plain fields', () => {
  const typed = typedIn(
    form([
      ['__proto__.polluted', 'yes'],
      ['constructor.prototype.polluted', 'yes'],
    ]),
  );
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.equal(Object.getPrototypeOf(typed), Object.prototype);
});
