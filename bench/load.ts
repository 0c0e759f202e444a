// A load generator of its own process: `node bench/load.ts URL SECONDS CONNECTIONS HEADERS(JSON)`. Prints one line of JSON.
// It speaks plain HTTP/1.1 over kept connections, one request at a time on each, and reads answers just far enough.
import { connect } from 'node:net';
import { percentile } from './figures.ts';
import { answerLength } from './answer.ts';

/** `asked`: every request sent, those that warmed up included. */
export type Load = { perSecond: number; asked: number; p50: number; p95: number; bytes: number; wrong: number };

const [address = '', seconds = '3', connections = '32', headers = '{}'] = process.argv.slice(2);
const url = new URL(address);
const lines = Object.entries(JSON.parse(headers) as Record<string, string>).map(([name, value]) => `${name}: ${value}\r\n`);
const request = Buffer.from(`GET ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${lines.join('')}\r\n`);
const waits: number[] = [];
let bytes = 0;
let asked = 0;
let wrong = 0;
const warmUntil = performance.now() + 500;
const until = warmUntil + Number(seconds) * 1_000;

await Promise.all(Array.from({ length: Number(connections) }, () => ask()));
const load: Load = {
  perSecond: waits.length / Number(seconds),
  asked,
  p50: percentile(waits, 0.5),
  p95: percentile(waits, 0.95),
  bytes,
  wrong,
};
process.stdout.write(`${JSON.stringify(load)}\n`);

/** One connection, asking again as soon as it is answered. */
function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () => send());
    let sentAt = 0;
    let held = Buffer.alloc(0);
    const send = () => {
      sentAt = performance.now();
      socket.write(request);
    };
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (some) => {
      held = held.length === 0 ? some : Buffer.concat([held, some]);
      const length = answerLength(held);
      if (length === undefined) return;
      const now = performance.now();
      if (now > warmUntil) waits.push(now - sentAt);
      bytes = length;
      asked += 1;
      if (held.toString('latin1', 9, 12) !== '200') wrong += 1;
      held = held.subarray(length);
      if (now < until) return send();
      socket.end();
      resolve();
    });
  });
}
