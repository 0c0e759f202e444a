import assert from 'node:assert/strict';
import { test } from 'node:test';
import { administers, administersAll, holds, isTeam } from './may.ts';
import type { Grant, Person } from './views.ts';

const withGrants = (...grants: Grant[]): Person => ({ id: 'p', name: 'Ida', locale: 'fr', standing: 'confirmed', grants });
const everywhere = withGrants({ gathering: '*', edition: null, role: 'administrator' });
const admin = withGrants({ gathering: 'g', edition: null, role: 'administrator' });
const welcome = withGrants({ gathering: 'g', edition: null, role: 'welcome' });
const oneEdition = withGrants({ gathering: 'g', edition: 'e1', role: 'programme' });
const ask = (person: Person | undefined) => [
  holds(person, 'g', ['welcome']),
  holds(person, 'h', ['welcome']),
  holds(person, 'g', ['moderator']),
];
const contributor = withGrants({ gathering: 'g', edition: null, role: 'contributor' });

test('a role counts in its gathering, an administrator holds them all, the installation reaches everywhere', () => {
  assert.deepEqual(ask(undefined), [false, false, false]);
  assert.deepEqual(ask(welcome), [true, false, false]);
  assert.deepEqual(ask(admin), [true, false, true]);
  assert.deepEqual(ask(everywhere), [true, true, true]);
});

test('a role for one edition counts in that edition only', () => {
  const asked = [
    holds(oneEdition, 'g', ['programme'], 'e1'),
    holds(oneEdition, 'g', ['programme'], 'e2'),
    holds(oneEdition, 'g', ['programme']),
  ];
  assert.deepEqual(asked, [true, false, false]);
  assert.equal(holds(welcome, 'g', ['welcome'], 'e2'), true);
});

test('the team is who works on it, even for one edition', () => {
  assert.deepEqual(
    [oneEdition, contributor, everywhere, undefined].map((person) => isTeam(person, 'g')),
    [true, false, true, false],
  );
  assert.equal(isTeam(welcome, 'h'), false);
});

test('administering a gathering is not administering the installation', () => {
  assert.deepEqual([administers(admin, 'g'), administersAll(admin), administersAll(everywhere)], [true, false, true]);
});
