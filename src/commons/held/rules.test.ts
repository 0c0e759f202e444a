import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstState } from '../acts/create.ts';
import type { CardFields, Whole } from '../snapshot.ts';
import type { WriterKnown } from './rules.ts';
import { suspicionsOf } from './rules.ts';

const newcomer: WriterKnown = { standing: 'unconfirmed', accepted: 0, recent: 0, sinceLast: null };
const long = 'Une phrase comme il y en a dans les fiches. '.repeat(40);

function said(changes: Partial<CardFields> = {}): Whole {
  const fields: CardFields = {
    title: 'Le bocal',
    summary: '',
    text: long,
    facets: {},
    tags: [],
    links: [],
    place: null,
    image: null,
    licence: 'CC-BY-SA-4.0',
    own: {},
    ...changes,
  };
  return firstState('tool', 'fr', fields, []);
}

function found(changes: Partial<CardFields>, writer: Partial<WriterKnown> = {}, words: string[] = []): string[] {
  return suspicionsOf(said(), said(changes), { ...newcomer, ...writer }, words);
}

const links = (count: number) => Array.from({ length: count }, (_, n) => `https://shop${n}.example`).join(' ');

test('an ordinary edit by a newcomer is not suspicious', () => {
  assert.deepEqual(found({ text: `${long}Une de plus.` }), []);
  assert.deepEqual(suspicionsOf(undefined, said(), newcomer, ['boutique']), []);
});

test('many new links are, fewer for somebody whom nobody knows', () => {
  const text = (count: number) => ({ text: `${long}${links(count)}` });
  assert.deepEqual(
    [2, 3].map((n) => found(text(n))),
    [[], ['links']],
  );
  assert.deepEqual(
    [5, 6].map((n) => found(text(n), { standing: 'confirmed' })),
    [[], ['links']],
  );
  assert.deepEqual(
    [8, 9].map((n) => found(text(n), { accepted: 5 })),
    [[], ['links']],
  );
  const before = said(text(9));
  assert.deepEqual(suspicionsOf(before, said({ text: `${long}${links(9)} encore` }), newcomer, []), []);
  const list = Array.from({ length: 3 }, (_, n) => ({ url: `https://a${n}.example`, label: '' }));
  assert.deepEqual(found({ links: list }), ['links']);
});

test('emptying a long text is, emptying a short one is not', () => {
  assert.deepEqual(found({ text: 'Rien.' }), ['blanking']);
  assert.deepEqual(found({ text: long.slice(0, 600) }), []);
  assert.deepEqual(found({ text: long.slice(0, 100) }, { accepted: 5 }), []);
  assert.deepEqual(suspicionsOf(said({ text: 'Court.' }), said({ text: '' }), newcomer, []), []);
});

test('many edits in ten minutes are, and one a few seconds after another', () => {
  const text = { text: `${long}!` };
  assert.deepEqual(
    [9, 10].map((recent) => found(text, { recent })),
    [[], ['speed']],
  );
  assert.deepEqual(
    [59, 60].map((recent) => found(text, { recent, standing: 'confirmed' })),
    [[], ['speed']],
  );
  assert.deepEqual(
    [4_999, 5_000].map((sinceLast) => found(text, { sinceLast })),
    [['hurry'], []],
  );
  assert.deepEqual(found(text, { sinceLast: 10, standing: 'confirmed' }), []);
});

test('words that the gathering watches are, whatever their capitals and accents, when they are new', () => {
  const words = ['bitcoin', 'gagner de l’argent'];
  assert.deepEqual(found({ text: `${long}BITCÖIN !` }, {}, words), ['words']);
  assert.deepEqual(found({ text: `${long}Gagner de l'argent, vite` }, {}, words), ['words']);
  assert.deepEqual(found({ text: `${long}bitcoinage` }, {}, words), []);
  assert.deepEqual(suspicionsOf(said({ title: 'Bitcoin' }), said({ title: 'Bitcoin', text: 'bitcoin' + long }), newcomer, words), []);
});

test('another licence on a card that is there is, for somebody new', () => {
  assert.deepEqual(found({ licence: 'CC0-1.0' }), ['licence']);
  assert.deepEqual(found({ licence: 'CC0-1.0' }, { accepted: 5 }), []);
});

test('trust grows with accepted edits until nothing waits', () => {
  const worst = { text: links(12), licence: 'CC0-1.0' as const };
  const fast = { recent: 500, sinceLast: 1 };
  assert.deepEqual(found(worst, fast, ['shop1']), ['links', 'blanking', 'speed', 'hurry', 'words', 'licence']);
  assert.deepEqual(found(worst, { ...fast, accepted: 19 }, ['shop1']), ['links', 'speed', 'words']);
  assert.deepEqual(found(worst, { ...fast, accepted: 20 }, ['shop1']), []);
});
