import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CutForm, guardForm, receivedForm } from './received.ts';

const mark = '-----------------------------ici';
const type = `multipart/form-data; boundary=${mark}`;
const field = (name: string, value: string) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\nsecret\r\n`;
const whole = `${field('title', 'Été --ici')}${file}${field('text', 'Une ligne.\r\n\r\nUne autre.')}--${mark}--\r\n`;

test('a whole form is what it was', async () => {
  const received = await receivedForm(aRequest(whole));
  assert.ok('ok' in received);
  assert.deepEqual(
    [...received.ok].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
    [
      ['title', 'Été --ici'],
      ['file', 'a.txt'],
      ['text', 'Une ligne.\r\n\r\nUne autre.'],
    ],
  );
});

test('wherever a form breaks off, what came before it can be read, without the files', async () => {
  const said = { title: 'Été --ici', text: 'Une ligne.\r\n\r\nUne autre.' };
  for (let bytes = 0; bytes < Buffer.byteLength(whole) - `--${mark}--\r\n`.length; bytes += 1) {
    const received = await receivedForm(aRequest(Buffer.from(whole).subarray(0, bytes)));
    assert.ok('cut' in received, `${bytes}`);
    for (const [name, value] of received.cut) {
      const full = name === 'title' ? said.title : said.text;
      assert.ok(full.startsWith(value.replace(/(?:\r|\r\n-+i?c?i?|�)$/, '')), `${bytes}: ${name}=${value}`);
    }
    assert.equal(received.cut.length, bytes < titleHead ? 0 : bytes < textHead ? 1 : 2, `${bytes}`);
  }
});

const titleHead = whole.indexOf('\r\n\r\n') + 4;
const textHead = Buffer.byteLength(whole.slice(0, whole.lastIndexOf('\r\n\r\nUne ligne') + 4));

test('a form whose reader was cut off, or that does not say where its fields end, can be read too', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(field('title', 'Le bocal'))),
    pull: (controller) => controller.error(new Error('aborted')),
  });
  assert.deepEqual(await receivedForm({ headers: new Headers({ 'content-type': type }), body }), { cut: [['title', 'Le bocal']] });
  assert.deepEqual(await receivedForm(aRequest(field('title', 'Le bocal'), 'multipart/form-data')), { cut: [['title', 'Le bocal']] });
  assert.deepEqual(await receivedForm(aRequest('', 'multipart/form-data')), { cut: [] });
  assert.deepEqual(await receivedForm(aRequest('{"title":1}', 'application/json')), { cut: [] });
});

test('what passes a limit is no broken form', async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.error(Object.assign(new Error('too large'), { status: 413 })),
  });
  await assert.rejects(receivedForm({ headers: new Headers({ 'content-type': type }), body }), { status: 413 });
});

test('an act that reads its form gets all of it or none', async () => {
  const request = aRequest(whole);
  guardForm(request);
  assert.equal((await request.formData()).get('title'), 'Été --ici');
  const cut = aRequest(field('title', 'Le bocal'));
  guardForm(cut);
  await assert.rejects(cut.formData(), (error) => error instanceof CutForm && error.typed.length === 1);
});

function aRequest(body: string | Buffer<ArrayBuffer>, said = type): Request {
  return new Request('http://here.test/', { method: 'POST', body, headers: { 'content-type': said } });
}
