import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from './differences.ts';

const hall = { id: 'h', name: 'Préau', floor: '0', capacity: 200, features: ['quiet', 'outdoor'], plan: 'x.webp' };
const attic = { id: 'a', name: 'Grenier', floor: '3', capacity: null, features: [], plan: null };
const school = { id: 's', name: 'École du Quai', access: { fr: 'À pied.\nPar le quai.', nl: '' }, rooms: [hall, attic] };

test('what came back from a form as it was shown makes no difference', () => {
  const typed = {
    places: [
      {
        id: 's',
        name: 'École du Quai',
        access: { fr: 'À pied.\r\nPar le quai.', nl: '', de: '' },
        rooms: [
          { id: 'h', name: 'Préau', floor: '0', capacity: '200', features: ['quiet', 'outdoor'] },
          { id: 'a', name: 'Grenier', floor: '3', capacity: '' },
        ],
      },
    ],
  };
  assert.deepEqual(differences({ places: [school], figures: [{ key: 'people' }], saves: {} }, typed, ['places']), []);
});

test('lines are matched by what they are, wherever they stand now', () => {
  const now = { places: [{ ...school, rooms: [attic, { ...hall, capacity: 150 }] }] };
  const typed = { places: [{ ...school, access: { fr: 'En train.' }, rooms: [hall, { name: 'Cour', floor: '', id: '' }] }] };
  const within = [{ leaf: 'name', value: 'École du Quai' }];
  assert.deepEqual(differences(now, typed, ['places']), [
    { within, leaf: 'access', lang: 'fr', now: 'À pied.\nPar le quai.', typed: 'En train.' },
    { within: [...within, { leaf: 'name', value: 'Grenier' }], leaf: 'name', lang: null, now: 'Grenier', typed: '' },
    { within: [...within, { leaf: 'name', value: 'Grenier' }], leaf: 'floor', lang: null, now: '3', typed: '' },
    { within: [...within, { leaf: 'name', value: 'Préau' }], leaf: 'capacity', lang: null, now: '150', typed: '200' },
    { within: [...within, { leaf: 'name', value: 'Cour' }], leaf: 'name', lang: null, now: '', typed: 'Cour' },
  ]);
});

test('words in several languages are told apart, and fields of one line stand alone', () => {
  const now = {
    slug: '2025',
    texts: { fr: { theme: 'Le vivant' }, de: { theme: '' } },
    phases: [{ phase: 'call', startsOn: '2025-02-01' }],
  };
  const typed = { slug: '2025', texts: { fr: { theme: 'Le vivant' }, de: { theme: 'Das Lebendige' } }, phases: [{ phase: 'call' }] };
  assert.deepEqual(differences(now, typed, ['slug', 'texts', 'phases']), [
    { within: [{ leaf: 'phase', value: 'call' }], leaf: 'startsOn', lang: null, now: '2025-02-01', typed: '' },
    { within: [], leaf: 'theme', lang: 'de', now: '', typed: 'Das Lebendige' },
  ]);
});
