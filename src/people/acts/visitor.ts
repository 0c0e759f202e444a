import type { App } from '../../platform/app.ts';
import type { Locale } from '../../platform/i18n.ts';
import { visitorMark } from '../visitor.shared.ts';
import type { Person } from '../views.ts';
import { personFrom } from '../views.ts';
import { makePerson } from './persons.ts';

/**
 * Somebody who gives neither a name nor an address: one row for one contribution, without a session, so that nothing ties two
 * of them together. Whoever calls has seen that the gathering wants visitors and that the work of `takeProof` was done.
 * `from`: the network address, as a wide net.
 */
export async function beginVisitor(
  app: App,
  { locale, from }: { locale: Locale; from: string },
): Promise<{ ok: Person } | { refused: 'slow'; seconds: number }> {
  const seconds = app.limits.take('people.visitor.from', from, { burst: 40, perMinute: 10 });
  if (seconds > 0) return { refused: 'slow', seconds };
  return app.write(async (tx) => ({
    ok: await personFrom(tx, await makePerson(app, tx, { name: visitorMark, email: null, locale, confirmed: false })),
  }));
}
