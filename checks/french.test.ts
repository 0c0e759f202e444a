import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frenchRules } from './french.ts';

const messages = (text: string) => [{ path: 'messages/fr/web.json', text: JSON.stringify({ said: text }) }];
const demo = (text: string) => [{ path: 'demo/world/talks.ts', text: `export const said = '${text}';\n` }];

test('an ordinary space before a sign, or none, is told with its place', () => {
  for (const text of ['Vraiment ?', 'Vraiment?', 'Ceci : cela', 'Ceci: cela', '« Ceci »', '«Ceci»', 'Oui ! **Non**'])
    assert.equal(frenchRules(messages(text), []).length, 1, text);
  assert.deepEqual(frenchRules(messages('Tout va bien ?'), []), ['messages/fr/web.json: said: a wrong space at “Tout va bien ?”']);
  for (const text of ['Vraiment ?', '« Ceci »\\n\\n- encore']) assert.equal(frenchRules([], demo(text)).length, 1, text);
});

test('French as it should be, addresses, values and the other languages of the demo pass', () => {
  const right = 'Vraiment\u202F? Ceci\u00A0: «\u00A0cela\u202F» ou «\u00A0là\u00A0»\u202F; voir [ici](https://example.org/?a=b).';
  assert.deepEqual(frenchRules(messages(right), demo(right)), []);
  assert.deepEqual(frenchRules(messages('{n, plural, one {# fiche} other {# fiches}} à 10:30'), demo('Wirklich? Ja: sicher!')), []);
});
