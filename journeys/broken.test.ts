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
  assert.match(text, /<form[^>]* action="\/chercher">/);
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
});

test('a request that ends halfway says so, with the search of the house', async () => {
  const { status, text } = await ask(at('/de/communs/%ff'));
  assert.equal(status, 400);
  assert.match(text, /<h1[^>]*>Unvollständige Anfrage<\/h1>/);
  assert.match(text, /action="\/de\/chercher"/);
});

test('a form that ends halfway does nothing, and shows what came of it', async () => {
  const mark = '---------------------------co-construire';
  const type = `multipart/form-data; boundary=${mark}`;
  const part = (name: string, value: string) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}`;
  const headers = { origin: stage.address, 'content-type': type, accept: 'text/html' };
  const body = `${part('email', 'odile@example.org')}\r\n${part('text', 'Huit chaises,\nen rond <b>')}`;
  for (const [lang, said] of [
    ['', 'Votre envoi est arrivé incomplet'],
    ['/nl', 'Uw bericht is onvolledig aangekomen'],
    ['/de', 'Ihre Angaben sind unvollständig angekommen'],
    ['/en', 'What you sent arrived incomplete'],
  ]) {
    const { status, text } = await ask(at(`${lang}/connexion?/link`), { method: 'POST', headers, body });
    assert.equal(status, 400);
    assert.match(text, new RegExp(`<h1>${said}</h1>`));
    assert.deepEqual(
      [...text.matchAll(/<textarea[^>]*>\n([^<]*)</g)].map(([, value]) => value),
      ['odile@example.org', 'Huit chaises,\nen rond &lt;b&gt;'],
    );
    assert.match(text, new RegExp(`href="${lang || '/'}"`));
  }
  const stranger = await ask(at('/connexion?/link'), { method: 'POST', headers: { ...headers, origin: 'https://ailleurs.example' }, body });
  assert.deepEqual([stranger.status, /odile@example.org/.test(stranger.text)], [403, true]);
  const without = await ask(at('/connexion?/link'), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'multipart/form-data' },
    body,
  });
  assert.equal(without.status, 400);
  assert.deepEqual(await stage.app.db.selectFrom('mails').select('id').where('to_address', '=', 'odile@example.org').execute(), []);
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
