import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOffSeconds, deviceName, isRecent, leavesNobody, linkMilliseconds } from './rules.ts';
import { safeNext } from './forms.ts';

test('next stays on this site, outside of sign-in itself', () => {
  const asked = [
    '/fiches/le-bocal?x=1',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '',
    undefined,
    '/nl/connexion',
    '/connexion/lien/x',
    `/${'a'.repeat(600)}`,
    '/a\nb',
  ];
  assert.deepEqual(asked.map(safeNext), ['/fiches/le-bocal?x=1', '/', '/', '/', '/', '/', '/', '/', '/', '/']);
});

test('five wrong passwords are free, then the wait doubles up to a quarter of an hour', () => {
  assert.deepEqual([0, 4, 5, 6, 10, 13, 400].map(backOffSeconds), [0, 0, 5, 10, 160, 900, 900]);
});

test('a device is a browser and a system', () => {
  const android = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
  const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0';
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
  assert.deepEqual([android, edge, phone, 'curl/8', undefined].map(deviceName), [
    'Firefox · Android',
    'Edge · Windows',
    'Safari · iPhone',
    '',
    '',
  ]);
});

test('a link lives two hours by mail, a day by hand, a week to confirm', () => {
  const hours = [
    linkMilliseconds('sign-in', true),
    linkMilliseconds('sign-in', false),
    linkMilliseconds('confirm', true),
    linkMilliseconds('first-organiser', true),
  ];
  assert.deepEqual(
    hours.map((each) => each / 3_600_000),
    [2, 24, 168, 24],
  );
});

test('recent is within the hour', () => {
  const now = new Date('2026-11-22T10:00:00.000Z');
  assert.deepEqual(
    ['2026-11-22T09:00:00.001Z', '2026-11-22T09:00:00.000Z'].map((at) => isRecent(at, now)),
    [true, false],
  );
});

test('the last administrator of a gathering or of the installation stays', () => {
  const local = { id: 'a', gathering: 'g', edition: null, role: 'administrator' } as const;
  const other = { id: 'b', gathering: 'g', edition: null, role: 'administrator' } as const;
  const everywhere = { id: 'c', gathering: '*', edition: null, role: 'administrator' } as const;
  const oneEdition = { id: 'd', gathering: 'g', edition: 'e', role: 'administrator' } as const;
  const welcome = { id: 'e', gathering: 'g', edition: null, role: 'welcome' } as const;
  assert.deepEqual(
    [
      leavesNobody(local, [local]),
      leavesNobody(local, [local, oneEdition, welcome]),
      leavesNobody(local, [local, other]),
      leavesNobody(local, [local, everywhere]),
      leavesNobody(everywhere, [everywhere]),
      leavesNobody(everywhere, [everywhere, local]),
      leavesNobody(oneEdition, [oneEdition]),
      leavesNobody(welcome, [welcome]),
    ],
    [true, true, false, false, true, true, false, false],
  );
});
