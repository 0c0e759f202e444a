import { json } from '@sveltejs/kit';
import * as z from 'zod';
import { passkeyToUse, signInWithPasskey } from '../../../../people/acts/passkeys.ts';
import { siteOrigin } from '../../../front/origin.ts';
import { asker, keepSession, nextOf } from '../../../people/session.ts';
import type { RequestHandler } from './$types';

const shape = z.object({ ask: z.literal(true).optional(), next: z.string().optional(), response: z.unknown().optional() });

/** Two steps of the passkey button: what to ask the device, then what it answered. */
export const POST: RequestHandler = async (event) => {
  const { app } = event.locals;
  const origin = siteOrigin(event.locals);
  const sent = shape.safeParse(await event.request.json().catch(() => null));
  if (!sent.success) return json({ refused: 'form' }, { status: 400 });
  const body = sent.data;
  const { agent, from } = asker(event);
  if (app.limits.take('people.passkey.from', from, { burst: 60, perMinute: 30 }) > 0) return json({ refused: 'slow' }, { status: 429 });
  if (body.ask) return json({ ok: await passkeyToUse(app, { origin, next: nextOf(event.locals, body.next ?? null) }) });
  const entered = await signInWithPasskey(app, { origin, response: body.response, agent });
  if ('refused' in entered) return json(entered, { status: 403 });
  keepSession(event, entered.ok.cookie);
  return json({ ok: { next: entered.ok.next } });
};
