// The least that Node can do: `node bench/bare.ts FILE` answers every request with the answer kept in FILE.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parts } from './answer.ts';

const { status, headers, body } = parts(readFileSync(process.argv[2] ?? ''));
const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);
const sent = { ...Object.fromEntries(headers.filter(([name]) => !own.has(name.toLowerCase()))), 'content-length': body.length };
const server = createServer({ keepAliveTimeout: 65_000 }, (_req, res) => {
  res.writeHead(status, sent);
  res.end(body);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`open: http://127.0.0.1:${(server.address() as AddressInfo).port}/ \n`));
