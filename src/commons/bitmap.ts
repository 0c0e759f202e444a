/** A set of small whole numbers, one bit each. Missing words are empty, so sets of different lengths meet freely. */
export type Bits = Uint32Array;

export function makeBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

export function has(bits: Bits, n: number): boolean {
  return (((bits[n >>> 5] ?? 0) >>> (n & 31)) & 1) === 1;
}

/** Gives back the set with `n`: the same one, or a longer copy. */
export function withBit(bits: Bits, n: number): Bits {
  const word = n >>> 5;
  let grown = bits;
  if (word >= bits.length) {
    grown = new Uint32Array(Math.max(word + 1, bits.length * 2));
    grown.set(bits);
  }
  grown[word] = (grown[word] ?? 0) | (1 << (n & 31));
  return grown;
}

export function clearBit(bits: Bits, n: number): void {
  const word = n >>> 5;
  if (word < bits.length) bits[word] = (bits[word] ?? 0) & ~(1 << (n & 31));
}

export function and(a: Bits, b: Bits): Bits {
  const length = Math.min(a.length, b.length);
  const both = new Uint32Array(length);
  for (let i = 0; i < length; i += 1) both[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return both;
}

export function or(a: Bits, b: Bits): Bits {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const any = long.slice();
  for (let i = 0; i < short.length; i += 1) any[i] = (any[i] ?? 0) | (short[i] ?? 0);
  return any;
}

/** The numbers of a set, the least first. */
export function numbersIn(bits: Bits): Uint32Array {
  const numbers = new Uint32Array(count(bits));
  let found = 0;
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      numbers[found] = word * 32 + 31 - Math.clz32(rest & -rest);
      found += 1;
    }
  }
  return numbers;
}

export function count(bits: Bits): number {
  let sum = 0;
  for (const word of bits) sum += ones(word);
  return sum;
}

/** How many numbers both sets hold. */
export function countBoth(a: Bits, b: Bits): number {
  const length = Math.min(a.length, b.length);
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += ones((a[i] ?? 0) & (b[i] ?? 0));
  return sum;
}

/** Hamming weight of 32 bits, in parallel halves (H. S. Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
