import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { hashSecret } from '../../platform/ids.ts';
import { challengeMilliseconds, later } from '../rules.ts';
import type { ChallengeRow } from '../tables.ts';

type Kept = Pick<ChallengeRow, 'purpose' | 'person_id' | 'next'>;

/** Makes a secret that must come back within five minutes, once. */
export async function makeChallenge(app: App, tx: Tx, kept: Kept): Promise<string> {
  const secret = app.ids.secret();
  const now = app.clock.now();
  await tx.deleteFrom('challenges').where('expires_at', '<=', now.toISOString()).execute();
  await tx
    .insertInto('challenges')
    .values({ secret_hash: hashSecret(secret), ...kept, expires_at: later(now, challengeMilliseconds) })
    .execute();
  return secret;
}

/** Takes the challenge away: a second time it is no longer there. */
export async function takeChallenge(app: App, secret: string, purpose: ChallengeRow['purpose']): Promise<ChallengeRow | undefined> {
  return app.write((tx) =>
    tx
      .deleteFrom('challenges')
      .where('secret_hash', '=', hashSecret(secret))
      .where('purpose', '=', purpose)
      .where('expires_at', '>', app.clock.iso())
      .returningAll()
      .executeTakeFirst(),
  );
}
