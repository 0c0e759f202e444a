const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The name that a thing keeps wherever its site moves: its own id (128 bits in Crockford's base 32) written as `urn:uuid:` (RFC 9562).
 */
export function urnOf(id: string): string {
  let bits = 0n;
  for (const letter of id.toLowerCase()) bits = bits * 32n + BigInt(Math.max(0, alphabet.indexOf(letter)));
  const hex = BigInt.asUintN(128, bits).toString(16).padStart(32, '0');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
