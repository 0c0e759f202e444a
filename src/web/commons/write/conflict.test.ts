import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyTyped } from '../card-form.ts';
import { changesOf, withTheirs } from './conflict.ts';

test('a field takes the other’s words only where the form says so', () => {
  const sent = { ...emptyTyped, title: 'Mon titre', text: 'Mon texte', place: 'Ici', lat: '50', lon: '3' };
  const theirs = { ...emptyTyped, title: 'Leur titre', text: 'Leur texte', place: 'Là', lat: '', lon: '' };
  const form = new FormData();
  assert.deepEqual(withTheirs(form, sent, theirs), sent);
  form.set('keep.title', 'yours');
  form.set('keep.place', 'theirs');
  form.set('keep.comment', 'theirs');
  assert.deepEqual(withTheirs(form, sent, theirs), { ...sent, place: 'Là', lat: '', lon: '' });
});

test('a picture is chosen with its words', () => {
  const change = (field: string) => ({ field, list: false, segments: [] });
  const changes = ['title', 'image', 'imageAlt'].map(change);
  assert.deepEqual(changesOf('image', changes), [change('image'), change('imageAlt')]);
  assert.deepEqual(changesOf('title', changes), [change('title')]);
});
