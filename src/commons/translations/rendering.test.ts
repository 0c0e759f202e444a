import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Whole } from '../snapshot.ts';
import { rendering } from './rendering.ts';

type State = Pick<Whole, 'texts' | 'lang'>;
const words = { title: 'Titre', summary: '', text: 'Texte' };

/** A French card with a Dutch translation: the revision that last changed the one, and that the other renders. */
function card(fr: number, nl: number, title = 'Titel'): State {
  const texts = { fr: { ...words, of: fr }, nl: { ...words, title, of: nl } };
  return { lang: 'fr', texts };
}

test('new words of a translation render the original that their writer saw', () => {
  const of = (written: State, before: State, more: { seen?: State; says?: 'yes' | 'no' }) =>
    rendering(written, { lang: 'nl', before, seen: more.seen, says: more.says }).texts.nl?.of;
  assert.equal(of(card(5, 5, 'Nieuw'), card(5, 2), {}), 5, 'new words follow');
  assert.equal(of(card(5, 2), card(5, 2), {}), 2, 'the same words do not');
  assert.equal(of(card(5, 5, 'Nieuw'), card(5, 2), { says: 'no' }), 2, 'a small mend is no new rendering');
  assert.equal(of(card(5, 2), card(5, 2), { says: 'yes' }), 5, 'the same words may still be right');
  assert.equal(of(card(5, 5, 'Nieuw'), card(5, 2), { seen: card(3, 2), says: 'yes' }), 3, 'what came meanwhile was not seen');
  assert.equal(of(card(5, 5, 'Nieuw'), card(5, 4), { seen: card(3, 2), says: 'yes' }), 4, 'somebody else was further');
});

test('the original renders nothing but itself', () => {
  const written = card(6, 2);
  assert.equal(rendering(written, { lang: 'fr', before: card(5, 2), seen: undefined, says: 'no' }), written);
});
