/** The first number whose SHA-256 after `token:` begins with so many 0 bits (FIPS 180-4). */
export function solve(token: string, bits: number): number {
  const begin = new TextEncoder().encode(`${token}:`);
  // Whole blocks at the beginning never change: they are worked out once.
  const fixed = begin.length - (begin.length % 64);
  const state = Uint32Array.from(initial);
  for (let at = 0; at < fixed; at += 64) compress(state, new DataView(begin.buffer, at, 64));
  const rest = begin.subarray(fixed);
  const work = new Uint32Array(8);
  const block = new Uint8Array(128);
  const view = new DataView(block.buffer);
  for (let number = 0; ; number += 1) {
    const length = rest.length + digits(block, rest, number);
    const end = length < 56 ? 64 : 128;
    block[length] = 0x80;
    block.fill(0, length + 1, end);
    view.setUint32(end - 4, (fixed + length) * 8);
    work.set(state);
    compress(work, new DataView(block.buffer, 0, 64));
    if (end === 128) compress(work, new DataView(block.buffer, 64, 64));
    if (begins(work, bits)) return number;
  }
}

/** Writes the number after the rest of the text, and says how long it is. */
function digits(block: Uint8Array, rest: Uint8Array, number: number): number {
  block.set(rest);
  const text = String(number);
  for (let at = 0; at < text.length; at += 1) block[rest.length + at] = text.charCodeAt(at);
  return text.length;
}

function begins(work: Uint32Array, bits: number): boolean {
  const first = Math.clz32(work[0] ?? 0);
  return (first < 32 ? first : 32 + Math.clz32(work[1] ?? 0)) >= bits;
}

const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && ![2, 3, 5, 7, 11, 13, 17].some((p) => p < n && n % p === 0));
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Uint32Array.from(primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime))));

/** The first 32 bits of what stands after the point. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 4_294_967_296);
}

const words = new Uint32Array(64);

function compress(state: Uint32Array, block: DataView): void {
  spread(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + big1 + ((e & f) ^ (~e & g)) + (constants[at] ?? 0) + (words[at] ?? 0)) | 0;
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + value;
}

function spread(block: DataView): void {
  for (let at = 0; at < 16; at += 1) words[at] = block.getUint32(at * 4);
  for (let at = 16; at < 64; at += 1) {
    const [x, y] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
    const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[at] = (words[at - 16] ?? 0) + small0 + (words[at - 7] ?? 0) + small1;
  }
}
