/** How long the HTTP/1.1 answer at the start of `held` is, once all of it is there. */
export function answerLength(held: Buffer): number | undefined {
  const headEnd = held.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = held.toString('latin1', 0, headEnd).toLowerCase();
  const start = headEnd + 4;
  const known = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  if (known !== undefined) return held.length >= start + Number(known) ? start + Number(known) : undefined;
  return head.includes('\r\ntransfer-encoding: chunked') ? chunkedEnd(held, start) : start;
}

/** Jumps from chunk to chunk (RFC 9112, 7.1); no trailers are expected. */
function chunkedEnd(held: Buffer, start: number): number | undefined {
  let at = start;
  for (;;) {
    const lineEnd = held.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(held.toString('latin1', at, lineEnd), 16);
    at = lineEnd + 2 + size + 2;
    if (at > held.length) return undefined;
    if (size === 0) return at;
  }
}

/** Header lines and body bytes of a whole answer. */
export function parts(answer: Buffer): { status: number; headers: [string, string][]; body: Buffer } {
  const headEnd = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.toString('latin1', 0, headEnd).split('\r\n');
  const headers = lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return { status: Number(first.split(' ')[1]), headers, body: answer.subarray(headEnd + 4) };
}
