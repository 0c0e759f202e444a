import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';

/** Sends what the pages answered. `body`: its bytes, where they are ready; they need not go through a stream then. */
export async function send(res: ServerResponse, answer: Response, body?: Buffer): Promise<void> {
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') res.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  res.statusCode = answer.status;
  if (body) res.setHeader('content-length', body.length).end(body);
  else if (answer.body) await pour(res, answer.body.getReader());
  else res.end();
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;
type Piece = Awaited<ReturnType<Reader['read']>>;

/** What is there in one piece says its length; what comes little by little goes on as it comes, until the reader leaves. */
async function pour(res: ServerResponse, reader: Reader): Promise<void> {
  const first = await reader.read();
  const second = first.done ? Promise.resolve(first) : reader.read();
  const whole = await Promise.race([second.then(({ done }) => done), turn(false)]);
  if (whole && !res.hasHeader('content-length')) res.setHeader('content-length', first.value?.length ?? 0);
  // Nobody is there to be told when it breaks off: the connection is closed.
  await pipeline(Readable.from(pieces(reader, first, second)), res).catch(() => undefined);
}

async function* pieces(reader: Reader, first: Piece, second: Promise<Piece>): AsyncGenerator<Uint8Array> {
  try {
    if (!first.done) yield first.value;
    for (let piece = await second; !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}
