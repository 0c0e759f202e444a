import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTranslator } from './i18n.ts';

const french = { web: { hello: 'Bonjour', cards: '{n, plural, =0 {Aucune fiche} one {# fiche} other {# fiches}}', only: 'Seulement ici' } };
const translator = makeTranslator({ fr: french, nl: { web: { hello: 'Dag' } }, de: {}, en: {} });

test('a sentence in the language asked for, with its values', () => {
  const t = translator('fr');
  assert.deepEqual(
    [0, 1, 2, 1].map((n) => t('web.cards', { n })),
    ['Aucune fiche', '1 fiche', '2 fiches', '1 fiche'],
  );
  assert.equal(translator('nl')('web.hello'), 'Dag');
});

test('what a language lacks is said in French, what nobody knows is said by its key', () => {
  assert.equal(translator('nl')('web.only'), 'Seulement ici');
  assert.equal(translator('de')('web.nowhere'), 'web.nowhere');
});
