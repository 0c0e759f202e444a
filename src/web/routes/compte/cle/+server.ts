import { json } from '@sveltejs/kit';
import * as z from 'zod';
import { addPasskey, passkeyToAdd } from '../../../../people/acts/passkeys.ts';
import { siteOrigin } from '../../../front/origin.ts';
import { asker, withDone } from '../../../people/session.ts';
import type { RequestHandler } from './$types';

const shape = z.object({ ask: z.literal(true).optional(), response: z.unknown().optional() });

/** Two steps of the "add this device" button: what to ask the device, then what it made. */
export const POST: RequestHandler = async (event) => {
  const { app, person, place, session: secret } = event.locals;
  const origin = siteOrigin(event.locals);
  if (!person) return json({ refused: 'not-allowed' }, { status: 401 });
  const sent = shape.safeParse(await event.request.json().catch(() => null));
  if (!sent.success) return json({ refused: 'form' }, { status: 400 });
  const body = sent.data;
  const done = body.ask
    ? await passkeyToAdd(app, person, { origin, secret })
    : await addPasskey(app, person, { origin, response: body.response, agent: asker(event).agent });
  if ('refused' in done) return json(done, { status: 403 });
  return json(body.ask ? done : { ok: { next: withDone(place.href('/compte'), 'people.done.passkey') } });
};
