import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { merge, mergeLines } from './merge.ts';
import type { CardFields } from './snapshot.ts';

const base: CardFields = {
  title: 'Le bocal',
  summary: 'Une heure.',
  text: 'un\ndeux\ntrois\nquatre',
  facets: { family: ['facilitation'] },
  tags: ['écoute', 'cercle'],
  links: [],
  place: null,
  image: null,
  licence: 'CC-BY-SA-4.0',
  own: {},
};

test('works in different fields are joined', () => {
  assert.deepEqual(merge(base, { ...base, title: 'Le grand bocal' }, { ...base, summary: 'Deux heures.' }), {
    merged: { ...base, title: 'Le grand bocal', summary: 'Deux heures.' },
    conflicts: [],
  });
});

test('works on different lines of the text are joined', () => {
  assert.equal(mergeLines(base.text, 'UN\ndeux\ntrois\nquatre', 'un\ndeux\ntrois\nQUATRE\ncinq'), 'UN\ndeux\ntrois\nQUATRE\ncinq');
});

test('the same change made twice is made once', () => {
  assert.equal(mergeLines('a\nb', 'a\nB\nb2', 'a\nB\nb2'), 'a\nB\nb2');
});

test('works on the same line cannot both stand, and yours is kept in what is handed back', () => {
  const yours = { ...base, text: 'un\nDEUX !\ntrois\nquatre', tags: ['écoute', 'vin'] };
  const theirs = { ...base, text: 'un\nDeux.\ntrois\nquatre', tags: ['écoute', 'cercle', 'pain'] };
  assert.deepEqual(merge(base, theirs, yours), { merged: { ...yours, tags: ['écoute', 'pain', 'vin'] }, conflicts: ['text'] });
});

test('two new titles are a conflict', () => {
  const { conflicts } = merge(base, { ...base, title: 'Bocal un' }, { ...base, title: 'Bocal deux' });
  assert.deepEqual(conflicts, ['title']);
});

test('values of facets are joined one by one', () => {
  const theirs = { ...base, facets: { family: ['facilitation', 'methodological'] } };
  const yours = { ...base, facets: { territory: ['tournai'] } };
  assert.deepEqual(merge(base, theirs, yours).merged.facets, { family: ['methodological'], territory: ['tournai'] });
});

test('when only one side changed the text, its text stands', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      assert.equal(mergeLines(before, after, before), after);
      assert.equal(mergeLines(before, before, after), after);
    }),
  );
});
