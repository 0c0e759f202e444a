import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filingKey, letterOf } from './filing.ts';

test('a title is filed under its first telling word, in its own language', () => {
  const filed = [
    filingKey('Le bocal', 'fr'),
    filingKey('L’Éco-quartier', 'fr'),
    filingKey('« Les œufs »', 'fr'),
    filingKey('Animateur·rice', 'fr'),
    filingKey('De lerende school', 'nl'),
    filingKey('De lerende school', 'de'),
    filingKey('Die Straße', 'de'),
    filingKey('A kitchen', 'en'),
    filingKey('Un', 'fr'),
  ];
  assert.deepEqual(filed, [
    'bocal',
    'eco quartier',
    'oeufs',
    'animateurrice',
    'lerende school',
    'de lerende school',
    'strasse',
    'kitchen',
    'un',
  ]);
});

test('every title has a letter', () => {
  assert.deepEqual(['zinc', '3 jours', '', 'ψυχη', 'oeuf'].map(letterOf), ['z', '0', '0', 'z+', 'o']);
});
