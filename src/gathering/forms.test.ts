import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstShape } from './forms.ts';

test('a gathering takes no word that is an address of the house', () => {
  const taken = ['accessibilite', 'vie-privee', 'hors-ligne', 'emporter', 'logiciel', 'fichiers', '_app', 'premiers-pas', 'manifest'];
  const open = (slug: string) => firstShape.safeParse({ slug, defaultLocale: 'fr', name: 'Les Passeurs' }).success;
  assert.deepEqual([...taken, 'passeurs'].filter(open), ['passeurs']);
});
