import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { guardedFetch } from './outgoing.ts';
import type { Outgoing } from './outgoing.ts';

async function withServer(answer: (request: IncomingMessage, response: ServerResponse) => void, run: (base: string) => Promise<void>) {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await run(`http://127.0.0.1:${port}`).finally(() => {
    server.closeAllConnections();
    return new Promise<void>((closed) => server.close(() => closed()));
  });
}

function said(result: Outgoing): unknown {
  return 'ok' in result ? [result.ok.status, Buffer.from(result.ok.body).toString()] : result;
}

test('this machine and its neighbours are refused before any connection, unless allowed', async () => {
  let asked = 0;
  const answer = (_request: IncomingMessage, response: ServerResponse) => {
    asked++;
    response.end('hello');
  };
  await withServer(answer, async (base) => {
    const { port } = new URL(base);
    const hosts = [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      '0.0.0.0',
      '169.254.169.254',
      '[fd00::1]',
    ];
    for (const host of hosts) assert.deepEqual(await guardedFetch(`http://${host}:${port}/`), { refused: 'address' });
    assert.equal(asked, 0);
    assert.deepEqual(said(await guardedFetch(base, { allowPrivate: 'yes' })), [200, 'hello']);
    assert.deepEqual(said(await guardedFetch(`http://localhost:${port}/`, { allowPrivate: 'yes' })), [200, 'hello']);
    assert.equal(asked, 2);
  });
});

test('only web addresses without a password', async () => {
  for (const url of ['file:///etc/passwd', 'ftp://exemple.org', 'not a url', 'http://a:b@exemple.org', 'gopher://127.0.0.1', '']) {
    assert.deepEqual(await guardedFetch(url), { refused: 'url' });
  }
});

test('a few redirects are followed, each one checked', async () => {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const count = Number(request.url?.slice(1));
    if (request.url === '/neighbour')
      response.writeHead(302, { location: `http://localhost:${request.headers.host?.split(':')[1]}/0` }).end();
    else if (request.url === '/metadata') response.writeHead(302, { location: '//169.254.169.254/latest' }).end();
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (count > 0) response.writeHead(302, { location: `/${count - 1}` }).end();
    else response.end(`arrived by ${request.method}, ${request.headers['content-type'] ?? 'no type'}`);
  };
  await withServer(answer, async (base) => {
    const options = { allowPrivate: 'yes' } as const;
    assert.deepEqual(said(await guardedFetch(`${base}/3`, options)), [200, 'arrived by GET, no type']);
    assert.deepEqual(await guardedFetch(`${base}/4`, options), { refused: 'redirects' });
    assert.deepEqual(await guardedFetch(`${base}/file`, options), { refused: 'url' });
    assert.deepEqual(await guardedFetch(`${base}/neighbour`, options), { refused: 'address' });
    assert.deepEqual(await guardedFetch(`${base}/metadata`, options), { refused: 'address' });
    const post = { ...options, method: 'POST', body: 'a', headers: { 'content-type': 'text/plain' } } as const;
    assert.deepEqual(said(await guardedFetch(`${base}/0`, post)), [200, 'arrived by POST, text/plain']);
    assert.deepEqual(said(await guardedFetch(`${base}/1`, post)), [200, 'arrived by GET, no type']);
  });
});

test('credentials do not follow to another site', async () => {
  const answer = (request: IncomingMessage, response: ServerResponse) => response.end(request.headers.authorization ?? 'none');
  await withServer(answer, async (other) => {
    const send = (_request: IncomingMessage, response: ServerResponse) => response.writeHead(307, { location: other }).end();
    await withServer(send, async (base) => {
      const options = { allowPrivate: 'yes', headers: { Authorization: 'Bearer secret' } } as const;
      assert.deepEqual(said(await guardedFetch(base, options)), [200, 'none']);
      assert.deepEqual(said(await guardedFetch(other, options)), [200, 'Bearer secret']);
    });
  });
});

test('an answer too large or too slow is dropped', async () => {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/large') response.end(Buffer.alloc(2_000, 'a'));
    else response.write('never the end');
  };
  await withServer(answer, async (base) => {
    assert.deepEqual(await guardedFetch(`${base}/large`, { allowPrivate: 'yes', maxBytes: 1_999 }), { refused: 'size' });
    assert.deepEqual(said(await guardedFetch(`${base}/large`, { allowPrivate: 'yes', maxBytes: 2_000 })), [200, 'a'.repeat(2_000)]);
    assert.deepEqual(await guardedFetch(`${base}/slow`, { allowPrivate: 'yes', timeoutMs: 200 }), { refused: 'time' });
  });
});

test('a server that is not there is a refusal too', async () => {
  let gone = '';
  await withServer(
    (_request, response) => response.end(),
    async (base) => {
      gone = base;
    },
  );
  assert.deepEqual(await guardedFetch(gone, { allowPrivate: 'yes' }), { refused: 'network' });
});
