/** Arithmetic of `order` elements 0…order − 1: a finite field when the order is a prime power, else a product of such fields. */
export type Ring = {
  order: number;
  add(a: number, b: number): number;
  subtract(a: number, b: number): number;
  multiply(a: number, b: number): number;
  /** As many elements as possible whose differences can all be divided by: the smallest prime power of the order. */
  spread: number[];
};

export function makeRing(order: number): Ring {
  const fields = primePowers(order).map(([prime, degree]) => makeField(prime, degree));
  const each = (act: (field: Field, a: number, b: number) => number) => (a: number, b: number) => combine(fields, act, a, b);
  const smallest = Math.min(order, ...fields.map((field) => field.order));
  return {
    order,
    add: each((field, a, b) => field.add(a, b)),
    subtract: each((field, a, b) => field.subtract(a, b)),
    multiply: each((field, a, b) => field.multiply(a, b)),
    spread: Array.from({ length: smallest }, (_, i) => fields.reduceRight((number, field) => number * field.order + i, 0)),
  };
}

type Field = Omit<Ring, 'spread'>;

/** An element of the product is written in mixed radix: one digit per field. */
function combine(fields: Field[], act: (field: Field, a: number, b: number) => number, a: number, b: number): number {
  let result = 0;
  let scale = 1;
  let left = a;
  let right = b;
  for (const field of fields) {
    result += scale * act(field, left % field.order, right % field.order);
    left = Math.floor(left / field.order);
    right = Math.floor(right / field.order);
    scale *= field.order;
  }
  return result;
}

/** GF(prime^degree): an element is a polynomial over the prime, its digits in base `prime`; products go through powers of x. */
function makeField(prime: number, degree: number): Field {
  const order = prime ** degree;
  const powers = degree === 1 ? powersOfNumber(prime) : powersOfX(prime, degree);
  const logs = new Int32Array(order);
  powers.forEach((value, power) => {
    logs[value] = power;
  });
  const digits = (a: number, b: number, sign: 1 | -1): number => digitwise(prime, a, b, sign);
  return {
    order,
    add: (a, b) => digits(a, b, 1),
    subtract: (a, b) => digits(a, b, -1),
    multiply: (a, b) => (a === 0 || b === 0 ? 0 : (powers[((logs[a] ?? 0) + (logs[b] ?? 0)) % (order - 1)] ?? 0)),
  };
}

function digitwise(prime: number, a: number, b: number, sign: 1 | -1): number {
  let result = 0;
  for (let scale = 1, left = a, right = b; left > 0 || right > 0; scale *= prime) {
    result += scale * (((((left % prime) + sign * (right % prime)) % prime) + prime) % prime);
    left = Math.floor(left / prime);
    right = Math.floor(right / prime);
  }
  return result;
}

function powersOfNumber(prime: number): number[] {
  for (let base = 1; base < prime; base += 1) {
    const found = cycle(prime, (value) => (value * base) % prime);
    if (found) return found;
  }
  return [1];
}

/** Tries x^degree = rest for each rest, until the powers of x run through all elements but 0 (a primitive polynomial). */
function powersOfX(prime: number, degree: number): number[] {
  const top = prime ** (degree - 1);
  for (let rest = 1; rest < prime ** degree; rest += 1) {
    const found = cycle(prime ** degree, (value) => {
      let next = (value % top) * prime;
      for (let times = Math.floor(value / top); times > 0; times -= 1) next = digitwise(prime, next, rest, 1);
      return next;
    });
    if (found) return found;
  }
  return [1];
}

/** 1, step(1), step(step(1))… when that visits every element but 0 once. */
function cycle(order: number, step: (value: number) => number): number[] | undefined {
  const seen = [1];
  for (let value = step(1); value !== 1; value = step(value)) {
    if (value === 0 || seen.length >= order - 1) return undefined;
    seen.push(value);
  }
  return seen.length === order - 1 ? seen : undefined;
}

function primePowers(order: number): [number, number][] {
  const found: [number, number][] = [];
  let rest = order;
  for (let prime = 2; rest > 1; prime += 1) {
    let degree = 0;
    for (; rest % prime === 0; rest /= prime) degree += 1;
    if (degree > 0) found.push([prime, degree]);
  }
  return found;
}
