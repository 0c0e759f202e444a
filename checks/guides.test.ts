import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sources } from './sources.ts';

/** Bold words with a capital that are names of subjects or examples, not of what one sees on a page. */
const others = new Set([
  'Renommer, ranger',
  'Réunir deux réponses',
  'Reprendre un rôle',
  'Laisser son rôle',
  'Langue, titre, texte',
  'Charte',
  'Contact',
  'Défaire tout ce qu’une personne a écrit dans une période',
  'Protéger une fiche',
  'Cacher un texte',
  'Suivre un sujet',
  'Dans un tableur',
  'Sur une autre carte',
  'Rename, order',
  'Merge two answers',
  'Take a role back',
  "Lay down one's role",
  'Language, title, text',
  'How to get there',
  'Charter',
  'Undo all that a person wrote in a period',
  'Protect a card',
  'Hide a text',
  'Follow a subject',
  'In a spreadsheet',
  'On another map',
]);

for (const language of ['fr', 'en']) {
  test(`what the guide calls a button, a field or a page is called so on the page (${language})`, () => {
    const known = wordsOf(language);
    const said = sources([`docs/guide/${language}`], ['.md']).flatMap(({ path, text }) => bold(text).map((words) => ({ path, words })));
    const wrong = said.filter(({ words }) => !known.has(words) && !others.has(words));
    assert.equal(said.length > 30, true);
    assert.deepEqual(wrong, []);
  });
}

/** Whole messages, and the forms of those that count. */
function wordsOf(language: string): Set<string> {
  const messages = sources([`messages/${language}`], ['.json']).flatMap(({ text }) =>
    Object.values(JSON.parse(text) as Record<string, string>),
  );
  const forms = messages.flatMap((message) => [...message.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''));
  return new Set([...messages, ...forms].map(plain));
}

/** With a capital, and no sentence. */
function bold(text: string): string[] {
  return [...text.matchAll(/\*\*([^*]+)\*\*/g)]
    .map((match) => plain(match[1] ?? ''))
    .filter((words) => /^\p{Lu}/u.test(words) && !words.endsWith('.'));
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
