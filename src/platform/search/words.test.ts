import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, indexWords, queryTerms, words } from './words.ts';

test('folding leaves no capital, accent or ligature', () => {
  assert.equal(fold('Œuvre ÉTÉ Straße ex æquo ﬁn Garçon smørrebrød'), 'oeuvre ete strasse ex aequo fin garcon smorrebrod');
});

test('French words: elisions, stop words, inclusive endings, apostrophes', () => {
  assert.deepEqual(words("L’eau qu'on partage aujourd'hui", 'fr'), ['eau', 'partag', 'aujourdhui']);
  assert.deepEqual(words('les facilitateur·rice·s et la facilitation', 'fr'), ['facilit', 'facilit']);
  assert.deepEqual(words('La co-construction, à 1,5 km de exemple.org', 'fr'), ['co', 'construct', '1', '5', 'km', 'exempl', 'org']);
});

test('Dutch, German and English words', () => {
  assert.deepEqual(words('De vergaderingen van het dorp', 'nl'), ['vergader', 'dorp']);
  assert.deepEqual(words('Die Häuser und die Straßen der Städte', 'de'), ['haus', 'strass', 'stadt']);
  assert.deepEqual(words("The gathering's facilitators were meeting", 'en'), ['gather', 'facilit', 'meet']);
});

test('a text is kept under its stems and its words', () => {
  assert.deepEqual(indexWords('La facilitation, les facilitations', 'fr'), ['facilit', 'facilitation', 'facilitations']);
  assert.deepEqual(indexWords('Expérience', 'fr'), ['experient', 'experience']);
  assert.deepEqual(indexWords('Häuser', 'de'), ['haus', 'hauser']);
  assert.deepEqual(indexWords('werkplaatsen', 'nl'), ['werkplaats', 'werkplaatsen']);
  assert.deepEqual(indexWords('stories', 'en'), ['stori', 'stories']);
  assert.deepEqual(indexWords('et de la', 'fr'), []);
});

test('a word still being typed is a prefix, with the forms it already has', () => {
  assert.deepEqual(queryTerms('Expérience facilit', ['fr']), {
    whole: [['experient', 'experience']],
    prefix: 'facilit',
    last: ['facil', 'facilit'],
  });
  assert.deepEqual(queryTerms('facilitation ', ['fr']), { whole: [['facilit', 'facilitation']], prefix: null, last: [] });
});

test('a word has its forms in every language', () => {
  assert.deepEqual(queryTerms('réunions ', ['fr', 'nl', 'de', 'en']), { whole: [['reunion', 'reunions']], prefix: null, last: [] });
  assert.deepEqual(queryTerms('gatherings ', ['fr', 'en']), { whole: [['gathering', 'gatherings', 'gather']], prefix: null, last: [] });
});

test('stop words are not looked for, unless there is nothing else', () => {
  assert.deepEqual(queryTerms("l'art de ", ['fr', 'nl', 'de', 'en']), { whole: [['art']], prefix: null, last: [] });
  assert.deepEqual(queryTerms("l'art de", ['fr', 'nl']), { whole: [['art']], prefix: null, last: [] });
  assert.deepEqual(queryTerms('les', ['fr']), { whole: [], prefix: 'les', last: ['le', 'les'] });
  assert.deepEqual(queryTerms(' !? ', ['fr']), { whole: [], prefix: null, last: [] });
});

test('a word found with or without its accents, in singular or plural', () => {
  const kept = new Set(indexWords('Des expériences partagées', 'fr'));
  const found = (q: string) =>
    queryTerms(q, ['fr', 'nl', 'de', 'en']).whole.map((alternatives) => alternatives.some((form) => kept.has(form)));
  assert.deepEqual(found('experience '), [true]);
  assert.deepEqual(found('expérience '), [true]);
  assert.deepEqual(found('EXPERIENCES partagé '), [true, true]);
  assert.deepEqual(found('cuisine '), [false]);
});

test('a very long word costs nothing', () => {
  assert.deepEqual(words('b'.repeat(100_000), 'fr'), ['b'.repeat(40)]);
});
