import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a browser is asked: `<expires>.<bits>.<nonce>.<signature>`; what it gives back has `:<number>` after it. */
export type Asked = { expires: number; bits: number; nonce: string };
export type Judged = { ok: Asked } | { refused: 'wrong' | 'expired' | 'weak' };

const given = /^((\d{1,16})\.(\d{1,2})\.([\w-]{16,64})\.([\w-]{43})):(\d{1,16})$/;

/** `form`: what it is asked for; a proof for another form is worth nothing here. */
export function signedToken(key: string, form: string, { expires, bits, nonce }: Asked): string {
  const asked = `${expires}.${bits}.${nonce}`;
  return `${asked}.${signature(key, form, asked).toString('base64url')}`;
}

/** One HMAC and one hash, whatever comes in. The work is looked at last: it says nothing about what was not asked here. */
export function judged(key: string, form: string, proof: string, now: number): Judged {
  const [, token = '', expires = '', bits = '', nonce = '', signed = ''] = given.exec(proof) ?? [];
  const right = signature(key, form, `${expires}.${bits}.${nonce}`);
  const theirs = Buffer.from(signed, 'base64url');
  if (theirs.length !== right.length || !timingSafeEqual(theirs, right)) return { refused: 'wrong' };
  const asked = { expires: Number(expires), bits: Number(bits), nonce };
  if (asked.expires <= now || token === '') return { refused: 'expired' };
  return zeroBits(createHash('sha256').update(proof).digest()) < asked.bits ? { refused: 'weak' } : { ok: asked };
}

/** How many bits at the beginning of a hash are 0. */
function zeroBits(hash: Buffer): number {
  const at = hash.findIndex((byte) => byte !== 0);
  return at < 0 ? hash.length * 8 : at * 8 + Math.clz32(hash[at] ?? 0) - 24;
}

/** The length stands first, so that no form can end where an asking begins. */
function signature(key: string, form: string, asked: string): Buffer {
  return createHmac('sha256', key).update(`${form.length}:${form}:${asked}`).digest();
}
