import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { readingOf } from './reading.ts';
import { send } from './send.ts';

type Heard = { status: number | undefined; headers: Record<string, string | string[] | undefined>; text: string };

test('bytes that are ready go out with their length, and every cookie on a line of its own', async () => {
  const ask = await serving((_, res) => {
    const headers = new Headers({ 'content-type': 'text/html' });
    headers.append('set-cookie', 'a=1; Path=/');
    headers.append('set-cookie', 'b=2; Path=/');
    void send(res, new Response(null, { status: 422, headers }), Buffer.from('<p>été</p>'));
  });
  const { status, headers, text } = await ask('GET');
  assert.deepEqual([status, headers['content-length'], text], [422, '12', '<p>été</p>']);
  assert.deepEqual(headers['set-cookie'], ['a=1; Path=/', 'b=2; Path=/']);
  const head = await ask('HEAD');
  assert.deepEqual([head.status, head.headers['content-length'], head.text], [422, '12', '']);
});

test('an answer in one piece says its length, an empty one too', async () => {
  const answers = [
    new Response('a,b\n'),
    new Response(null, { status: 303, headers: { location: '/x' } }),
    new Response(new Uint8Array(70_000)),
  ];
  const ask = await serving((_, res) => void send(res, answers.shift() ?? new Response()));
  const heard = [await ask('GET'), await ask('GET'), await ask('GET')];
  assert.deepEqual(
    heard.map(({ status, headers, text }) => [status, headers['content-length'], text.length]),
    [
      [200, '4', 4],
      [303, '0', 0],
      [200, '70000', 70_000],
    ],
  );
});

test('what comes little by little goes on as it comes', async () => {
  const ask = await serving((_, res) => {
    const stream = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (const word of ['one ', 'two ', 'three']) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          controller.enqueue(Buffer.from(word));
        }
        controller.close();
      },
    });
    void send(res, new Response(stream));
  });
  const { headers, text } = await ask('GET');
  assert.deepEqual([headers['transfer-encoding'], headers['content-length'], text], ['chunked', undefined, 'one two three']);
});

test('when the reader leaves, the source is told, and so is the request', async () => {
  const told = Promise.withResolvers<unknown>();
  const aborted = Promise.withResolvers<string>();
  const ask = await serving((req, res) => {
    readingOf(req, res, 'http://here').signal.addEventListener('abort', () => aborted.resolve('gone'));
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(50_000)),
      cancel: () => told.resolve('cancelled'),
    });
    void send(res, new Response(stream));
  });
  ask('GET', { leaveAt: 100_000 }).catch(() => undefined);
  assert.deepEqual([await told.promise, await aborted.promise], ['cancelled', 'gone']);
});

test('a source that breaks breaks the connection, so that nobody takes half for the whole', async () => {
  const ask = await serving((_, res) => {
    let left = 3;
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if ((left -= 1) === 0) controller.error(new Error('broken'));
        else controller.enqueue(Buffer.from('part '));
      },
    });
    void send(res, new Response(stream));
  });
  await assert.rejects(ask('GET'), /aborted|reset|hang up/);
});

test('a request to read gives its headers as they stand, and everything else from a whole request', async () => {
  const read = Promise.withResolvers<unknown[]>();
  const ask = await serving((req, res) => {
    const reading = readingOf(req, res, 'http://here');
    read.resolve([
      reading instanceof Request,
      reading.url,
      reading.method,
      reading.headers.get('X-One'),
      reading.headers.has('x-none'),
      reading.headers.get('x-none'),
      new Headers([...reading.headers]).get('x-one'),
      reading.body,
      reading.signal.aborted,
      reading.clone().headers.get('x-one'),
    ]);
    res.end();
  });
  await ask('GET', { headers: { 'X-One': 'one' } });
  assert.deepEqual(await read.promise, [true, 'http://here/a?b=c', 'GET', 'one', false, null, 'one', null, false, 'one']);
});

type Asking = { headers?: Record<string, string>; leaveAt?: number };

async function serving(listener: RequestListener): Promise<(method: string, asking?: Asking) => Promise<Heard>> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return (method, { headers = {}, leaveAt = Infinity } = {}) =>
    new Promise((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path: '/a?b=c', method, headers }, (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (some: string) => {
          text += some;
          if (text.length >= leaveAt) asked.destroy();
        });
        res.on('error', reject).on('end', () => resolve({ status: res.statusCode, headers: res.headers, text }));
      });
      asked.on('error', reject).end();
    });
}
