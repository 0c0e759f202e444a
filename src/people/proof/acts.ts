import type { App } from '../../platform/app.ts';
import { later } from '../rules.ts';
import type { ProofKeyRow, ProofUsedRow } from './tables.ts';
import { judged, signedToken } from './token.ts';

/** How long somebody may write before the work is too old; a page asks for new work by itself. */
const lastsMilliseconds = 2 * 3_600_000;
const mostCharacters = 400;

export type Proved = { ok: 'proved' | 'not-asked' } | { refused: 'missing' | 'wrong' | 'expired' | 'weak' | 'used' };

/** What a browser has to work out before somebody unknown writes in this form; nothing where no work is asked. */
export async function askProof(app: App, form: string): Promise<{ token: string; bits: number } | undefined> {
  const bits = app.settings.PROOF_BITS;
  if (bits === 0) return undefined;
  const asked = { expires: app.clock.now().getTime() + lastsMilliseconds, bits, nonce: app.ids.secret() };
  return { token: signedToken(await keyOf(app), form, asked), bits };
}

/** Whether the work was done, for this form, in time, and for the first time; then it is used up. */
export async function takeProof(app: App, form: string, proof: string): Promise<Proved> {
  if (app.settings.PROOF_BITS === 0) return { ok: 'not-asked' };
  if (proof === '' || proof.length > mostCharacters) return { refused: proof === '' ? 'missing' : 'wrong' };
  const now = app.clock.now();
  const found = judged(await keyOf(app), form, proof, now.getTime());
  if ('refused' in found) return found;
  const { nonce, expires } = found.ok;
  const kept = await app.write(async (tx) => {
    await tx.deleteFrom('proofs_used').where('expires_at', '<=', now.toISOString()).execute();
    return tx
      .insertInto('proofs_used')
      .values({ nonce, expires_at: later(now, expires - now.getTime()) } satisfies ProofUsedRow)
      .onConflict((on) => on.column('nonce').doNothing())
      .returning('nonce')
      .executeTakeFirst();
  });
  return kept ? { ok: 'proved' } : { refused: 'used' };
}

/** Made at the first need, the same for every process. */
async function keyOf(app: App): Promise<string> {
  const known = app.memory.get('people.proof-key');
  if (typeof known === 'string') return known;
  const row =
    (await app.db.selectFrom('proof_keys').select('secret').where('id', '=', 1).executeTakeFirst()) ??
    (await app.write(async (tx) => {
      const made: ProofKeyRow = { id: 1, secret: app.ids.secret(), made_at: app.clock.iso() };
      await tx
        .insertInto('proof_keys')
        .values(made)
        .onConflict((on) => on.column('id').doNothing())
        .execute();
      return tx.selectFrom('proof_keys').select('secret').where('id', '=', 1).executeTakeFirstOrThrow();
    }));
  app.memory.set('people.proof-key', row.secret);
  return row.secret;
}
