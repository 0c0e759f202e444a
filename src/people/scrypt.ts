import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { App } from '../platform/app.ts';
import { remembered } from '../platform/app.ts';

/** 16 MB and five passes: as hard as OWASP's first choice for scrypt, at an eighth of its memory. */
const cost = { N: 16_384, r: 8, p: 5 };
const params = `scrypt:${cost.N}:${cost.r}:${cost.p}`;
const keyLength = 32;

export type Hashed = { salt: string; hash: string; params: string };

export async function hashPassword(app: App, password: string): Promise<Hashed> {
  const salt = randomBytes(16).toString('base64url');
  const key = await turnOf(app)(() => derive(password, salt, params));
  return { salt, hash: key.toString('base64url'), params };
}

/** Takes the same time whether there is a password to compare with or not. */
export async function isPassword(app: App, password: string, kept: Hashed | undefined): Promise<boolean> {
  const against = kept ?? { salt: 'none', hash: '', params };
  const key = await turnOf(app)(() => derive(password, against.salt, against.params));
  const expected = Buffer.alloc(keyLength);
  Buffer.from(against.hash, 'base64url').copy(expected);
  return timingSafeEqual(key, expected) && kept !== undefined;
}

function derive(password: string, salt: string, how: string): Promise<Buffer> {
  const [, N, r, p] = how.split(':').map(Number);
  const options = { N: N ?? cost.N, r: r ?? cost.r, p: p ?? cost.p, maxmem: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** Two at a time in this process: a rush of sign-ins waits instead of filling the memory. */
function turnOf(app: App): Turn {
  const lanes = remembered<{ next: number; last: Promise<unknown>[] }>(app, 'people.scrypt', () => ({
    next: 0,
    last: [Promise.resolve(), Promise.resolve()],
  }));
  return (work) => {
    const lane = lanes.next % lanes.last.length;
    lanes.next += 1;
    const mine = (lanes.last[lane] ?? Promise.resolve()).then(work);
    lanes.last[lane] = mine.catch(() => {});
    return mine;
  };
}
