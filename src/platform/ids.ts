import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

export type Ids = {
  /** 26 characters of Crockford's base 32: 48 bits of milliseconds, 80 random bits. Sorts by time. */
  id(): string;
  /** 256 random bits, base64url: for links and cookies. Only its hash is stored. */
  secret(): string;
};

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

export function makeIds(clock: Clock): Ids {
  return {
    id: () => timePart(clock.now().getTime()) + randomPart(),
    secret: () => randomBytes(32).toString('base64url'),
  };
}

/** What is stored of a secret: SHA-256, since the secret itself has 256 bits of chance. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function timePart(milliseconds: number): string {
  let text = '';
  for (let rest = milliseconds, i = 0; i < 10; i += 1) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

const partLength = 16;
/** Drawn for many ids at once: each asking costs more than what it gives. Every byte is used once. */
const drawn = { bytes: Buffer.alloc(0), used: 0 };

function randomPart(): string {
  if (drawn.used >= drawn.bytes.length) {
    drawn.bytes = randomBytes(partLength * 256);
    drawn.used = 0;
  }
  let text = '';
  for (const end = drawn.used + partLength; drawn.used < end; drawn.used += 1) text += alphabet.charAt((drawn.bytes[drawn.used] ?? 0) & 31);
  return text;
}
