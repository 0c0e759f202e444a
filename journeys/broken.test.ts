import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './ask.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
const at = (path: string) => stage.address.replace(/\/$/, '') + path;

test('an address that no page can have is refused by a page with a way on, in the language of the reader', async () => {
  const { status, text, headers } = await ask(at('/communs/%00'), { headers: { 'accept-language': 'nl' } });
  assert.equal(status, 404);
  assert.match(text, /<html lang="nl">/);
  assert.match(text, /<h1>Niets op dit adres<\/h1>/);
  assert.match(text, /<form action="\/chercher">/);
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
});

test('a request that ends halfway says so, with the search of the house', async () => {
  const { status, text } = await ask(at('/de/communs/%ff'));
  assert.equal(status, 400);
  assert.match(text, /<h1[^>]*>Unvollständige Anfrage<\/h1>/);
  assert.match(text, /action="\/de\/chercher"/);
});

test('when the database is gone every address still answers: honestly, in words, with the number of the log', async () => {
  await stage.app.db.destroy();
  for (const [path, said, cookie] of [
    ['/communs', 'Quelque chose est tombé chez nous', ''],
    ['/en/communs', 'Something went wrong on our side', 'coco=unknown'],
    ['/nl/fiches/le-bocal', 'Er is bij ons iets misgelopen', ''],
  ] as const) {
    const { status, text, headers } = await ask(at(path), { headers: { cookie } });
    assert.equal(status, 500, path);
    assert.match(String(headers['content-type']), /^text\/html/);
    assert.match(text, new RegExp(`<h1>${said}</h1>`));
    assert.match(text, new RegExp(`<code>${String(headers['x-request-id'])}</code>`));
    assert.doesNotMatch(text, /%sveltekit|<script|stack|\.ts:/);
  }
});
